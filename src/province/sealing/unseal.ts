import { createDecipheriv, createHash } from 'node:crypto';
import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { ProvinceKeys } from './keys.ts';

/** As schema `Sealed` of the OpenAPI file describes it. */
export const sealed = z.object({
  key: z.string(),
  iv: z.string(),
  data: z.string(),
  tag: z.string(),
  plaintextSha256: z.string(),
});
export type Sealed = z.infer<typeof sealed>;

export type SealTrouble = 'sealed-for-another' | 'unreadable';

const TAG_BYTES = 16;

/** Opens what a kiosk sealed about one thing (`dossier:<id>`): AES-256-GCM, those words authenticated with it. */
export async function unseal(
  keys: ProvinceKeys,
  given: Sealed,
  about: string,
): Promise<Result<Buffer, SealTrouble>> {
  const dataKey = await keys.unwrap(given.key);
  if (!dataKey.ok) return dataKey;
  try {
    const cipher = createDecipheriv('aes-256-gcm', dataKey.value, bytes(given.iv), {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(Buffer.from(about, 'utf8'));
    cipher.setAuthTag(bytes(given.tag));
    const plain = Buffer.concat([cipher.update(bytes(given.data)), cipher.final()]);
    const hash = createHash('sha256').update(plain).digest('hex');
    return hash === given.plaintextSha256 ? ok(plain) : failed('unreadable');
  } catch {
    // Node has no code of its own for a tag, key or iv that does not fit; every way to fail here means the same.
    return failed('unreadable');
  }
}

const bytes = (text: string) => Buffer.from(text, 'base64url');
