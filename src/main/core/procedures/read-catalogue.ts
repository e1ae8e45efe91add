import { createHash } from 'node:crypto';
import { ok, type Result } from '../../../shared/result.ts';
import { readBundle } from './bundle.ts';
import { type CatalogueContents, type CatalogueTrouble, parseCatalogue } from './parse-catalogue.ts';

export interface CatalogueSource extends CatalogueContents {
  /** Counts up with every catalogue the province signs. */
  readonly number: number;
  readonly asOf: string;
  readonly signedBy: string;
  /** Names these very files: SHA-256 of the signed manifest. */
  readonly sha256: string;
}

/**
 * Reads a catalogue's folder without asking who signed it: for a technician's questions and for tests. The kiosk itself
 * adopts through `openBundle` only.
 */
export function readCatalogue(
  folder: string,
  read?: (path: string) => Uint8Array,
): Result<CatalogueSource, CatalogueTrouble> {
  const { files } = readBundle(folder, read);
  const parsed = parseCatalogue(files);
  if (!parsed.ok) return parsed;
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const { asOf } = parsed.value.catalogue;
  return ok({ ...parsed.value, number: 1, asOf, signedBy: 'nobody', sha256: hash.digest('hex') });
}
