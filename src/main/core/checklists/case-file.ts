import { z } from 'zod';
import { mostQuestions } from '../../../shared/contract/checklists.ts';
import { bilingual, isoDate, procedureCode, slug } from '../../../shared/contract/words.ts';

/** Begins with a letter: in a checklist's QR a bare number is an answer in numbers. */
const caseId = slug.regex(/^[a-z]/, 'begins with a letter');

/** Units of the national catalogue. */
const processingTime = z.strictObject({
  qty: z.int().nonnegative(),
  unit: z.enum(['SAME_DAY', 'WORKING_DAY', 'DAY', 'HOUR']),
});

const option = z.strictObject({
  id: caseId,
  text: bilingual,
  pictogram: slug.optional(),
  /** This answer makes it another procedure. */
  goTo: procedureCode.optional(),
  /** How long it takes in this case; its number stands in the record's own words. */
  time: processingTime.optional(),
  /** Which case of a fee by case this is. */
  feeCase: slug.optional(),
});

const question = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    text: bilingual,
    options: z
      .array(option)
      .min(2)
      .max(4)
      .refine(
        (options) => new Set(options.map((each) => each.id)).size === options.length,
        'an option twice',
      ),
  }),
  z
    .strictObject({
      kind: z.literal('number'),
      text: bilingual,
      /** What the number is to the fee. */
      fact: z.enum(['pages', 'copies']),
      min: z.int().nonnegative(),
      max: z.int().positive().max(9999),
      usual: z.int().nonnegative(),
    })
    .refine(({ min, max, usual }) => min <= usual && usual <= max, 'usual must lie between min and max'),
]);
export type QuestionOfFile = z.infer<typeof question>;

/** Options by question: every question named must be answered by one of its options. */
const when = z
  .record(caseId, z.array(caseId).min(1))
  .refine((each) => Object.keys(each).length > 0, 'a condition without a question');
export type When = z.infer<typeof when>;

/** A paper of the record in fewer words, and when it is needed. Says nothing that the record does not say. */
const paperWords = z.strictObject({
  name: bilingual,
  note: bilingual.nullable().default(null),
  /** Completes "Chỉ khi …". */
  onlyIf: bilingual.nullable().default(null),
  /** Decides by the answers whether it is needed; undecided, it shows under "only if". */
  when: when.optional(),
  /** Other words in some cases; the first that fits. */
  instead: z
    .array(z.strictObject({ when, name: bilingual, note: bilingual.nullable().default(null) }))
    .optional(),
});
export type PaperWords = z.infer<typeof paperWords>;

/** Papers by their Vietnamese text in the record, letter by letter: a record that changed no longer fits. */
const papers = z.record(z.string().min(1), paperWords);

/** The person's own case, as data (`assets/catalogue/cases.json`). */
export const caseFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string().min(1),
  questions: z.record(caseId, question),
  /** Papers that stand in many records with the same text. */
  papers,
  procedures: z.record(
    procedureCode,
    z.strictObject({ ask: z.array(caseId).max(mostQuestions), papers: papers.default({}) }),
  ),
});
export type CaseFile = z.infer<typeof caseFile>;
