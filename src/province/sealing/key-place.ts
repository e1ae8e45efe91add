import { ok, type Result } from '../../shared/result.ts';
import type { Database } from '../store/database.ts';
import { type KeyFileTrouble, openKeyFile } from './key-file.ts';
import { openKeyRows } from './key-rows.ts';
import { type ProvinceKeys, provinceKeys } from './keys.ts';
import type { PrivateKey } from './private-key.ts';

/** Where the private keys are: in a file of their own, in the database, or handed over (tests). */
export type KeyPlace =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'store' }
  | { readonly kind: 'given'; readonly keys: readonly PrivateKey[] };

export async function openKeys(
  place: KeyPlace,
  database: Database,
): Promise<Result<ProvinceKeys, KeyFileTrouble>> {
  const kept = await readPlace(place, database);
  return kept.ok ? ok(await provinceKeys(kept.value)) : kept;
}

async function readPlace(
  place: KeyPlace,
  database: Database,
): Promise<Result<readonly PrivateKey[], KeyFileTrouble>> {
  switch (place.kind) {
    case 'given':
      return ok(place.keys);
    case 'store':
      return ok(await openKeyRows(database));
    case 'file':
      return openKeyFile(place.file);
  }
}
