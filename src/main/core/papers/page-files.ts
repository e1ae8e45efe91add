import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../store/sync-folder.ts';
import { errorCode, isDiskFull } from '../store/trouble.ts';

/** Sealed pages as files, each named by the SHA-256 of its bytes. */
export interface PageFiles {
  /** On disk, through a power cut, when it returns. On `disk-full` nothing of it stays. */
  write(sha256: string, bytes: Uint8Array): Result<null, 'disk-full'>;
  read(sha256: string): Result<Uint8Array, 'missing'>;
  erase(sha256: string): void;
  /** Names of all there are, whole or half written. */
  names(): readonly string[];
}

const half = '.new';

export function pageFilesIn(folder: string): PageFiles {
  const place = (name: string) => join(folder, name);

  function lay(sha256: string, bytes: Uint8Array): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const descriptor = openSync(place(sha256 + half), 'w', 0o600);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(place(sha256 + half), place(sha256));
    syncFolder(folder);
  }

  return {
    write(sha256, bytes) {
      try {
        lay(sha256, bytes);
        return ok(null);
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        rmSync(place(sha256 + half), { force: true });
        return failed('disk-full');
      }
    },
    read(sha256) {
      try {
        return ok(readFileSync(place(sha256)));
      } catch (error) {
        // A sector that cannot be read is as good as no file: the page is told to be lost, the kiosk goes on.
        if (['ENOENT', 'EIO'].includes(errorCode(error))) return failed('missing');
        throw error;
      }
    },
    erase: (sha256) => rmSync(place(sha256), { force: true }),
    names() {
      try {
        return readdirSync(folder);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
