import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of catalogues by their SHA-256: those of the one in use, from which deltas are made, and those that came of the
 * next one, until it is whole. All of it may be lost: it comes again.
 */
export interface PartFolder {
  /** Undefined where there is none, or it is not what its name says. */
  read(sha256: string): Uint8Array | undefined;
  /** False: the disk has no room, or cannot be written. */
  keep(sha256: string, bytes: Uint8Array): boolean;
  keepManifest(manifest: Uint8Array): boolean;
  /** Of the catalogue that came last and whole. */
  manifest(): Uint8Array | undefined;
  /** Lets go of every file not named. */
  keepOnly(hashes: readonly string[]): void;
}

const manifestName = 'manifest.jws';

export function partFolderAt(folder: string): PartFolder {
  return {
    read(sha256) {
      const bytes = orNothing(() => readFileSync(join(folder, sha256)));
      return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
    },
    keep: (sha256, bytes) => write(folder, sha256, bytes),
    keepManifest: (manifest) => write(folder, manifestName, manifest),
    manifest: () => orNothing(() => readFileSync(join(folder, manifestName))),
    keepOnly(hashes) {
      const wanted = new Set([...hashes, manifestName]);
      for (const name of orNothing(() => readdirSync(folder)) ?? [])
        if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** Under another name first: a kill leaves no half file under its hash. A torn one is caught when it is read. */
function write(folder: string, name: string, bytes: Uint8Array): boolean {
  const young = join(folder, `${name}.new`);
  const done = orNothing(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(young, bytes);
    renameSync(young, join(folder, name));
    return true;
  });
  if (!done) rmSync(young, { force: true });
  return done ?? false;
}

function orNothing<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
