import { z } from 'zod';
import { slug } from '../contract/words.ts';
import { type Answers, isAddress } from './answer.ts';

/**
 * When a page or a paper is needed, as data. A page that is not shown has no answer, so what rests on it does not hold.
 * - `is`: the answer is one of these · `answered`: the page has an answer · `atLeast`: the number is this or more
 */
export type Condition =
  | { readonly page: string; readonly is: string | boolean | readonly string[] }
  | { readonly page: string; readonly answered: boolean }
  | { readonly page: string; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ page: slug, is: z.union([slug, z.boolean(), z.array(slug).min(1)]) }),
    z.strictObject({ page: slug, answered: z.boolean() }),
    z.strictObject({ page: slug, atLeast: z.int() }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

export function holds(asked: Condition, answers: Answers): boolean {
  if ('all' in asked) return asked.all.every((each) => holds(each, answers));
  if ('any' in asked) return asked.any.some((each) => holds(each, answers));
  if ('not' in asked) return !holds(asked.not, answers);
  const given = Object.hasOwn(answers, asked.page) ? answers[asked.page] : undefined;
  if ('answered' in asked) return (given !== undefined) === asked.answered;
  if ('atLeast' in asked) return typeof given === 'number' && given >= asked.atLeast;
  if (given === undefined || isAddress(given) || typeof given === 'number') return false;
  return [asked.is].flat().includes(given);
}

/** Ids of the pages a condition rests on. */
export function pagesIn(asked: Condition): string[] {
  if ('all' in asked) return asked.all.flatMap(pagesIn);
  if ('any' in asked) return asked.any.flatMap(pagesIn);
  return 'not' in asked ? pagesIn(asked.not) : [asked.page];
}
