import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportsOf } from '../simulated/scanner/reports.ts';
import { hidPosFramer, wakingReport } from './hid-pos.ts';
import { readReport } from './hid-report.ts';

/** Reports are 64 bytes; what is not given is zero. */
function report(head: readonly number[], tail: Readonly<Record<number, number>> = {}): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set(head);
  for (const [at, byte] of Object.entries(tail)) bytes[Number(at)] = byte;
  return bytes;
}
const ascii = (text: string) => [...Buffer.from(text)];
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe('one report', () => {
  test('by the manual: identifier at 2, data at 5, more to come at 63', () => {
    const read = readReport(report([2, 3, ...ascii(']Q1abcXX')], { 63: 1 }));
    expect(read).toMatchObject({ aim: ']Q1', continued: 'yes' });
    expect(textOf(read?.data)).toBe('abc');
  });

  test('of the makers who begin one byte later', () => {
    const read = readReport(report([2, 3, 0, ...ascii(']C0abcXX')]));
    expect(read).toMatchObject({ aim: ']C0', continued: 'no' });
    expect(textOf(read?.data)).toBe('abc');
  });

  test('of Microscan: no identifier, and a full one is followed', () => {
    const read = readReport(report([1, 62, ...ascii('a'.repeat(62))]));
    expect(read).toMatchObject({ aim: null, continued: 'unless-quiet' });
    expect(readReport(report([1, 2, ...ascii('ab')]))).toMatchObject({ continued: 'no' });
  });

  test.each([
    ['empty', new Uint8Array()],
    ['of another number', report([7, 3, ...ascii(']Q1abc')])],
    ['without an identifier', report([2, 3, ...ascii('abcdef')])],
    ['longer than it can be', report([2, 59, ...ascii(']Q1abc')])],
    ['of Microscan, longer than it can be', report([1, 63, ...ascii('abc')])],
  ])('%s: no scanned data', (_, bytes) => {
    expect(readReport(bytes)).toBeNull();
  });
});

describe('scans from reports', () => {
  const scansOf = (reports: readonly Uint8Array[]) => {
    const framer = hidPosFramer();
    return reports.flatMap((each) => framer.feed(each));
  };

  test('any bytes up to 8 KB come out as they went in, wherever the identifier stands', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.constantFrom(2, 3), (bytes, aimAt) => {
        const scans = scansOf(reportsOf(bytes, ']Q1', aimAt as 2 | 3));
        expect(scans).toEqual([{ bytes, aim: ']Q1', flaw: 'none' }]);
      }),
    );
  });

  test('a foreign report amid a scan: what stood there is cut, the next scan is clean', () => {
    const [first = report([])] = reportsOf(Buffer.from('a'.repeat(100)), ']Q1', 2);
    const scans = scansOf([first, report([9]), ...reportsOf(Buffer.from('next'), ']Q1', 2)]);
    expect(scans.map(({ flaw, bytes }) => [flaw, textOf(bytes)])).toEqual([
      ['cut', 'a'.repeat(56)],
      ['none', 'next'],
    ]);
  });

  test('a full report of Microscan that nothing follows was the whole', () => {
    const framer = hidPosFramer();
    framer.feed(report([1, 62, ...ascii('a'.repeat(62))]));
    expect(framer.pending()).toBe(true);
    expect(framer.quiet()).toMatchObject([{ flaw: 'none' }]);
  });

  test('an empty scan is none', () => {
    expect(scansOf([report([2, 0, ...ascii(']Q1')])])).toEqual([]);
  });
});

test('Honeywell and Youjie are woken, others are left alone', () => {
  expect([0x0c2e, 0x23d0, 0x05e0].map(wakingReport)).toEqual([[0xfe, 1], [0xfe, 1], null]);
});
