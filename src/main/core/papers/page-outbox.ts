import { createHash } from 'node:crypto';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Readable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { PageFiles } from './page-files.ts';
import {
  deletePage,
  markPageLater,
  markPageParked,
  markPageSent,
  oldSentPages,
  type PendingPage,
  pendingPages,
} from './page-rows.ts';

/** Pages on their way to the province. Nothing un-acked is ever deleted here. */
export interface PageOutbox {
  /** The next page that may be sent now. */
  next(nowMs: number, longestWait: number): PendingPage | undefined;
  /** `missing`: no file · `damaged`: it does not have its hash any more */
  read(sha256: string): Result<Uint8Array, 'missing' | 'damaged'>;
  sent(sha256: string, nowMs: number): Result<void, 'disk-full'>;
  later(sha256: string, notBeforeMs: number): Result<void, 'disk-full'>;
  /** A person must look: it is not sent by itself any more. */
  park(sha256: string, reason: string): Result<void, 'disk-full'>;
  /** Erases what the province has had since before `beforeMs`: row, then file. @returns how many; null: no room to */
  purge(beforeMs: number): number | null;
}

export interface PageOutboxOutside {
  readonly store: Store;
  readonly files: PageFiles;
  /** Whether the province has the dossier that names the page: it takes no other. */
  readonly hasArrived: (database: Readable, dossierId: string) => boolean;
}

export function openPageOutbox({ store, files, hasArrived }: PageOutboxOutside): PageOutbox {
  return {
    next: (nowMs, longestWait) =>
      store.read((database) =>
        pendingPages(database, nowMs, longestWait).find(({ dossierId }) => hasArrived(database, dossierId)),
      ),
    read(sha256) {
      const file = files.read(sha256);
      if (!file.ok) return file;
      return createHash('sha256').update(file.value).digest('hex') === sha256 ? file : failed('damaged');
    },
    sent: (sha256, nowMs) => done(store.write((database) => markPageSent(database, sha256, nowMs))),
    later: (sha256, notBeforeMs) =>
      done(store.write((database) => markPageLater(database, sha256, notBeforeMs))),
    park: (sha256, reason) => done(store.write((database) => markPageParked(database, sha256, reason))),
    purge(beforeMs) {
      const old = store.read((database) => oldSentPages(database, beforeMs));
      if (old.length === 0) return 0;
      const written = store.write((database) => {
        for (const { pageId } of old) deletePage(database, pageId);
      });
      if (!written.ok) return null;
      for (const { sha256 } of old) files.erase(sha256);
      return old.length;
    },
  };
}

const done = (written: Result<unknown, 'disk-full'>): Result<void, 'disk-full'> =>
  written.ok ? ok(undefined) : written;
