import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { slug } from '../../../../shared/contract/words.ts';

/**
 * How a kiosk is paired without a person comparing fingerprints: both sides prove that they know the one-time code, over
 * the fingerprint of the certificate each of them sees. Somebody in the middle shows another certificate, so that their
 * proof fits neither side; and trying codes against a proof overheard costs scrypt (RFC 7914) for each of 2^40.
 */
export const kioskPairRequest = z.strictObject({
  kioskId: slug,
  /** 32 random bytes in hexadecimal: no proof is ever made twice. */
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});
export type KioskPairRequest = z.infer<typeof kioskPairRequest>;

export const kioskPairAnswer = z.strictObject({
  secret: z.string().length(43),
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});

type Said = Pick<KioskPairRequest, 'kioskId' | 'nonce'>;

export const kioskProof = (code: string, fingerprint: string, said: Said) =>
  proofOf('kiosk', code, fingerprint, said);

export const hostProof = (code: string, fingerprint: string, said: Said) =>
  proofOf('host', code, fingerprint, said);

export async function matchesProof(
  code: string,
  fingerprint: string,
  asked: KioskPairRequest,
): Promise<boolean> {
  return same(await kioskProof(code, fingerprint, asked), asked.proof);
}

export function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

async function proofOf(
  side: 'kiosk' | 'host',
  code: string,
  fingerprint: string,
  said: Said,
): Promise<string> {
  const key = await stretched(code, said.nonce);
  return createHmac('sha256', key).update(`${side}\n${said.kioskId}\n${fingerprint}`).digest('hex');
}

function stretched(code: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, salt, 32, { N: 16_384, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
