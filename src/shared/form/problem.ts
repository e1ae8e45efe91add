import { z } from 'zod';
import { bilingual } from '../contract/words.ts';

/**
 * What is wrong with one answer.
 * - `missing`: wanted and not given · `wrong-kind`: not what this page takes · `not-asked`: no page of this form
 * - `bad-letters`: letters no name or text has · `not-here`: a case the kiosk cannot do, with what to do instead
 * - `rule`: two answers cannot both be true; the form's own sentence says which
 */
export const problemCode = z.enum([
  'missing',
  'wrong-kind',
  'not-asked',
  'too-long',
  'too-short',
  'bad-letters',
  'bad-personal-number',
  'bad-phone',
  'bad-paper-number',
  'not-a-date',
  'not-precise',
  'in-the-future',
  'in-the-past',
  'too-long-ago',
  'not-an-option',
  'not-here',
  'out-of-range',
  'missing-unit',
  'unknown-unit',
  'missing-place',
  'rule',
]);
export type ProblemCode = z.infer<typeof problemCode>;

export const problem = z.strictObject({ page: z.string().max(60), code: problemCode, sentence: bilingual });
export type Problem = z.infer<typeof problem>;
