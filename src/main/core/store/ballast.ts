import { randomFillSync } from 'node:crypto';
import { rmSync, statfsSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';
import { isDiskFull } from './trouble.ts';

/** Bytes kept aside: on a full disk SQLite can delete nothing, for deleting writes too. Letting go of them makes room. */
export const ballastBytes = 64 * 1024 * 1024;

const chunkBytes = 1024 * 1024;

export interface Ballast {
  readonly bytes: number;
  /** Whether the bytes are laid down. */
  isHeld(): boolean;
  release(): void;
  /** Lays them down piece by piece, so that nobody waits for it. False where they do not fit; then nothing of them stays. */
  hold(): Promise<boolean>;
}

/** Free bytes an ordinary process may use of the disk `folder` lies on. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function ballastAt(file: string, bytes = ballastBytes): Ballast {
  return {
    bytes,
    isHeld: () => sizeOf(file) === bytes,
    release: () => rmSync(file, { force: true }),
    async hold() {
      if (sizeOf(file) === bytes) return true;
      const young = `${file}.new`;
      try {
        await fill(young, bytes);
        await rename(young, file);
        syncFolder(dirname(file));
        return true;
      } catch (error) {
        rmSync(young, { force: true });
        if (isDiskFull(error)) return false;
        throw error;
      }
    },
  };
}

/** Random bytes: a file system that packs zeros away would give no room back. */
async function fill(file: string, bytes: number): Promise<void> {
  const chunk = randomFillSync(Buffer.alloc(chunkBytes));
  const handle = await open(file, 'w', 0o600);
  try {
    for (let left = bytes; left > 0; left -= chunkBytes) {
      const part = chunk.subarray(0, Math.min(left, chunkBytes));
      const { bytesWritten } = await handle.write(part);
      // A short write is how a file system says, the first time, that it is full.
      if (bytesWritten < part.length) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
