import { ok, type Result } from '../../../shared/result.ts';
import type { Writable } from '../store/database.ts';
import type { PapersOutside } from './outside.ts';
import {
  allDraftPages,
  deletePage,
  draftPages,
  keyOfDraft,
  knownHashes,
  type PageRow,
  touchPages,
} from './page-rows.ts';

export interface Erasing {
  /** The draft is worked at. */
  touch(draftId: string): void;
  removePage(draftId: string, pageId: string): Result<null, 'disk-full'>;
  /** The draft was left. */
  forget(draftId: string): void;
  whileHandingIn<Value>(draftId: string | null, work: () => Promise<Value>): Promise<Value>;
  stop(): void;
}

/**
 * Pages go with their draft: with the visit that leaves it, with the power, with the time of its code. Rows go first:
 * a file without one is found and erased at the next start.
 */
export function openErasing(outside: PapersOutside): Erasing {
  const { store, files, clock, waits, sealing, log } = outside;
  const handingIn = new Set<string>();
  const leftMeanwhile = new Set<string>();
  let stopTimer = () => {};

  function erase(pages: readonly PageRow[]): Result<null, 'disk-full'> {
    if (pages.length === 0) return ok(null);
    const written = store.write((database) => {
      for (const { pageId } of pages) deletePage(database, pageId);
      for (const { draftId, keyId } of pages) forgetIdleKey(database, draftId, keyId);
    });
    if (!written.ok) return written;
    for (const { sha256 } of pages) files.erase(sha256);
    return ok(null);
  }

  /** With the last page goes the key: whatever copy of the bytes a disk still holds stays closed. */
  function forgetIdleKey(database: Writable, draftId: string, keyId: string): void {
    if (keyOfDraft(database, draftId) === null) sealing.forget(database, keyId);
  }

  function eraseGone(isGone: (page: PageRow) => boolean): void {
    const gone = store.read((database) =>
      allDraftPages(database).filter((page) => isGone(page) && !outside.isKept(database, page.draftId)),
    );
    const erased = erase(gone);
    if (!erased.ok) log.warn({ code: erased.code }, 'pages could not be erased, the next sweep tries again');
  }

  /** Another boot: the power was cut, and whoever took them is not there any more. */
  function isForsaken(page: PageRow): boolean {
    const { bootId, uptimeMs } = clock.now();
    return page.bootId !== bootId || uptimeMs - page.uptimeMs > waits.forsaken;
  }

  function sweep(): void {
    eraseGone((page) => isForsaken(page) && !handingIn.has(page.draftId));
    stopTimer = outside.waiting.later(waits.sweep, sweep);
  }

  function eraseStrays(): void {
    // A database that was rebuilt may have lost rows whose pages still wait for the province: those files stay.
    if (store.recovery) return;
    const known = store.read(knownHashes);
    for (const name of files.names()) if (!known.has(name)) files.erase(name);
  }

  const forget = (draftId: string) => eraseGone((page) => page.draftId === draftId);

  eraseStrays();
  sweep();
  return {
    touch(draftId) {
      if (store.read((database) => draftPages(database, draftId)).length === 0) return;
      const written = store.write((database) => touchPages(database, draftId, clock.now()));
      if (!written.ok) log.warn({ code: written.code }, 'a draft could not be noted as worked at');
    },
    removePage(draftId, pageId) {
      const own = store.read((database) => draftPages(database, draftId));
      return erase(own.filter((page) => page.pageId === pageId));
    },
    forget(draftId) {
      if (handingIn.has(draftId)) leftMeanwhile.add(draftId);
      else forget(draftId);
    },
    async whileHandingIn(draftId, work) {
      if (draftId === null) return await work();
      handingIn.add(draftId);
      try {
        return await work();
      } finally {
        handingIn.delete(draftId);
        if (leftMeanwhile.delete(draftId)) forget(draftId);
      }
    },
    stop: () => stopTimer(),
  };
}
