import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import {
  codeIdLength,
  codeKeyWords,
  type EnrolmentAsked,
  enrolmentAnswerWords,
  enrolmentRequestWords,
  readEnrolmentCode,
} from '../../../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { provinceSealingKey } from '../../sealing/province-key.ts';
import { askProvince } from '../ask-province.ts';
import type { Identity } from './identity.ts';

/**
 * - `not-a-code`: mistyped; nobody was asked
 * - `refused`: the province does not take this code for this kiosk: wrong, used or over
 * - `unreachable`: no answer, or none of a province's
 * - `not-proven`: who answered does not know the code, and is not the province that gave it
 */
export type EnrolTrouble = 'not-a-code' | 'refused' | 'unreachable' | 'not-proven';

const answered = z.object({
  kid: z.string(),
  sealingKeys: z.array(provinceSealingKey).min(1).max(20),
  proof: z.base64url().length(43),
});

export interface EnrolOutside {
  readonly url: string;
  readonly random: (count: number) => Uint8Array;
  readonly nowMs: () => number;
  /** Milliseconds an answer may take. */
  readonly answerWait: number;
}

/** Makes this kiosk known to its province. Neither side sends the code: both prove by HMAC-SHA256 that they know it. */
export async function enrol(
  identity: Identity,
  typed: string,
  { url, random, nowMs, answerWait }: EnrolOutside,
): Promise<Result<null, EnrolTrouble>> {
  const code = readEnrolmentCode(typed);
  if (!code.ok) return code;
  const { kioskId, key } = identity;
  const asked: EnrolmentAsked = {
    kioskId,
    codeId: code.value.slice(0, codeIdLength),
    key: key.public,
    nonce: Buffer.from(random(16)).toString('base64url'),
  };
  const secret = createHash('sha256').update(codeKeyWords(kioskId, code.value)).digest();
  const prove = (words: string) => createHmac('sha256', secret).update(words).digest();
  const { codeId, nonce } = asked;
  const proof = prove(enrolmentRequestWords(asked)).toString('base64url');
  const body = JSON.stringify({ codeId, key: key.public, nonce, proof });
  const path = `${url.replace(/\/+$/, '')}/v1/kiosks/${kioskId}/enrolment`;
  const answer = await askProvince(path, body, answered, answerWait);
  if (!answer.ok) return failed(answer.code === 'not-recognized' ? 'refused' : 'unreachable');
  const { sealingKeys, proof: theirs } = answer.value.value;
  const keys = sealingKeys.map(({ kid, x, y }) => `${kid}.${x}.${y}`);
  if (!timingSafeEqual(Buffer.from(theirs, 'base64url'), prove(enrolmentAnswerWords(asked, keys))))
    return failed('not-proven');
  identity.file.write({ version: 1, kioskId, kid: key.public.kid, sealingKeys, enrolledMs: nowMs() });
  return ok(null);
}
