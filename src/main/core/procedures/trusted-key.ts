import { z } from 'zod';
import demoKey from '../../../../assets/keys/demo-catalogue.public.json' with { type: 'json' };
import { slug } from '../../../shared/contract/words.ts';

/** An Ed25519 public key as JWK (RFC 8037), under the name it is known by. */
export const trustedKey = z.strictObject({
  kid: slug,
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/, '43 characters of base64url'),
});
export type TrustedKey = z.infer<typeof trustedKey>;

/** Trusted where the configuration names no key. Its private half is public: it proves nothing. */
export const demoKeys: readonly TrustedKey[] = [trustedKey.parse(demoKey)];
