import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes names in a folder outlive a power cut. Windows cannot open a folder; NTFS journals the rename itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Makes what was written into a file outlive a power cut. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
