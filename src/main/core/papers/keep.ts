import { createHash } from 'node:crypto';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { largestPicture, mostPagesOfPaper } from '../../../shared/contract/papers.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { aboutPage, writeSealedPage } from '../../../shared/sealed-page.ts';
import type { DataKey } from '../sealing/sealing.ts';
import type { Writable } from '../store/database.ts';
import type { PapersOutside } from './outside.ts';
import {
  deletePage,
  draftPages,
  insertPage,
  keyOfDraft,
  nextPlace,
  pageByRequest,
  placeOf,
  touchPages,
} from './page-rows.ts';
import type { Pieces } from './pieces.ts';

type Request = Input<KioskContract, 'papers.keep'>;
type Trouble = KioskContract['commands']['papers.keep']['errors'][number];
type Kept = Result<null, Trouble>;

/** Key, file, row: only then is anybody told that the page is kept. */
export function openKeeping(outside: PapersOutside, pieces: Pieces): (request: Request) => Promise<Kept> {
  const { store, files, clock, ids, sealing } = outside;

  /** What is in the way, found before anything is sealed. */
  function refusal({ draftId, formId, paperId, replaces }: Request): Trouble | null {
    const may = outside.mayPhotograph(formId, paperId);
    if (may === null) return 'unknown-form';
    if (!may) return 'not-photographed';
    const own = store.read((database) => draftPages(database, draftId));
    const others = own.filter((page) => page.paperId === paperId && page.pageId !== replaces);
    return others.length >= mostPagesOfPaper ? 'too-many-pages' : null;
  }

  async function dataKey(draftId: string): Promise<Result<{ key: DataKey; isNew: boolean }, Trouble>> {
    const keyId = store.read((database) => keyOfDraft(database, draftId));
    if (keyId !== null) {
      const key = store.read((database) => sealing.reopen(database, keyId));
      return key.ok ? ok({ key: key.value, isNew: false }) : failed('key-trouble');
    }
    const key = await sealing.mint();
    return key.provinceWrapped === null ? failed('no-province') : ok({ key, isNew: true });
  }

  function writeRows(
    database: Writable,
    request: Request,
    sealed: {
      readonly key: DataKey;
      readonly isNew: boolean;
      readonly sha256: string;
      readonly bytes: number;
    },
  ): string | null {
    const { requestKey, draftId, paperId, replaces } = request;
    const { key, isNew, sha256, bytes } = sealed;
    const old = draftPages(database, draftId).find((page) => page.pageId === replaces) ?? null;
    if (isNew) sealing.keep(database, key, 'dossier');
    const place = (old && placeOf(database, old.pageId)) ?? nextPlace(database, draftId, paperId);
    if (old) deletePage(database, old.pageId);
    const page = { pageId: ids.mint(), paperId, sha256, requestKey, draftId, keyId: key.id, bytes, place };
    insertPage(database, page, clock.now());
    touchPages(database, draftId, clock.now());
    return old?.sha256 ?? null;
  }

  async function keep(request: Request, picture: Uint8Array): Promise<Kept> {
    const minted = await dataKey(request.draftId);
    if (!minted.ok) return minted;
    const { key } = minted.value;
    const { iv, data, tag } = sealing.seal(key, picture, aboutPage);
    const page = writeSealedPage({ iv: raw(iv), data: raw(data), tag: raw(tag) });
    const sha256 = hashOf(page);
    const filed = files.write(sha256, page);
    if (!filed.ok) return filed;
    const written = store.write((database) =>
      writeRows(database, request, { ...minted.value, sha256, bytes: page.length }),
    );
    if (!written.ok) {
      files.erase(sha256);
      return written;
    }
    if (written.value !== null) files.erase(written.value);
    return ok(null);
  }

  return async (request) => {
    const { requestKey } = request;
    if (store.read((database) => pageByRequest(database, requestKey))) return ok(null);
    const why = refusal(request);
    if (why) return failed(why);
    const picture = pieces.whole(requestKey, request.pieces);
    if (!picture || hashOf(picture) !== request.sha256) return failed('pieces-missing');
    if (picture.length > largestPicture || !isJpeg(picture)) return failed('not-a-picture');
    const kept = await keep(request, picture);
    if (kept.ok) pieces.drop(requestKey);
    return kept;
  };
}

/** Start and end of image (ISO/IEC 10918-1, table B.1). */
function isJpeg(bytes: Uint8Array): boolean {
  const end = bytes.length;
  return (
    bytes[0] === 0xff &&
    bytes[1] === 0xd8 &&
    bytes[2] === 0xff &&
    bytes[end - 2] === 0xff &&
    bytes[end - 1] === 0xd9
  );
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const raw = (text: string) => Buffer.from(text, 'base64url');
