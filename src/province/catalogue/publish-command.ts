import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { manifest as manifestSchema } from '../../shared/catalogue-manifest.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { StartTrouble } from '../sentences.ts';
import { openStore, type StorePlace } from '../store/open.ts';
import { provinceWaits } from '../waits.ts';
import { type Published, type PublishTrouble, publishCatalogue, type SignedCatalogue } from './publish.ts';

/** `npm run province -- publish FOLDER`: a folder with `catalogue/` and `calendar/` as they were signed. */
export async function publishCommand(
  folder: string,
  store: StorePlace,
): Promise<Result<Published, StartTrouble | PublishTrouble | 'published-nowhere'>> {
  // What a process keeps in memory alone is gone with it.
  if (store.kind === 'memory') return failed('published-nowhere');
  const opened = await openStore(store, provinceWaits, () => undefined);
  if (!opened.ok) return opened;
  try {
    return await publishCatalogue(opened.value, readSigned(folder), Date.now());
  } finally {
    await opened.value.close();
  }
}

/** The files the manifest names, as they lie in `folder`; what is not there is left out. */
export function readSigned(folder: string): SignedCatalogue {
  const manifest = readWhere(join(folder, 'catalogue', 'manifest.jws')) ?? new Uint8Array();
  const files = new Map<string, Uint8Array>();
  for (const name of namesIn(manifest)) {
    const bytes = readWhere(join(folder, name));
    if (bytes) files.set(name, bytes);
  }
  return { manifest, files };
}

/** Names are checked by the schema: none leads out of the folder. */
function namesIn(manifest: Uint8Array): readonly string[] {
  try {
    const { files } = manifestSchema.parse(decodeJwt(new TextDecoder().decode(manifest).trim()));
    return files.map(({ name }) => name);
  } catch {
    return [];
  }
}

function readWhere(file: string): Uint8Array | undefined {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}
