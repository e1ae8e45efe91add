import { feeFor } from '../../../shared/fees.ts';
import type { Answer, Answers } from '../../../shared/form/answer.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';

/**
 * What the dossier says of its fee: the rule's amount at the counter for the pages and copies answered, or not known.
 * An officer decides.
 */
export function feeOf(
  record: ProcedureRecord | undefined,
  answers: Answers,
  today: string | null,
): { readonly amountVnd: number | null; readonly known: boolean } {
  if (!record || today === null) return { amountVnd: null, known: false };
  const pages = count(answers.pages);
  const copies = count(answers.copies);
  const fee = feeFor(record.fee.rule, {
    channel: 'counter',
    date: today,
    ...(pages === undefined ? {} : { pages }),
    ...(copies === undefined ? {} : { copies }),
  });
  return fee.ok ? { amountVnd: fee.value.amountVnd, known: true } : { amountVnd: null, known: false };
}

function count(given: Answer | undefined): number | undefined {
  return typeof given === 'number' ? given : undefined;
}
