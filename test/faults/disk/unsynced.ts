import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** One change that no sync had reached, as disk.c wrote it down. */
interface Change {
  readonly truncates: boolean;
  readonly at: number;
  readonly sizeBefore: number;
  readonly old: Buffer;
  readonly fresh: Buffer;
}

const headBytes = 32;
const magic = 0x4b534944;

/** A log whose end was cut by the kill holds a change that was not made yet: it is left out. */
function readLog(file: string): Change[] {
  const bytes = readFileSync(file);
  const changes: Change[] = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    if (bytes.readUInt32LE(at) !== magic) throw new Error(`${file} is no log of changes at ${at}`);
    const oldLength = bytes.readUInt32LE(at + 24);
    const newLength = bytes.readUInt32LE(at + 28);
    const end = at + headBytes + oldLength + newLength;
    if (end > bytes.length) break;
    changes.push({
      truncates: bytes.readUInt32LE(at + 4) === 1,
      at: Number(bytes.readBigUInt64LE(at + 8)),
      sizeBefore: Number(bytes.readBigUInt64LE(at + 16)),
      old: bytes.subarray(at + headBytes, at + headBytes + oldLength),
      fresh: bytes.subarray(at + headBytes + oldLength, end),
    });
    at = end;
  }
  return changes;
}

const sectorBytes = 512;

/**
 * What the power cut leaves: every file as it was when it was last synced, and of each later change, by chance, all,
 * nothing, or some of its sectors.
 * @returns how many changes were on their way to the disk
 */
export function losePower(folder: string, logs: string, chance: () => number): number {
  let lost = 0;
  for (const name of readdirSync(logs)) {
    if (name === 'failed') continue;
    const file = join(folder, name.replaceAll('%', '/'));
    const changes = readLog(join(logs, name));
    if (!existsSync(file) || changes.length === 0) continue;
    lost += changes.length;
    const disk = openSync(file, 'r+');
    for (const change of changes.toReversed()) takeBack(disk, change);
    // Half of the cuts lose it all, as a disk with a large cache does; the others let some of it through.
    const share = chance() < 0.5 ? 0 : chance();
    for (const change of changes) if (share > 0) letThrough(disk, change, share, chance);
    closeSync(disk);
  }
  return lost;
}

function takeBack(disk: number, change: Change): void {
  if (change.old.length > 0) writeSync(disk, change.old, 0, change.old.length, change.at);
  ftruncateSync(disk, change.sizeBefore);
}

function letThrough(disk: number, change: Change, share: number, chance: () => number): void {
  if (change.truncates) {
    if (chance() < share) ftruncateSync(disk, change.at);
    return;
  }
  const first = Math.floor(change.at / sectorBytes) * sectorBytes;
  for (let sector = first; sector < change.at + change.fresh.length; sector += sectorBytes) {
    if (chance() >= share) continue;
    const from = Math.max(sector, change.at);
    const to = Math.min(sector + sectorBytes, change.at + change.fresh.length);
    writeSync(disk, change.fresh, from - change.at, to - from, from);
  }
}
