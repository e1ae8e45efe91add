import { feeFor } from '../../../shared/fees.ts';
import type { Answers } from '../../../shared/form/answer.ts';
import { holds } from '../../../shared/form/condition.ts';
import type { ApplicationForm } from '../../../shared/form/form.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';

/**
 * What the dossier says of its fee: the rule's amount at the counter for the pages and copies answered, or not known.
 * An officer decides.
 */
export function feeOf(
  record: ProcedureRecord | undefined,
  counts: ApplicationForm['fee'],
  answers: Answers,
  today: string | null,
): { readonly amountVnd: number | null; readonly known: boolean } {
  const countsAll = counts !== null && (!counts.when || holds(counts.when, answers));
  if (!record || !countsAll || today === null) return { amountVnd: null, known: false };
  const pages = count(answers, counts.pages);
  const copies = count(answers, counts.copies);
  const fee = feeFor(record.fee.rule, {
    channel: 'counter',
    date: today,
    ...(pages === undefined ? {} : { pages }),
    ...(copies === undefined ? {} : { copies }),
  });
  return fee.ok ? { amountVnd: fee.value.amountVnd, known: true } : { amountVnd: null, known: false };
}

function count(answers: Answers, page: string | null): number | undefined {
  const given = page === null ? undefined : answers[page];
  return typeof given === 'number' ? given : undefined;
}
