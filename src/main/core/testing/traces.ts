import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What an invented person's words may look like where they were left: as typed, in the other case, decomposed, encoded. */
export function shapesOf(words: readonly string[]): Buffer[] {
  return words.flatMap((word) => [
    ...textShapesOf(word).map((text) => Buffer.from(text)),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word).toString('base64url').slice(0, -2)),
  ]);
}

export function textShapesOf(word: string): string[] {
  return [word, word.toLowerCase(), word.toUpperCase(), word.normalize('NFD')];
}

/** `file: words` for every file under `folder` in which any of the words lies in any of these shapes. */
export function tracesIn(folder: string, words: readonly string[]): string[] {
  const shapes = shapesOf(words);
  return filesUnder(folder).flatMap((path) => {
    const bytes = readIfThere(path);
    return shapes
      .filter((shape) => bytes.includes(shape))
      .map((shape) => `${path}: ${shape.toString('utf8')}`);
  });
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

/** A file of a running browser may be gone before it is read. */
function readIfThere(path: string): Buffer {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : Buffer.alloc(0);
}
