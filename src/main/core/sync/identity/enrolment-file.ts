import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { provinceSealingKey } from '../../sealing/province-key.ts';
import { keepPrivately } from '../../store/keep-privately.ts';

/** What enrolment brought. */
export const enrolment = z.strictObject({
  version: z.literal(1),
  kioskId: z.string(),
  /** The key the province knows this kiosk by. */
  kid: z.string(),
  /** The newest first. */
  sealingKeys: z.array(provinceSealingKey).min(1).max(20),
  enrolledMs: z.number(),
});
export type Enrolment = z.infer<typeof enrolment>;

export interface EnrolmentFile {
  /** As it stands now: a technician may enrol beside the running kiosk. Null where there is none that can be read. */
  read(): Enrolment | null;
  write(value: Enrolment): void;
}

export function enrolmentFileAt(file: string): EnrolmentFile {
  let seen: { readonly mark: string; readonly value: Enrolment | null } | undefined;
  return {
    read() {
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat) return null;
      const mark = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
      if (seen?.mark !== mark) seen = { mark, value: parse(file) };
      return seen.value;
    },
    write: (value) => keepPrivately(file, JSON.stringify(value)),
  };
}

function parse(file: string): Enrolment | null {
  try {
    return enrolment.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
