import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../sync-folder.ts';
import { type JournalRecord, readFrames, writeFrame } from './frame.ts';

/**
 * A second copy of every transaction, in plain files beside the database: written and synced before the commit, so that
 * whatever was acknowledged is in it. A database the disk has eaten is rebuilt from a snapshot and these records.
 * A record whose commit never came is dropped at the next open.
 */
export interface Journal {
  /** On disk when it returns. @throws what the file system says (ENOSPC, EIO); then nothing of it stays */
  append(record: JournalRecord): void;
  /** Takes back the newest record: its commit failed. */
  takeBack(): void;
  /** Records after `n` go to a file of their own, and files that end at or before `oldest` are removed. */
  rotate(n: number, oldest: number): void;
  close(): void;
}

/** Segments are named by the position they begin after: `0000000042.log` holds 43 and on. */
const nameOf = (after: number) => `${String(after).padStart(10, '0')}.log`;

function segments(folder: string): { readonly after: number; readonly file: string }[] {
  return readdirSync(folder)
    .filter((name) => /^\d{10,}\.log$/.test(name))
    .sort()
    .map((name) => ({ after: Number(name.slice(0, -'.log'.length)), file: join(folder, name) }));
}

/** Opens the journal of a database that stands at position `n`. */
export function openJournal(folder: string, n: number): Journal {
  mkdirSync(folder, { recursive: true });
  dropUncommitted(folder, n);
  const last = segments(folder).at(-1)?.after ?? n;
  let file = openSegment(folder, last);
  let end = fstatSync(file).size;
  let before = end;
  /** Bytes the file has, zeros behind the last frame included. */
  let room = end;
  let lays = true;

  /** On a disk that has no room for it frames are appended one by one, as they come. */
  function layAhead(): void {
    try {
      writeAt(file, Buffer.alloc(ahead), room);
      room += ahead;
    } catch {
      lays = false;
      ftruncateSync(file, end);
      room = end;
    }
  }

  function cutTo(place: number): void {
    ftruncateSync(file, place);
    room = place;
  }

  return {
    append(record) {
      before = end;
      try {
        const frame = writeFrame(record);
        if (lays && end + frame.length > room) layAhead();
        writeAt(file, frame, end);
        fdatasyncSync(file);
        end += frame.length;
        room = Math.max(room, end);
      } catch (error) {
        cutTo(before);
        throw error;
      }
    },
    takeBack() {
      cutTo(before);
      fdatasyncSync(file);
      end = before;
    },
    rotate(after, oldest) {
      cutTo(end);
      closeSync(file);
      file = openSegment(folder, after);
      end = fstatSync(file).size;
      before = end;
      room = end;
      lays = true;
      prune(folder, oldest);
    },
    close() {
      try {
        cutTo(end);
      } catch {
        // A disk that fails now: zeros at the end harm nobody.
      }
      closeSync(file);
    },
  };
}

/**
 * Zeros are laid down this far ahead of the frames, in bytes. A sync that finds its place allocated writes the data
 * alone; one that makes the file longer also waits for the file system's own journal. A reader stops at zeros.
 */
const ahead = 256 * 1024;

function writeAt(file: number, bytes: Buffer, place: number): void {
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at, bytes.length - at, place + at);
}

function openSegment(folder: string, after: number): number {
  const file = openSync(join(folder, nameOf(after)), 'a+', 0o600);
  closeSync(file);
  syncFolder(folder);
  // Appending mode would ignore the place a torn frame is overwritten at.
  return openSync(join(folder, nameOf(after)), 'r+');
}

/** What the database does not have was never acknowledged: its commit did not come, or the frame was torn. */
function dropUncommitted(folder: string, n: number): void {
  for (const { after, file } of segments(folder)) {
    if (after > n) {
      rmSync(file);
      continue;
    }
    const bytes = readFileSync(file);
    const end = readFrames(bytes).findLast(({ record }) => record.n <= n)?.end ?? 0;
    if (end === bytes.length) continue;
    const descriptor = openSync(file, 'r+');
    ftruncateSync(descriptor, end);
    fdatasyncSync(descriptor);
    closeSync(descriptor);
  }
}

function prune(folder: string, oldest: number): void {
  const all = segments(folder);
  for (const [index, { file }] of all.entries()) {
    const next = all[index + 1];
    if (next && next.after <= oldest) rmSync(file);
  }
}

/** Records after position `n`, as far as they follow one another without a gap. */
export function readJournal(folder: string, n: number): JournalRecord[] {
  let files: ReturnType<typeof segments>;
  try {
    files = segments(folder);
  } catch {
    return [];
  }
  const found: JournalRecord[] = [];
  let at = n;
  for (const { file } of files) {
    for (const { record } of readFrames(readFileSync(file))) {
      if (record.n !== at + 1) continue;
      found.push(record);
      at = record.n;
    }
  }
  return found;
}
