import { createDecipheriv } from 'node:crypto';
import { failed, ok, type Result } from '../../shared/result.ts';
import { aboutPage, readSealedPage } from '../../shared/sealed-page.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { Sealed, SealTrouble } from '../sealing/unseal.ts';

/** Opens a photographed page by its dossier's data key. */
export async function openPage(
  keys: ProvinceKeys,
  dossier: Pick<Sealed, 'key'>,
  bytes: Uint8Array,
): Promise<Result<Buffer, SealTrouble>> {
  const dataKey = await keys.unwrap(dossier.key);
  if (!dataKey.ok) return dataKey;
  const page = readSealedPage(bytes);
  if (!page.ok) return failed('unreadable');
  try {
    const { iv, data, tag } = page.value;
    const cipher = createDecipheriv('aes-256-gcm', dataKey.value, iv, { authTagLength: tag.length });
    cipher.setAAD(Buffer.from(aboutPage, 'utf8'));
    cipher.setAuthTag(tag);
    return ok(Buffer.concat([cipher.update(data), cipher.final()]));
  } catch {
    // Node has no code of its own for a key or tag that does not fit; every way to fail here means the same.
    return failed('unreadable');
  }
}
