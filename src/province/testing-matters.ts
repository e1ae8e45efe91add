import { createHash } from 'node:crypto';
import type { JsonObject } from '../shared/canonical-json.ts';
import type { Item } from './inbox/item.ts';
import { bankSignature } from './payments/signature.ts';
import { type Address, type Answer, answer, get, item, MORNING } from './testing.ts';
import { ANSWERS, BANK_SECRET, sealFor } from './testing-form.ts';

/** Of the secret of every dossier in tests, ABCD-EFGH-JKLM. */
export const PROOF = createHash('sha256').update('ABCDEFGHJKLM').digest('hex');

export const dossierId = (number: number) => `0190d1c6-0000-7000-8000-${String(number).padStart(12, '0')}`;

export async function dossierPayload(number: number, changes: JsonObject = {}): Promise<JsonObject> {
  const id = dossierId(number);
  const content = { formId: 'extract', version: 2, answers: ANSWERS, salt: 'c2FsdA' };
  return {
    dossierId: id,
    localReference: `MCK-7K4Q-M2${'ABCDEFGHJKLMNPQRSTUVWXYZ'[number % 23]}D`,
    secretSha256: PROOF,
    centreId: 'suoi-may',
    procedureCode: '2.000635',
    form: { id: 'extract', version: 2 },
    submittedAt: MORNING - 120_000,
    clockVerified: true,
    ticketLabel: `A00${number % 10}`,
    papers: [{ paperId: 'birth-paper', how: 'original-at-counter', pages: [] }],
    fee: { amountVnd: 16_000, known: true },
    sealed: await sealFor(content, `dossier:${id}`),
    ...changes,
  };
}

export async function dossierItem(seq: number, changes: JsonObject = {}): Promise<Item> {
  const payload = await dossierPayload(seq, changes);
  return item(seq, { stream: `dossier:${payload.dossierId}`, kind: 'dossier.submitted', payload });
}

/** What a bank would send of the payment below; signed as `callback` does. */
export const bankFacts = (changes: JsonObject = {}): JsonObject => ({
  bankReference: 'FT26326000001',
  account: '0000000000001',
  amountVnd: 16_000,
  bill: '7K4QM2XD',
  purpose: 'LP 7K4QM2XD TRICH LUC',
  bookedAt: '2026-11-22T01:00:00.000Z',
  ...changes,
});

export async function callback(
  province: Address,
  facts: JsonObject = bankFacts(),
  secret = BANK_SECRET,
): Promise<Answer> {
  const body = JSON.stringify(facts);
  return answer(
    await fetch(`${province.url}/v1/bank/callbacks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'bank-signature': bankSignature(secret, body) },
      body,
    }),
  );
}

export const PAYMENT = '0190d1c6-0000-7000-8000-0000000000aa';

export function paymentItem(seq: number, state = 'shown', changes: JsonObject = {}): Item {
  const payload = {
    paymentId: PAYMENT,
    dossierId: dossierId(1),
    ticketId: null,
    amountVnd: 16_000,
    payee: { bin: '970405', account: '0000000000001', name: 'UBND XA SUOI MAY' },
    purpose: 'LP 7K4QM2XD TRICH LUC HO',
    bill: '7K4QM2XD',
    shownAt: MORNING - 30_000,
    expiresAt: MORNING + 870_000,
    ...changes,
  };
  return item(seq, { stream: `payment:${PAYMENT}`, kind: `payment.${state}`, payload });
}

export const newsOf = async (province: Address, after = 0, kiosk = 'suoi-may-1') =>
  (await get(province, `/v1/kiosks/${kiosk}/news?after=${after}`)).body.items;
