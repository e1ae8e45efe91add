import { describe, expect, test } from 'vitest';
import { type JournalRecord, readFrames, writeFrame } from './frame.ts';

const record = (n: number): JournalRecord => ({
  n,
  version: 8,
  statements: [{ sql: 'INSERT INTO outbox (payload) VALUES (?)', values: ['ộ', 1n, null, Buffer.from('x')] }],
});
const whole = Buffer.concat([writeFrame(record(1)), writeFrame(record(2))]);
const numbers = (bytes: Buffer) => readFrames(bytes).map((frame) => frame.record.n);

describe('what a power cut leaves of the journal', () => {
  test('is read back as it was written', () => {
    expect(readFrames(whole).map((frame) => frame.record)).toMatchObject([record(1), record(2)]);
    expect(readFrames(whole).at(-1)?.end).toBe(whole.length);
  });

  test('ends before zeros: the file had grown, its bytes had not come', () => {
    for (const zeros of [1, 7, 8, 9, 512, 4_096])
      expect(numbers(Buffer.concat([whole, Buffer.alloc(zeros)]))).toEqual([1, 2]);
    const third = writeFrame(record(3));
    expect(numbers(Buffer.concat([whole, third.subarray(0, 8), Buffer.alloc(third.length - 8)]))).toEqual([
      1, 2,
    ]);
  });

  test('cut or spoiled at any byte, gives what stands before it and throws nothing', () => {
    const first = writeFrame(record(1)).length;
    for (let at = 0; at < whole.length; at += 1) {
      expect(numbers(whole.subarray(0, at))).toEqual(at < first ? [] : [1]);
      const spoiled = Buffer.from(whole);
      spoiled.writeUInt8(spoiled.readUInt8(at) ^ 0xff, at);
      expect(numbers(spoiled)).toEqual(at < first ? [] : [1]);
    }
  });
});
