import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteStreamFramer } from './byte-stream.ts';
import type { ScanSuffix } from './contract.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const shown = (scans: readonly { bytes: Uint8Array; flaw: string }[]) =>
  scans.map((scan) => `${Buffer.from(scan.bytes)}${scan.flaw === 'none' ? '' : ` (${scan.flaw})`}`);

test.each<[ScanSuffix | undefined, string, string[]]>([
  ['cr', 'one\rtwo\r', ['one', 'two']],
  ['lf', 'one\ntwo\n', ['one', 'two']],
  ['crlf', 'one\r\ntwo\r\n', ['one\r', 'two\r']],
  ['tab', 'one\ttwo\t', ['one', 'two']],
  ['none', 'one\rtwo', ['one\rtwo']],
  [undefined, 'one\r\ntwo\nthree\r', ['one', 'two', 'three']],
  [undefined, 'one\r\ntwo', ['one', 'two']],
])('suffix %s, however the bytes are cut into pieces', (suffix, sent, wanted) => {
  fc.assert(
    fc.property(fc.array(fc.nat(sent.length), { maxLength: 6 }), (cuts) => {
      const framer = byteStreamFramer(suffix);
      const ends = [...cuts.toSorted((a, b) => a - b), sent.length];
      const scans = ends.flatMap((end, index) =>
        framer.feed(bytes(sent).subarray(ends[index - 1] ?? 0, end)),
      );
      expect(shown([...scans, ...framer.quiet()])).toEqual(wanted);
    }),
  );
});

test('a named suffix that never came: cut', () => {
  const framer = byteStreamFramer('cr');
  expect(framer.feed(bytes('half'))).toEqual([]);
  expect(framer.pending()).toBe(true);
  expect(shown(framer.quiet())).toEqual(['half (cut)']);
  expect(framer.pending()).toBe(false);
});

test('quiet without a byte is no scan', () => {
  expect(byteStreamFramer('none').quiet()).toEqual([]);
});
