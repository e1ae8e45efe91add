import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps what was printed for people and tests to look at: `0001.pdf`. Nobody who watches the folder sees half a file. */
export function documentFolder(folder: string): (document: Uint8Array) => void {
  mkdirSync(folder, { recursive: true });
  let last = readdirSync(folder)
    .map((name) => Number(/^(\d{4,})\.pdf$/.exec(name)?.[1] ?? 0))
    .reduce((most, each) => Math.max(most, each), 0);
  return (document) => {
    last += 1;
    const path = join(folder, `${`${last}`.padStart(4, '0')}.pdf`);
    writeFileSync(`${path}.part`, document);
    renameSync(`${path}.part`, path);
  };
}
