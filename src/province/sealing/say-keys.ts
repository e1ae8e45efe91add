import { failed, ok, type Result } from '../../shared/result.ts';
import type { StartTrouble } from '../sentences.ts';
import { openStore, type StorePlace } from '../store/open.ts';
import { provinceWaits } from '../waits.ts';
import { openKeyFile } from './key-file.ts';
import { type KeyPlace, openKeys } from './key-place.ts';
import { type ProvinceKeys, provinceKeys } from './keys.ts';

/** `npm run province -- keys`: the public keys, made when there are none yet. A key file is read beside a running server. */
export async function sayKeys(
  place: KeyPlace,
  store: StorePlace,
  json: boolean,
  say: (text: string) => void,
): Promise<Result<void, StartTrouble>> {
  const kept = await keysAtHand(place, store);
  if (!kept.ok) return kept;
  const keys = kept.value.public;
  if (json) say(`${JSON.stringify({ keys })}\n`);
  else for (const key of keys) say(`${JSON.stringify(key)}\n`);
  return ok(undefined);
}

/** The keys without a server: from their file, or from a database other processes may use beside this one. */
export async function keysAtHand(
  place: KeyPlace,
  store: StorePlace,
): Promise<Result<ProvinceKeys, StartTrouble>> {
  if (place.kind === 'file') {
    const kept = await openKeyFile(place.file);
    return kept.ok ? ok(await provinceKeys(kept.value)) : kept;
  }
  // A key that ends with this process: what is sealed for it could never be opened.
  if (store.kind === 'memory') return failed('keys-nowhere');
  const opened = await openStore(store, provinceWaits, () => undefined);
  if (!opened.ok) return opened;
  const keys = await openKeys(place, opened.value);
  await opened.value.close();
  return keys;
}
