import { createHash } from 'node:crypto';
import { enrolmentAnswerWords, enrolmentRequestWords, type SignerKey } from '../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { meetKiosk } from '../inbox/rows.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { PublicKey } from '../sealing/private-key.ts';
import type { Database } from '../store/database.ts';
import { codeKeys, holdsUntil, prove, proves } from './code.ts';
import { setKey, useCode } from './rows.ts';

/** As schema `Enrolment` of the OpenAPI file describes it. */
export interface EnrolmentRequest {
  readonly codeId: string;
  readonly key: SignerKey;
  readonly nonce: string;
  readonly proof: string;
}

export interface EnrolmentAnswer {
  readonly kid: string;
  readonly sealingKeys: readonly PublicKey[];
  readonly proof: string;
}

/**
 * Makes a kiosk's key known, once for each code. The same request for the same key is answered again: its first answer
 * may have been lost on the way. Which of wrong, used and over it was is told to nobody.
 */
export async function takeEnrolment(
  { database, keys, now }: { readonly database: Database; readonly keys: ProvinceKeys; readonly now: number },
  kioskId: string,
  { codeId, key, nonce, proof }: EnrolmentRequest,
): Promise<Result<EnrolmentAnswer, 'enrolment-refused'>> {
  const asked = { kioskId, codeId, key, nonce };
  const words = enrolmentRequestWords(asked);
  const secret = codeKeys(keys, kioskId, codeId).find((each) => proves(each, words, proof));
  if (!secret || now > holdsUntil(codeId) || key.kid !== thumbprint(key.x))
    return failed('enrolment-refused');
  const isFirst = await database.transaction(async (queries) => {
    await meetKiosk(queries, kioskId, now);
    if ((await useCode(queries, kioskId, codeId, key.kid, now)) !== key.kid) return false;
    await setKey(queries, kioskId, key, now);
    return true;
  });
  if (!isFirst) return failed('enrolment-refused');
  const told = keys.public.map(({ kid, x, y }) => `${kid}.${x}.${y}`);
  const answer = prove(secret, enrolmentAnswerWords(asked, told)).toString('base64url');
  return ok({ kid: key.kid, sealingKeys: keys.public, proof: answer });
}

/** RFC 7638, of an Ed25519 key. */
function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
