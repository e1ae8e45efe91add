import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { failed, ok, type Result } from '../../shared/result.ts';
import { schemasOf } from '../api/schemas.ts';
import { readForms } from '../dossiers/forms.ts';
import type { Door } from '../enrolment/check-batch.ts';
import { openIntake } from '../inbox/open-intake.ts';
import { type KeyPlace, openKeys } from '../sealing/key-place.ts';
import type { StartTrouble } from '../sentences.ts';
import { openStore, type StorePlace } from '../store/open.ts';
import { provinceWaits } from '../waits.ts';
import { type Imported, importBundle } from './import-bundle.ts';
import type { BundleTrouble } from './read-bundle.ts';

/** `npm run province -- import FOLDER`: a bundle's folder, or any file in it. */
export async function importCommand(
  given: string,
  options: { store: StorePlace; keys: KeyPlace; door: Door; timeZone: string },
): Promise<Result<Imported, StartTrouble | BundleTrouble | 'unwritable'>> {
  // What a process keeps in memory alone is gone with it, and the kiosk would be told that it arrived.
  if (options.store.kind === 'memory') return failed('keys-nowhere');
  const opened = await openStore(options.store, provinceWaits, () => undefined);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const kept = await openKeys(options.keys, database);
    if (!kept.ok) return kept;
    const keys = kept.value;
    const schemas = schemasOf();
    const intake = openIntake({
      database,
      keys,
      schemas,
      forms: readForms(() => undefined),
      now: Date.now,
      timeZone: options.timeZone,
      mintReference: undefined,
      waits: provinceWaits,
      logger: null,
    });
    const imported = await importBundle({ intake, keys, schemas, door: options.door }, folderOf(given));
    return imported.ok ? ok(imported.value) : failed(imported.code, folderOf(given));
  } finally {
    await database.close();
  }
}

function folderOf(given: string): string {
  return statSync(given, { throwIfNoEntry: false })?.isFile() ? dirname(given) : given;
}
