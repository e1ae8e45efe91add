import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { cropPng, readPng, readQr } from '../../../../test/support/read-paper.ts';
import { blackAndWhitePng } from '../../simulated/png.ts';
import { fullSlip, sampleSlip } from '../../testing/slips.ts';
import { type Block, paragraph } from './block.ts';
import { fromPixels, isBlack, type Picture } from './picture.ts';
import { PiecePress } from './piece.ts';
import { moduleDotsFor, qrModules } from './qr.ts';
import { slipRenderer } from './render-slip.ts';
import { applyStyle, widthOf, wrap } from './text.ts';

const render = slipRenderer();
const widths = [576, 512, 416, 384] as const;

function png(picture: Picture): Buffer {
  const width = picture.widthDots / 8;
  const rows = Array.from({ length: picture.rows }, (_, row) =>
    picture.bytes.subarray(row * width, (row + 1) * width),
  );
  return blackAndWhitePng(picture.widthDots, rows);
}

describe('no mark is clipped', () => {
  const words = 'NGUYỄN Ẩ Ộ Ỷ Ặ gyỵ';

  /** Ink rows of the words as a line of the ticket, against the same words drawn with room on all sides. */
  test.each(['paper-500', 'paper-600', 'paper-800'] as const)('in %s', (font) => {
    for (const size of [24, 27, 32, 48]) {
      const line = inkOf(paragraph(words, { font, size }, { left: 0, width: 576 }));
      const roomy = createCanvas(576, 200);
      const context = roomy.getContext('2d');
      context.fillStyle = 'white';
      context.fillRect(0, 0, 576, 200);
      applyStyle(context, { font, size });
      context.fillStyle = 'black';
      context.fillText(words, 0, 100);
      expect(line).toBe(ink(fromPixels(roomy.data(), 576, 200)));
    }
  });

  function inkOf(block: Block): number {
    return ink(new PiecePress().print([{ key: null, make: () => block }], 576));
  }
  const ink = (picture: Picture) =>
    [...picture.bytes].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
});

test.each(widths)('nothing touches the edges of a %i-dot head', (width) => {
  for (const slip of [sampleSlip, fullSlip, { ...fullSlip, number: 'WW888' }]) {
    const picture = render(slip, width);
    for (let y = 0; y < picture.rows; y += 1) {
      expect(isBlack(picture, 0, y) || isBlack(picture, width - 1, y)).toBe(false);
    }
  }
});

test('the number stays inside its frame, however wide', () => {
  for (const number of ['A018', 'AK018', 'WW888', 'WWWW8888']) {
    const picture = render({ ...sampleSlip, number }, 576);
    const posts = [36, 540];
    const rows = Array.from({ length: 120 }, (_, row) => 200 + row);
    // White on both sides of each post's inner edge: the number touches neither.
    for (const y of rows)
      expect(posts.map((x) => isBlack(picture, x === 36 ? 38 : 537, y))).toEqual([false, false]);
  }
});

test('words of one long piece are broken, not clipped', () => {
  const long = 'Đăngkýkhaisinhkếthợpđăngkýnhậncha-mẹ-concóyếutốnướcngoàitạikhuvựcbiêngiới';
  const lines = wrap(long, { font: 'paper-600', size: 27 }, 300);
  expect(lines.join('')).toBe(long);
  for (const line of lines) expect(widthOf(line, { font: 'paper-600', size: 27 })).toBeLessThanOrEqual(300);
});

test('a last line is not left with one short word', () => {
  const lines = wrap(
    'Lấy lúc 9:41, Thứ Tư 18/11/2026, máy Suối Mây 1.',
    { font: 'paper-500', size: 24 },
    548,
  );
  expect(lines.at(-1)).toBe('Mây 1.');
});

describe('QR', () => {
  test.each([
    [576, 6],
    [512, 6],
    [416, 4],
    [384, 4],
  ])('modules on a %i-dot head are at least %i whole dots', (width, smallest) => {
    for (const length of [8, 40, 120]) {
      const modules = qrModules('x'.repeat(length));
      expect(moduleDotsFor(modules, Math.round(width * 0.46), smallest, 8)).toBeGreaterThanOrEqual(smallest);
    }
  });

  test('the longest text is still read from the narrowest head, facts under it', async () => {
    const qr = `https://kiosk.tinh.example.vn/s/${'ă'.repeat(44)}`;
    for (const width of widths) {
      const paper = await readPng(png(render({ ...sampleSlip, qr }, width)));
      const all = { left: 0, top: 0, right: paper.width, bottom: paper.height };
      expect((await readQr(cropPng(paper, all))).toString('utf8')).toBe(qr);
    }
  });
});

test('a copy says so above the number and at the end', () => {
  const first = render(sampleSlip, 576);
  const copy = render({ ...sampleSlip, copyMark: 'IN LẠI lần 1' }, 576);
  expect(copy.rows).toBeGreaterThan(first.rows + 100);
  const hatched = (from: number, to: number) => {
    for (let y = from; y < to; y += 1) if (isBlack(copy, 16, y) && isBlack(copy, 559, y)) return true;
    return false;
  };
  expect(hatched(95, 130)).toBe(true);
  expect(hatched(copy.rows - 100, copy.rows - 20)).toBe(true);
});

test('what was kept from an earlier ticket gives the same picture as drawing it anew', () => {
  const again = slipRenderer();
  again({ ...fullSlip, number: 'B777' }, 576);
  again(sampleSlip, 384);
  expect(again(sampleSlip, 576)).toEqual(slipRenderer()(sampleSlip, 576));
  expect(again({ ...sampleSlip, priority: 'ƯU TIÊN' }, 576)).toEqual(
    slipRenderer()({ ...sampleSlip, priority: 'ƯU TIÊN' }, 576),
  );
});
