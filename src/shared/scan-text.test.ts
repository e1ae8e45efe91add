import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScanBytes } from './scan-text.ts';
import { strictUtf8 } from './utf8.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const name = 'Nguyễn Thị Ánh';

describe('what stands around a scan', () => {
  test.each([
    ['nothing', name],
    ['CR', `${name}\r`],
    ['CR LF', `${name}\r\n`],
    ['TAB', `${name}\t`],
    ['an AIM identifier before', `]Q1${name}\r\n`],
  ])('%s is no part of it', (_, sent) => {
    expect(readScanBytes(utf8(sent))).toMatchObject({ text: name, charset: 'utf8' });
  });

  test('the configured prefix is taken off, and only there where it is one', () => {
    expect(readScanBytes(utf8('##A#1##'), null, utf8('##')).text).toBe('A#1##');
    expect(readScanBytes(utf8('#A'), null, utf8('##')).text).toBe('#A');
  });

  test('line ends within stay', () => {
    expect(readScanBytes(utf8('a\r\nb\r\n')).text).toBe('a\r\nb');
  });

  test.each([
    [']Q1', 'qr'],
    [']d2', 'data-matrix'],
    [']C1', 'code128'],
    [']E0', 'ean'],
    [']L0', 'pdf417'],
    [']X0', 'other'],
  ])('%s: %s, told before the bytes or beside them', (aim, symbology) => {
    expect(readScanBytes(utf8(`${aim}8934588012345`))).toMatchObject({ text: '8934588012345', symbology });
    expect(readScanBytes(utf8('8934588012345'), aim)).toMatchObject({ text: '8934588012345', symbology });
  });

  test('without an identifier nobody knows what mark it was', () => {
    expect(readScanBytes(utf8('A')).symbology).toBe('unknown');
  });
});

describe('character sets', () => {
  test('bytes that are no UTF-8 are flagged, and no letter is guessed', () => {
    const latin1 = Uint8Array.from(Buffer.from('Vũ Thị é', 'latin1'));
    expect(readScanBytes(latin1)).toMatchObject({ charset: 'suspect' });
    expect(readScanBytes(latin1).text).toMatch(/\ufffd$/);
  });

  test.each([']Q2', ']Q4', ']d4'])(
    '%s: the ECI of UTF-8 is taken off, doubled backslashes are one',
    (aim) => {
      expect(readScanBytes(utf8(`\\000026${name}\\\\1`), aim)).toMatchObject({
        text: `${name}\\1`,
        charset: 'utf8',
      });
    },
  );

  test('the ECI escape of a scanner that sends no identifier', () => {
    expect(readScanBytes(utf8(`\\000026${name}`))).toMatchObject({ text: name, charset: 'utf8' });
  });

  test('letters under another declared set are suspect, even where they look like UTF-8', () => {
    expect(readScanBytes(utf8(`\\000003${name}`), ']Q2')).toMatchObject({ charset: 'suspect' });
    expect(readScanBytes(utf8('\\000003MC1:T'), ']Q2')).toMatchObject({ text: 'MC1:T', charset: 'utf8' });
  });

  test('without ECI a backslash is a backslash', () => {
    expect(readScanBytes(utf8('C:\\\\000026'), ']Q1').text).toBe('C:\\\\000026');
  });
});

test('any bytes: the text and its flag are those of a strict decoder', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const strict = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  const nearUtf8 = fc
    .tuple(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 4 }))
    .map(([text, tail]) => {
      return Uint8Array.from([...utf8(text), ...tail]);
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), nearUtf8), (bytes) => {
      expect(strictUtf8(bytes)).toBe(strict(bytes));
      readScanBytes(bytes);
    }),
    { numRuns: 3_000 },
  );
});
