import { dossierById } from '../dossiers/rows.ts';
import { openPage } from '../pages/open-page.ts';
import { pageByHash, pageBytes } from '../pages/rows.ts';
import type { Office } from './office.ts';

/** One photographed page of a dossier, opened for the officer; null where it is not there or cannot be opened. */
export async function pagePicture(
  { database, keys }: Office,
  dossierId: string,
  sha256: string,
): Promise<Buffer | null> {
  const dossier = await dossierById(database, dossierId);
  if (!dossier) return null;
  const page = await pageByHash(database, dossier.kioskId, sha256);
  if (!page?.isComplete || page.dossierId !== dossierId) return null;
  const opened = await openPage(keys, dossier.sealed, await pageBytes(database, page));
  return opened.ok ? opened.value : null;
}
