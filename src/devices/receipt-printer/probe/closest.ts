import { type PrinterProfileId, printerProfileIds } from '../../contract.ts';
import { findProfile, type PrinterProfile } from '../profile.ts';

/** Everything that changes what is sent or believed; names and sizes of steps do not. */
const telling = ['widthDots', 'dpi', 'confirm', 'statusMode', 'nearEnd', 'clearsBuffer'] as const;

export interface Closest {
  readonly id: PrinterProfileId;
  /** Fields in which it is different. */
  readonly differs: string[];
}

/** The known profile with the fewest differences; among equals the one that bears the printer's own name. */
export function closestProfile(found: Partial<PrinterProfile>, model: string | null): Closest {
  const all = printerProfileIds.map((id) => ({ id, differs: differences(found, findProfile(id)) }));
  const [best] = all.toSorted(
    (one, other) =>
      one.differs.length - other.differs.length ||
      Number(isNamed(other.id, model)) - Number(isNamed(one.id, model)),
  );
  if (!best) throw new Error('there are no profiles');
  return best;
}

function differences(found: Partial<PrinterProfile>, known: PrinterProfile): string[] {
  const fields: string[] = telling.filter(
    (field) => found[field] !== undefined && found[field] !== known[field],
  );
  if (found.cut !== undefined && cutWay(found.cut) !== cutWay(known.cut)) fields.push('cut');
  if (found.presenter !== undefined && (found.presenter === null) !== (known.presenter === null))
    fields.push('presenter');
  return fields;
}

/** A cut behind a feed of our own and one behind the printer's are the same paper. */
function cutWay({ kind }: PrinterProfile['cut']): string {
  return kind === 'partial' ? 'feed-and-partial' : kind;
}

function isNamed(id: PrinterProfileId, model: string | null): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return model !== null && plain(findProfile(id).label).includes(plain(model));
}
