import type { Answers } from './answer.ts';
import { holds } from './condition.ts';
import type { ApplicationForm } from './form.ts';

/** Pages and copies as answered, for the rule of the fee; null where the answers do not tell all of it. */
export function feeFactsOf(
  counts: ApplicationForm['fee'],
  answers: Answers,
): { readonly pages?: number; readonly copies?: number } | null {
  if (counts === null || (counts.when && !holds(counts.when, answers))) return null;
  const pages = countOf(answers, counts.pages);
  const copies = countOf(answers, counts.copies);
  return { ...(pages === undefined ? {} : { pages }), ...(copies === undefined ? {} : { copies }) };
}

function countOf(answers: Answers, page: string | null): number | undefined {
  const given = page === null ? undefined : answers[page];
  return typeof given === 'number' ? given : undefined;
}
