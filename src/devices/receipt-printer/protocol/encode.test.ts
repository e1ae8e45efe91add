import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printerProfileIds } from '../../contract.ts';
import { findProfile } from '../profile.ts';
import type { Picture } from '../raster/picture.ts';
import { defused } from './defuse.ts';
import {
  askModel,
  askPaperInOrder,
  askProcessId,
  askStatus,
  bands,
  clearBuffers,
  encodeJob,
  feedAndCut,
  initialise,
  joined,
  resynchronise,
} from './encode.ts';

const profile = findProfile;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const blank = (widthDots: number, rows: number): Picture => ({
  widthDots,
  rows,
  bytes: new Uint8Array((widthDots / 8) * rows),
});

test('commands are what the manuals say', () => {
  expect(hex(initialise)).toBe('1b40');
  expect([1, 2, 3, 4].map((n) => hex(askStatus(n as 1)))).toEqual(['100401', '100402', '100403', '100404']);
  expect(hex(askPaperInOrder)).toBe('1d7201');
  expect(hex(askModel)).toBe('1d4943');
  expect(hex(clearBuffers)).toBe('10140801031401060208');
  expect(hex(askProcessId('!aZ~'))).toBe('1d28480600303021615a7e');
  expect(hex(feedAndCut(profile('epson-tm-t20iii')))).toBe('1d564200');
  expect(hex(feedAndCut(profile('generic-80')))).toBe('1b4a781d5601');
  expect(hex(feedAndCut(profile('generic-58')))).toBe('1b4a78');
});

test('a job: set up, bands no higher than the profile says, cut, and the id behind the cut', () => {
  const job = encodeJob(blank(576, 300), profile('epson-tm-t20iii'), '!001');
  expect(job.map((chunk) => hex(chunk.subarray(0, 8)))).toEqual([
    '1b401d610e',
    '1d76300048008000',
    '1d76300048008000',
    '1d76300048002c00',
    '1d5642001d284806',
  ]);
  expect(job.slice(1, 4).map((chunk) => chunk.length)).toEqual([8 + 72 * 128, 8 + 72 * 128, 8 + 72 * 44]);
});

test('resynchronising outlasts one whole band of every profile', () => {
  for (const id of printerProfileIds) {
    const bytes = resynchronise(profile(id), false);
    const band = (profile(id).widthDots / 8) * profile(id).bandRows;
    expect(bytes.indexOf(0x1b)).toBeGreaterThanOrEqual(Math.max(band, 8192));
  }
});

describe('against the escpos package', () => {
  const { Printer, Image } = createRequire(import.meta.url)('escpos') as {
    Printer: new (adapter: object, options: object) => Oracle;
    Image: new (pixels: object) => object;
  };
  interface Oracle {
    hardware(value: string): Oracle;
    raster(image: object, mode: string): Oracle;
    cut(part: boolean, feed: number): Oracle;
    feed(n: number): Oracle;
    flush(done: () => void): void;
  }
  const oracle = (drive: (printer: Oracle) => void): string => {
    const written: Buffer[] = [];
    const adapter = {
      open: (done: () => void) => done(),
      write: (data: Buffer, done: () => void) => {
        written.push(Buffer.from(data));
        done?.();
      },
      close: () => {},
    };
    const printer = new Printer(adapter, {});
    drive(printer);
    printer.flush(() => {});
    return Buffer.concat(written).toString('hex');
  };

  test('ESC @ and both cuts', () => {
    expect(oracle((printer) => printer.hardware('INIT'))).toBe(hex(initialise));
    expect(oracle((printer) => printer.cut(true, 0))).toContain('1d5601');
    expect(hex(feedAndCut(profile('generic-80')))).toContain('1d5601');
  });

  test('GS v 0: header and rows of the same picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const safe = defused(bytes);
        const pixels = [...safe].flatMap((byte) =>
          [...byte.toString(2).padStart(8, '0')].flatMap((bit) =>
            bit === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255],
          ),
        );
        const image = new Image({ data: pixels, shape: [16, 8, 4], size: pixels.length });
        const ours = bands({ widthDots: 16, rows: 8, bytes: safe }, 128);
        expect(oracle((printer) => printer.raster(image, 'normal'))).toBe(hex(joined(...ours)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('no picture spells a real-time command', () => {
  const spells = (bytes: Uint8Array) =>
    [...bytes].some((byte, at) => byte === 0x10 && [4, 5, 0x14].includes(bytes[at + 1] ?? 0));

  test('inside a row, across rows and across bands', () => {
    const bytes = new Uint8Array(72 * 4);
    bytes.set([0x10, 0x04], 5);
    bytes[71] = 0x10;
    bytes[72] = 0x14;
    bytes[72 * 2 - 1] = 0x10;
    bytes[72 * 2] = 0x05;
    const job = joined(...encodeJob({ widthDots: 576, rows: 4, bytes }, profile('generic-80'), '!001'));
    expect(spells(bytes)).toBe(true);
    expect(spells(job)).toBe(false);
  });

  test('any dots: at most one dot of each pair changes, and nothing else', () => {
    const risky = fc.array(fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x00, 0xff, 0x18), { maxLength: 200 });
    fc.assert(
      fc.property(risky, (list) => {
        const before = Uint8Array.from(list);
        const after = defused(before);
        for (const [at, byte] of after.entries()) {
          const follows = [4, 5, 0x14].includes(before[at + 1] ?? 0);
          expect(byte).toBe(before[at] === 0x10 && follows ? 0x18 : before[at]);
        }
        expect(spells(after)).toBe(false);
        expect([...before]).toEqual(list);
      }),
    );
  });
});
