import { feeFor } from '../../../shared/fees.ts';
import type { Answers } from '../../../shared/form/answer.ts';
import { feeFactsOf } from '../../../shared/form/fee-facts.ts';
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
  const facts = feeFactsOf(counts, answers);
  if (!record || facts === null || today === null) return { amountVnd: null, known: false };
  const fee = feeFor(record.fee.rule, { channel: 'counter', date: today, ...facts });
  return fee.ok ? { amountVnd: fee.value.amountVnd, known: true } : { amountVnd: null, known: false };
}
