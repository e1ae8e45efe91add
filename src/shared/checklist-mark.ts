import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';
import { slipAlphabet } from './slip-code.ts';

/** As a configuration allows a centre's id, and a cases file its questions and options (`slug`). */
const longestSlug = 40;
const highestPlace = 39;

/** What the QR of a checklist says: enough to make it again at any kiosk of the centre. Nothing in it is personal. */
export const checklistMarkFields = z.strictObject({
  centreId: z.string().min(1).max(longestSlug),
  /** Code of the procedure in the national catalogue. */
  code: z.string().regex(/^\d\.\d{6}$/),
  /** Option or number by question. */
  answers: z.record(
    z.string().min(1).max(longestSlug),
    z.union([z.string().max(longestSlug), z.int().nonnegative().max(9999)]),
  ),
  /** Places of the papers the person had, rising. */
  have: z.array(z.int().min(0).max(highestPlace)).max(highestPlace + 1),
  /** Four letters that change when the papers or the questions of the procedure change. */
  edition: z.string().length(4),
});
export type ChecklistMark = Readonly<z.infer<typeof checklistMarkFields>>;

/**
 * Text of a checklist's QR: `MC1:C:SUOI-MAY:1.001193:FOR-WHOM.OTHER/PAGES.12:7K4Q:1A`. Only characters of QR's
 * alphanumeric mode (ISO/IEC 18004, 7.3.4). Papers held are one hexadecimal number, the lowest bit for place 0.
 */
export function writeChecklistMark({ centreId, code, answers, have, edition }: ChecklistMark): string {
  const told = Object.entries(answers).map(([question, answer]) => `${question}.${answer}`);
  const held = [...new Set(have)].reduce((sum, place) => sum + 2 ** place, 0);
  return ['MC1', 'C', centreId, code, told.join('/'), edition, held.toString(16)].join(':').toUpperCase();
}

/** Three answers at most, each of two slugs: longer text is no mark of ours, and is not searched for one. */
const longestMark = 320;
const slugs = '[A-Z0-9]+(?:-[A-Z0-9]+)*';
/** A question begins with a letter, so that answers keep their order. */
const answer = `[A-Z](?:-?[A-Z0-9])*\\.${slugs}`;
const checklistMark = new RegExp(
  `^MC1:C:(${slugs}):(\\d\\.\\d{6}):((?:${answer}(?:/${answer}){0,2})?):([${slipAlphabet}]{4}):([0-9A-F]{1,10})$`,
);

/** Reads the text of a scanned QR. Anything else than a whole mark of ours is refused, never repaired. */
export function readChecklistMark(text: string): Result<ChecklistMark, 'not-a-checklist'> {
  const parts = text.length <= longestMark ? checklistMark.exec(text) : null;
  if (!parts) return failed('not-a-checklist');
  const [, centreId = '', code = '', told = '', edition = '', held = '0'] = parts;
  const answers = readAnswers(told.toLowerCase());
  const fields = { centreId: centreId.toLowerCase(), code, answers, have: placesIn(held), edition };
  const mark = checklistMarkFields.safeParse(fields);
  // One mark has one text: a number with a zero before it was written by nobody of ours.
  return mark.success && writeChecklistMark(mark.data) === text ? ok(mark.data) : failed('not-a-checklist');
}

/** Null where a question is answered twice. */
function readAnswers(told: string): Record<string, string | number> | null {
  if (told === '') return {};
  const pairs = told.split('/').map((each): [string, string | number] => {
    const [question = '', answered = ''] = each.split('.');
    return [question, /^\d+$/.test(answered) ? Number(answered) : answered];
  });
  const questions = new Set(pairs.map(([question]) => question));
  return questions.size === pairs.length ? Object.fromEntries(pairs) : null;
}

function placesIn(hexadecimal: string): number[] {
  const bits = Number.parseInt(hexadecimal, 16);
  return Array.from({ length: highestPlace + 1 }, (_, place) => place).filter(
    (place) => Math.floor(bits / 2 ** place) % 2 === 1,
  );
}
