import { z } from 'zod';
import { type Answers, answers } from '../../shared/form/answer.ts';
import type { ApplicationForm } from '../../shared/form/form.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import { type Sealed, type SealTrouble, unseal } from '../sealing/unseal.ts';
import type { ProvinceForms } from './forms.ts';

/** What of a dossier says how its sealed part is to be read. */
export interface SealedDossier {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly form: { readonly id: string; readonly version: number };
  readonly sealed: Sealed;
}

export interface OpenDossier {
  readonly form: ApplicationForm;
  readonly answers: Answers;
}

/**
 * - `unknown-form`: the questions are of a version this province does not have
 * - `bad-content`: it can be read, and it is no dossier of this form
 */
export type DossierTrouble = SealTrouble | 'unknown-form' | 'bad-content';

const content = z.object({ formId: z.string(), version: z.int(), answers });

export async function openDossier(
  keys: ProvinceKeys,
  forms: ProvinceForms,
  { dossierId, procedureCode, form: named, sealed }: SealedDossier,
): Promise<Result<OpenDossier, DossierTrouble>> {
  const plain = await unseal(keys, sealed, `dossier:${dossierId}`);
  if (!plain.ok) return plain;
  const read = content.safeParse(parsed(plain.value));
  if (!read.success) return failed('bad-content');
  const { formId, version, answers: given } = read.data;
  if (formId !== named.id || version !== named.version) return failed('bad-content');
  const known = forms.find(formId, version);
  if (!known) return failed('unknown-form');
  if (known.form.procedure !== procedureCode || !known.takes(given)) return failed('bad-content');
  return ok({ form: known.form, answers: given });
}

function parsed(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
