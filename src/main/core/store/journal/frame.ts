import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SqlValue } from '../database.ts';

/** One committed transaction as the statements that changed something, in order: running them again gives the same rows. */
export interface JournalRecord {
  /** Position: 1 for the first transaction of this database's life, without gaps. */
  readonly n: number;
  /** `user_version` it was written under. */
  readonly version: number;
  readonly statements: readonly Statement[];
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** JSON has neither bytes nor 64-bit integers. */
const kept = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.strictObject({ bytes: z.base64() }),
  z.strictObject({ integer: z.string() }),
]);
const record = z.strictObject({
  n: z.int().positive(),
  version: z.int().positive(),
  statements: z.array(z.strictObject({ sql: z.string(), values: z.array(kept) })),
});

const headBytes = 8;

/** Length and CRC-32 of the text, both 32 bits little-endian, then the text. */
export function writeFrame(value: JournalRecord): Buffer {
  const statements = value.statements.map(({ sql, values }) => ({ sql, values: values.map(keep) }));
  const text = Buffer.from(JSON.stringify({ ...value, statements }), 'utf8');
  const frame = Buffer.alloc(headBytes + text.length);
  frame.writeUInt32LE(text.length, 0);
  frame.writeUInt32LE(crc32(text), 4);
  text.copy(frame, headBytes);
  return frame;
}

export interface Frame {
  readonly record: JournalRecord;
  /** Where the next frame begins. */
  readonly end: number;
}

/** Every whole frame from the start, up to the first torn or damaged one. */
export function readFrames(bytes: Buffer): Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const length = bytes.readUInt32LE(at);
    const end = at + headBytes + length;
    // A file that grew before its bytes came holds zeros there: a frame of no text, and the CRC of no text is 0.
    if (length === 0 || end > bytes.length) break;
    const text = bytes.subarray(at + headBytes, end);
    if (crc32(text) !== bytes.readUInt32LE(at + 4)) break;
    frames.push({ record: readRecord(text), end });
    at = end;
  }
  return frames;
}

function readRecord(text: Buffer): JournalRecord {
  const { n, version, statements } = record.parse(JSON.parse(text.toString('utf8')));
  return { n, version, statements: statements.map(({ sql, values }) => ({ sql, values: values.map(give) })) };
}

function keep(value: SqlValue): z.infer<typeof kept> {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (typeof value === 'bigint') return { integer: value.toString() };
  return value;
}

function give(value: z.infer<typeof kept>): SqlValue {
  if (value === null || typeof value !== 'object') return value;
  return 'bytes' in value ? Buffer.from(value.bytes, 'base64') : BigInt(value.integer);
}
