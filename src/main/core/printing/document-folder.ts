import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where pages lie for the device process while it prints them, and no longer. */
export interface DocumentFolder {
  /** False when they cannot be laid there: a full disk, a folder that is gone. */
  lay(jobId: string, pdf: Uint8Array): boolean;
  remove(jobId: string): void;
  /** What an earlier start left behind. */
  clear(): void;
}

/** Files for this user only: the pages may tell of a person. */
export function documentFolderAt(folder: string): DocumentFolder {
  const fileOf = (jobId: string) => join(folder, `${jobId}.pdf`);
  return {
    lay(jobId, pdf) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(fileOf(jobId), pdf, { mode: 0o600 });
        return true;
      } catch {
        drop(fileOf(jobId));
        return false;
      }
    },
    remove: (jobId) => drop(fileOf(jobId)),
    clear() {
      for (const name of namesIn(folder)) {
        if (name.endsWith('.pdf')) drop(join(folder, name));
      }
    },
  };
}

/** A file that cannot be removed now goes at the next start. */
function drop(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
