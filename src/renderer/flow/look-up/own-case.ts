import type { CaseQuestion } from '../../../shared/contract/checklists.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { LookUpContext } from './context.ts';

type Asked = Pick<LookUpContext, 'questions' | 'asked' | 'digits'>;

export function questionNow({ questions, asked }: Asked): CaseQuestion | null {
  return questions[asked] ?? null;
}

/** The number that stands in the field: what was typed, or the usual one. */
export function numberGiven(
  context: Asked,
): Result<number, 'not-a-number-question' | 'none' | 'too-few' | 'too-many'> {
  const question = questionNow(context);
  if (question?.kind !== 'number') return failed('not-a-number-question');
  if (context.digits === null) return ok(question.usual);
  if (context.digits === '') return failed('none');
  const number = Number(context.digits);
  if (number < question.min) return failed('too-few');
  return number > question.max ? failed('too-many') : ok(number);
}

/** Digits with one more: leading zeros fall away, and no number of more than four digits is asked for. */
export function withDigit(digits: string | null, digit: string): string {
  return `${digits ?? ''}${digit}`.replace(/^0+(?=\d)/u, '').slice(0, 4);
}
