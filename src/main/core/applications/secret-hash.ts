import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hexadecimal of the secret's twelve letters, without dashes: what this machine and the province keep of it. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret.replaceAll('-', '')).digest('hex');
}

export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(secretHash(secret), 'hex'));
}
