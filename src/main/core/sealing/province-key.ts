import { CompactEncrypt, importJWK } from 'jose';
import { z } from 'zod';

/** The province's public key for what only it may read: a P-256 JWK (RFC 7517, RFC 7518 section 6.2). */
export const provinceSealingKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url().length(43),
  y: z.base64url().length(43),
  kid: z.string().min(1).max(64),
});
export type ProvinceSealingKey = z.infer<typeof provinceSealingKey>;

/** A data key only the province can unwrap: compact JWE, ECDH-ES+A256KW with A256GCM (RFC 7516, RFC 7518). */
export async function wrapForProvince(key: ProvinceSealingKey, dataKey: Uint8Array): Promise<string> {
  const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: key.kid };
  return await new CompactEncrypt(dataKey)
    .setProtectedHeader(header)
    .encrypt(await importJWK(key, header.alg));
}
