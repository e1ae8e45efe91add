import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Puts `text` into a file only this user reads; on disk, whole or as it was, when it returns. */
export function keepPrivately(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const young = `${file}.new`;
  const descriptor = openSync(young, 'w', 0o600);
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(young, file);
  syncFolder(dirname(file));
}
