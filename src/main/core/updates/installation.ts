import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { keepPrivately } from '../store/keep-privately.ts';
import { syncFile, syncFolder } from '../store/sync-folder.ts';
import { versionNumber } from './release.ts';

const installed = z.strictObject({ version: versionNumber, sha256: z.string().length(64) });
export type Installed = z.infer<typeof installed>;

/** Which version runs. One small file, replaced whole: at any moment, a power cut included, it names a whole program. */
const pointer = z.strictObject({
  /** What runs, unless `trying` is there and has starts left. */
  committed: installed,
  /** A newer version that has not proven itself; `starts` counts those that did not end in its commit. */
  trying: z.strictObject({ ...installed.shape, starts: z.int().min(0) }).nullable(),
  /** The version before the committed one: kept, so that a person can go back. */
  previous: installed.nullable(),
  /** Versions given up here after they would not start: never taken again by themselves. */
  failed: z.array(versionNumber).max(20),
});
export type Pointer = z.infer<typeof pointer>;

/** Starts a new version has to prove itself in. */
export const mostStarts = 3;

/** The folder versions lie side by side in: `versions/1.4.0/kiosk`, `pointer.json`. */
export interface Installation {
  pointer(): Pointer | null;
  /** Path of a version's program. */
  program(version: string): string;
  /** Whether a version's program is there, whole. */
  holds(wanted: Installed): boolean;
  /** Puts a checked program beside the others and has it tried from the next start on. */
  stage(file: string, wanted: Installed): void;
  /** Which version to start now; counts the start of one that is being tried, on disk, before it happens. */
  begin(): Installed | null;
  /** The running version works: it is what starts from now on. */
  commit(version: string): void;
  /** Goes back to the version before. False where none is kept. */
  goBack(): boolean;
}

export function installationIn(folder: string): Installation {
  const file = join(folder, 'pointer.json');
  const program = (version: string) => join(folder, 'versions', version, 'kiosk');

  function read(): Pointer | null {
    try {
      return pointer.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return null;
    }
  }

  const write = (next: Pointer) => keepPrivately(file, JSON.stringify(next));
  const holds = ({ version, sha256 }: Installed) => {
    const path = program(version);
    return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  };

  /** What neither runs nor may have to run again makes room. */
  function tidy({ committed, trying, previous }: Pointer): void {
    const kept = new Set([committed.version, trying?.version, previous?.version]);
    const place = join(folder, 'versions');
    for (const name of readdirSync(place))
      if (!kept.has(name)) rmSync(join(place, name), { recursive: true, force: true });
  }

  return {
    pointer: read,
    program,
    holds,
    stage(from, wanted) {
      const place = dirname(program(wanted.version));
      const young = `${place}.new`;
      rmSync(young, { recursive: true, force: true });
      mkdirSync(young, { recursive: true });
      writeFileSync(join(young, 'kiosk'), readFileSync(from));
      chmodSync(join(young, 'kiosk'), 0o755);
      syncFile(join(young, 'kiosk'));
      syncFolder(young);
      rmSync(place, { recursive: true, force: true });
      renameSync(young, place);
      syncFolder(dirname(place));
      const now = read();
      // The first program of a machine has nothing to go back to: it is what runs.
      const next: Pointer = now
        ? { ...now, trying: { ...wanted, starts: 0 } }
        : { committed: wanted, trying: null, previous: null, failed: [] };
      write(next);
      tidy(next);
    },
    begin() {
      const now = read();
      if (!now) return null;
      const { trying, committed } = now;
      if (!trying) return committed;
      if (trying.starts >= mostStarts || !holds(trying)) {
        const next = { ...now, trying: null, failed: [...now.failed, trying.version].slice(-20) };
        write(next);
        return committed;
      }
      write({ ...now, trying: { ...trying, starts: trying.starts + 1 } });
      return { version: trying.version, sha256: trying.sha256 };
    },
    commit(version) {
      const now = read();
      if (now?.trying?.version !== version) return;
      const { sha256 } = now.trying;
      const next = { ...now, committed: { version, sha256 }, trying: null, previous: now.committed };
      write(next);
      tidy(next);
    },
    goBack() {
      const now = read();
      if (!now?.previous || !holds(now.previous)) return false;
      const failed = [...now.failed, now.committed.version].slice(-20);
      write({ committed: now.previous, trying: null, previous: null, failed });
      return true;
    },
  };
}
