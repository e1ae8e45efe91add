import type { Output } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { pieceBytes } from '../../../shared/contract/papers.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { aboutPage, readSealedPage } from '../../../shared/sealed-page.ts';
import type { PapersOutside } from './outside.ts';
import { draftPages } from './page-rows.ts';

type Piece = Output<KioskContract, 'papers.picture'>;

/** A kept page, opened for the person who took it, piece by piece. The last picture stays open for its next piece. */
export function openShowing({
  store,
  files,
  sealing,
}: PapersOutside): (draftId: string, pageId: string, index: number) => Result<Piece, 'not-found'> {
  let last: { pageId: string; picture: Uint8Array } | null = null;

  function open(draftId: string, pageId: string): Uint8Array | null {
    const page = store
      .read((database) => draftPages(database, draftId))
      .find((each) => each.pageId === pageId);
    const file = page && files.read(page.sha256);
    const sealed = file?.ok ? readSealedPage(file.value) : null;
    if (!page || !sealed?.ok) return null;
    const { iv, data, tag } = sealed.value;
    const opened = store.read((database) =>
      sealing.open(
        database,
        { keyId: page.keyId, iv: text(iv), data: text(data), tag: text(tag) },
        aboutPage,
      ),
    );
    return opened.ok ? opened.value : null;
  }

  return (draftId, pageId, index) => {
    const picture = index > 0 && last?.pageId === pageId ? last.picture : open(draftId, pageId);
    if (!picture) return failed('not-found');
    const pieces = Math.ceil(picture.length / pieceBytes);
    if (index >= pieces) return failed('not-found');
    last = index + 1 < pieces ? { pageId, picture } : null;
    const part = picture.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    return ok({ pieces, data: Buffer.from(part).toString('base64') });
  };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
