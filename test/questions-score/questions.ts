import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { aspect } from '../../src/shared/contract/assistant.ts';
import { language, procedureCode } from '../../src/shared/contract/words.ts';

/** One line of `test/fixtures/questions/*.jsonl`; their README says what each field means. */
const labelled = z.strictObject({
  text: z.string().min(1),
  lang: language,
  expect: z.strictObject({ codes: z.array(procedureCode), aspect, outOfScope: z.boolean() }),
  tags: z.array(z.string()),
  after: procedureCode.optional(),
});
export type Labelled = z.infer<typeof labelled>;

export function readQuestions(name: 'tuning' | 'tuning-more' | 'held-back'): Labelled[] {
  const text = readFileSync(`test/fixtures/questions/${name}.jsonl`, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelled.parse(JSON.parse(line)));
}
