import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTicketMark, slipAlphabet, slipCodeFrom, writeTicketMark } from './slip-code.ts';

describe('slip code', () => {
  test('has two groups of four letters that cannot be confused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(slipCodeFrom(bytes)).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
      }),
    );
    expect(new Set(slipAlphabet).size).toBe(32);
  });

  test('uses every letter of its alphabet equally', () => {
    const all = Array.from({ length: 32 }, (_, byte) =>
      slipCodeFrom(new Uint8Array(8).fill(byte + 96)).charAt(0),
    );
    expect(all.join('')).toBe(slipAlphabet);
  });
});

describe('ticket mark', () => {
  const mark = { kioskId: 'suoi-may-1', label: 'A018', day: '2026-11-22', slipCode: '7K4Q-M2XD' };

  test('comes back from its QR text', () => {
    expect(writeTicketMark(mark)).toBe('MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD');
    expect(readTicketMark(writeTicketMark(mark))).toEqual({ ok: true, value: mark });
  });

  test('a mark that is cut off, foreign or dressed up is refused', () => {
    const text = writeTicketMark(mark);
    for (const bad of [
      text.slice(0, -1),
      `${text} `,
      text.toLowerCase(),
      'https://example.vn',
      '',
      `${text}\n${text}`,
    ]) {
      expect(readTicketMark(bad)).toEqual({ ok: false, code: 'not-a-ticket' });
    }
  });
});
