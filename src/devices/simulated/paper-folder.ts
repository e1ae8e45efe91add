import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blackAndWhitePng } from './png.ts';
import type { Sheet } from './printer-model.ts';

/** Keeps what was printed for people and tests to look at: `0001.png`, and `0001.json` with its time and length. */
export function paperFolder(folder: string): (sheet: Sheet) => void {
  mkdirSync(folder, { recursive: true });
  let last = readdirSync(folder)
    .map((name) => Number(/^(\d{4,})\.png$/.exec(name)?.[1] ?? 0))
    .reduce((most, each) => Math.max(most, each), 0);
  return (sheet) => {
    last += 1;
    const name = `${last}`.padStart(4, '0');
    const facts = { at: sheet.at, widthDots: sheet.widthDots, rows: sheet.rows.length };
    writeWhole(join(folder, `${name}.json`), `${JSON.stringify(facts)}\n`);
    writeWhole(join(folder, `${name}.png`), blackAndWhitePng(sheet.widthDots, sheet.rows));
  };
}

/** Nobody who watches the folder sees half a file. */
function writeWhole(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
