import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a bank puts into `bank-signature`: HMAC-SHA256 of the body's bytes under the shared secret, in hexadecimal. */
export function bankSignature(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('hex');
}

export function isSigned(secret: string, body: string, signature: string): boolean {
  const wanted = Buffer.from(bankSignature(secret, body));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
