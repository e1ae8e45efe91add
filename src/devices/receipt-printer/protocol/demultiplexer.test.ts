import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demultiplexer } from './demultiplexer.ts';

const read = (...bytes: number[]) => demultiplexer().feed(Uint8Array.from(bytes));
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

test('answers to DLE EOT: fine, near end, out', () => {
  expect(read(0x12, 0x1e, 0x72, 0x7e)).toEqual(
    [0x12, 0x1e, 0x72, 0x7e].map((byte) => ({ kind: 'status', byte })),
  );
});

test('XON and XOFF are flow, not status', () => {
  expect(read(0x11, 0x13)).toEqual([
    { kind: 'flow', on: true },
    { kind: 'flow', on: false },
  ]);
});

test('automatic status back is four bytes, also with an XOFF and an answer to DLE EOT among them', () => {
  expect(read(0x18, 0x00, 0x13, 0x0c, 0x12, 0x00)).toEqual([
    { kind: 'flow', on: false },
    { kind: 'status', byte: 0x12 },
    { kind: 'asb', bytes: [0x18, 0x00, 0x0c, 0x00] },
  ]);
});

test('a process id, in two pieces and with an XOFF inside', () => {
  const reader = demultiplexer();
  expect(reader.feed(Uint8Array.of(0x37, 0x22, 0x21))).toEqual([]);
  expect(reader.feed(Uint8Array.of(0x13, 0x30, 0x37, 0x5f, 0x00))).toEqual([
    { kind: 'flow', on: false },
    { kind: 'process-id', processId: '!07_' },
  ]);
});

test('the answer to GS r is one plain byte; zero too', () => {
  expect(read(0x00, 0x0c)).toEqual([
    { kind: 'ordered', byte: 0x00 },
    { kind: 'ordered', byte: 0x0c },
  ]);
});

test('buffer cleared, and a name', () => {
  expect(read(0x37, 0x25, 0x00, 0x5f, ...letters('TM-T20III'), 0x00)).toEqual([
    { kind: 'cleared' },
    { kind: 'block', header: 0x5f, text: 'TM-T20III' },
  ]);
});

test('a block broken off does not swallow the status after it', () => {
  expect(read(0x37, 0x22, 0x41, 0x12)).toEqual([
    { kind: 'unknown', bytes: [0x37, 0x22, 0x41] },
    { kind: 'status', byte: 0x12 },
  ]);
});

test('a group broken off does not swallow the next group', () => {
  expect(read(0x10, 0x00, 0x18, 0x00, 0x00, 0x00)).toEqual([
    { kind: 'unknown', bytes: [0x10, 0x00] },
    { kind: 'asb', bytes: [0x18, 0x00, 0x00, 0x00] },
  ]);
});

test('a block without an end is given up, and does not grow for ever', () => {
  const replies = read(0x5f, ...Array.from({ length: 5_000 }, () => 0x41));
  expect(replies.every((reply) => reply.kind !== 'block')).toBe(true);
  expect(replies.length).toBeGreaterThan(1);
});

test('any bytes, cut anywhere: never throws, no class it is not, and the next honest answers are read', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), (pieces) => {
      const reader = demultiplexer();
      const replies = pieces.flatMap((piece) => reader.feed(piece));
      for (const reply of replies) {
        if (reply.kind === 'status') expect(reply.byte & 0x93).toBe(0x12);
        if (reply.kind === 'ordered') expect(reply.byte & 0x90).toBe(0);
        if (reply.kind === 'asb') {
          expect(reply.bytes[0] & 0x93).toBe(0x10);
          for (const byte of reply.bytes.slice(1)) expect(byte & 0x90).toBe(0);
        }
        if (reply.kind === 'process-id') expect(reply.processId).toMatch(/^[\x20-\x7e]{4}$/);
      }
      const after = reader.feed(Uint8Array.of(0x12, 0x37, 0x22, 0x21, 0x22, 0x23, 0x24, 0x00));
      expect(after).toContainEqual({ kind: 'status', byte: 0x12 });
      expect(after).toContainEqual({ kind: 'process-id', processId: '!"#$' });
    }),
  );
});

test('the same bytes mean the same however they are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, at) => {
      const whole = demultiplexer().feed(bytes);
      const reader = demultiplexer();
      expect([...reader.feed(bytes.subarray(0, at)), ...reader.feed(bytes.subarray(at))]).toEqual(whole);
    }),
  );
});
