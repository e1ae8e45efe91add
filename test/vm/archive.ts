import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One file of the guest: its place there, and its content or the file of this machine that is copied. */
export type GuestFile =
  | { readonly at: string; readonly from: string; readonly runs?: boolean }
  | { readonly at: string; readonly content: string; readonly runs?: boolean };

/** Writes an initial file system as Linux unpacks it: cpio, "newc" (Documentation/driver-api/early-userspace). */
export function writeArchive(path: string, files: readonly GuestFile[]): void {
  const out = openSync(path, 'w');
  for (const folder of foldersOf(files)) writeSync(out, entry(folder, 0o040755, Buffer.alloc(0)));
  for (const file of files) {
    const bytes = 'from' in file ? readFileSync(file.from) : Buffer.from(file.content);
    writeSync(out, entry(file.at, file.runs ? 0o100755 : 0o100644, bytes));
  }
  writeSync(out, entry('TRAILER!!!', 0, Buffer.alloc(0)));
  closeSync(out);
}

function foldersOf(files: readonly GuestFile[]): string[] {
  const folders = new Set<string>();
  for (const { at } of files) {
    const parts = at.split('/').slice(0, -1);
    for (const depth of parts.keys()) folders.add(parts.slice(0, depth + 1).join('/'));
  }
  return [...folders];
}

function entry(name: string, mode: number, bytes: Buffer): Buffer {
  const links = 1;
  const [inode, owner, group, time, device] = [0, 0, 0, 0, 0];
  const title = Buffer.from(`${name}\0`);
  const numbers = [inode, mode, owner, group, links, time, bytes.length];
  const rest = [device, device, device, device, title.length, 0];
  const head = [...numbers, ...rest].map((number) => number.toString(16).padStart(8, '0')).join('');
  return Buffer.concat([padded(Buffer.concat([Buffer.from(`070701${head}`), title])), padded(bytes)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
