import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const coordinate = z.base64url().length(43);

/** What a kiosk needs to seal for this province: a P-256 JWK (RFC 7517, RFC 7518 section 6.2). */
export const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  /** The key's own thumbprint (RFC 7638). */
  kid: z.string().min(1).max(64),
});
export type PublicKey = z.infer<typeof publicKey>;

export const privateKey = publicKey.extend({ d: coordinate });
export type PrivateKey = z.infer<typeof privateKey>;

export async function makePrivateKey(): Promise<PrivateKey> {
  const pair = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return privateKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

export function publicOf({ kty, crv, x, y, kid }: PrivateKey): PublicKey {
  return { kty, crv, x, y, kid };
}
