import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder of its own for the running test, removed when it has finished. Not for concurrent tests: which one runs? */
export function temporaryFolder(): string {
  const folder = make();
  onTestFinished(() => remove(folder));
  return folder;
}

/** The same for a file of concurrent tests: its folders go when all of it has ended. */
export function foldersOfFile(): () => string {
  const made: string[] = [];
  afterAll(() => made.forEach(remove));
  return () => {
    const folder = make();
    made.push(folder);
    return folder;
  };
}

const make = () => mkdtempSync(join(tmpdir(), 'kiosk-test-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
