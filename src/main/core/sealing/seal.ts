import { createCipheriv, createDecipheriv } from 'node:crypto';
import { failed, ok, type Result } from '../../../shared/result.ts';

/** Something only the holder of its data key can read. All three are base64url. */
export interface SealedText {
  readonly iv: string;
  readonly data: string;
  readonly tag: string;
}

const cipher = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits, fresh for each sealing under one key. */
export const ivBytes = 12;
const tagBytes = 16;

/** `about` is not secret; a seal opens only under the same words, so that no sealed text can be passed off as another. */
export function seal(key: Uint8Array, iv: Uint8Array, plaintext: Uint8Array, about: string): SealedText {
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  sealing.setAAD(Buffer.from(about, 'utf8'));
  const data = Buffer.concat([sealing.update(plaintext), sealing.final()]);
  return { iv: text(iv), data: text(data), tag: text(sealing.getAuthTag()) };
}

export function unseal(
  key: Uint8Array,
  sealed: SealedText,
  about: string,
): Result<Uint8Array<ArrayBuffer>, 'damaged'> {
  try {
    const opening = createDecipheriv(cipher, key, bytes(sealed.iv), { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(about, 'utf8'));
    opening.setAuthTag(bytes(sealed.tag));
    return ok(new Uint8Array(Buffer.concat([opening.update(bytes(sealed.data)), opening.final()])));
  } catch {
    // Node has no code of its own for a tag that does not fit; every way to fail here means the same.
    return failed('damaged');
  }
}

const text = (value: Uint8Array) => Buffer.from(value).toString('base64url');
const bytes = (value: string) => Buffer.from(value, 'base64url');
