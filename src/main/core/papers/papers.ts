import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { TakenPage } from '../../../shared/contract/papers.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { DataKey } from '../sealing/sealing.ts';
import type { Readable, Writable } from '../store/database.ts';
import { openErasing } from './erasing.ts';
import { openKeeping } from './keep.ts';
import type { PapersOutside } from './outside.ts';
import { bindPage, countSentPages, draftPages, keyOfDraft } from './page-rows.ts';
import { openPieces } from './pieces.ts';
import { openShowing } from './show.ts';

type Name = Extract<keyof KioskContract['commands'], `papers.${string}`>;

/** How one paper is handed in, as `applications.submit` names it. */
export interface HandedPaper {
  readonly paperId: string;
  readonly how: 'original-at-counter' | 'photographed';
  readonly pages: readonly string[];
}

export interface Papers {
  readonly handlers: Pick<Handlers<KioskContract>, Name>;
  /** The data key the draft's pages are sealed under; null where none was taken. */
  keyOf(database: Readable, draftId: string): Result<DataKey | null, 'key-lost' | 'forgotten' | 'damaged'>;
  /** Whether every paper is handed in with exactly the draft's pages of it, in their order. */
  fit(database: Readable, draftId: string | null, handed: readonly HandedPaper[]): boolean;
  /** These pages are the dossier's from now on, and are sent. Others of the draft (of a paper that is not needed) stay behind. */
  bind(database: Writable, dossierId: string, handed: readonly HandedPaper[]): void;
  /** While a draft is handed in, leaving it erases nothing of it. */
  whileHandingIn<Value>(draftId: string | null, work: () => Promise<Value>): Promise<Value>;
  /** How many photographed pages a dossier has, and how many of them the province has; null for none. */
  sentPages(database: Readable, dossierId: string): { readonly all: number; readonly sent: number } | null;
  stop(): void;
}

/** Pages a document camera took: sealed under the dossier's data key, on disk before the person is told. */
export function openPapers(outside: PapersOutside): Papers {
  const { store } = outside;
  const pieces = openPieces();
  const erasing = openErasing(outside);
  const keep = openKeeping(outside, pieces);
  const show = openShowing(outside);
  const pagesOf = (draftId: string) => ({
    pages: store.read((database) => draftPages(database, draftId).map(told)),
  });
  return {
    handlers: {
      'papers.piece'({ requestKey, index, data }) {
        pieces.put(requestKey, index, Buffer.from(data, 'base64'));
        return ok({});
      },
      async 'papers.keep'(request) {
        const kept = await keep(request);
        return kept.ok ? ok(pagesOf(request.draftId)) : kept;
      },
      'papers.ofDraft'({ draftId }) {
        erasing.touch(draftId);
        return ok(pagesOf(draftId));
      },
      'papers.picture': ({ draftId, pageId, index }) => show(draftId, pageId, index),
      'papers.remove'({ draftId, pageId }) {
        const removed = erasing.removePage(draftId, pageId);
        return removed.ok ? ok(pagesOf(draftId)) : failed('disk-full');
      },
      'papers.forget'({ draftId }) {
        erasing.forget(draftId);
        return ok({});
      },
    },
    keyOf(database, draftId) {
      const keyId = keyOfDraft(database, draftId);
      return keyId === null ? ok(null) : outside.sealing.reopen(database, keyId);
    },
    fit(database, draftId, handed) {
      const own = draftId === null ? [] : draftPages(database, draftId);
      return handed.every(({ paperId, how, pages }) => {
        const ofPaper = own.filter((page) => page.paperId === paperId).map(({ sha256 }) => sha256);
        return how === (pages.length > 0 ? 'photographed' : 'original-at-counter') && same(ofPaper, pages);
      });
    },
    bind(database, dossierId, handed) {
      for (const sha256 of handed.flatMap(({ pages }) => pages)) bindPage(database, sha256, dossierId);
    },
    sentPages(database, dossierId) {
      const counted = countSentPages(database, dossierId);
      return counted.all === 0 ? null : counted;
    },
    whileHandingIn: erasing.whileHandingIn,
    stop: erasing.stop,
  };
}

const told = ({ pageId, paperId, sha256 }: TakenPage): TakenPage => ({ pageId, paperId, sha256 });
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each, place) => each === other[place]);
