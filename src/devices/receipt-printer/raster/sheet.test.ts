import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cropPng, readPng, readQr } from '../../../../test/support/read-paper.ts';
import { type SheetBlock, type SheetSlip, sheetSlip } from '../../contract.ts';
import { blackAndWhitePng } from '../../simulated/png.ts';
import { checklistSheet, fullSheet } from '../../testing/slips.ts';
import { isBlack, type Picture } from './picture.ts';
import { slipRenderer } from './render-slip.ts';

const widths = [576, 512, 416, 384] as const;
const render = slipRenderer();
const sheetOf = (...blocks: SheetBlock[]): SheetSlip => ({
  ...checklistSheet,
  title: null,
  blocks,
  foot: [],
});
const bare = sheetOf();

function png(picture: Picture): Buffer {
  const width = picture.widthDots / 8;
  const rows = Array.from({ length: picture.rows }, (_, row) =>
    picture.bytes.subarray(row * width, (row + 1) * width),
  );
  return blackAndWhitePng(picture.widthDots, rows);
}

function touchesAnEdge(picture: Picture): boolean {
  for (let y = 0; y < picture.rows; y += 1) {
    if (isBlack(picture, 0, y) || isBlack(picture, picture.widthDots - 1, y)) return true;
  }
  return false;
}

/** Words as they come: blank, of one letter, of one piece as wide as the paper, of stacked marks. */
const words = fc.oneof(
  fc.constantFrom('', ' ', '.', 'NGUYỄN Ẩ Ộ Ỷ Ặ', 'Ở đâu', 'W'.repeat(200), 'Đăngkýkhaisinh'.repeat(12)),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const marks = fc.option(words, { nil: null });
const fact = fc.record({ label: words, value: words });
const block: fc.Arbitrary<SheetBlock> = fc.oneof(
  fc.record({
    block: fc.constant('text' as const),
    text: words,
    weight: fc.constantFrom('normal', 'strong', 'big'),
  }),
  fc.record({
    block: fc.constant('list' as const),
    heading: marks,
    items: fc.array(fc.record({ text: words, note: marks, box: fc.boolean() }), { maxLength: 4 }),
  }),
  fc.record({ block: fc.constant('facts' as const), facts: fc.array(fact, { maxLength: 4 }) }),
  fc.record({
    block: fc.constant('code' as const),
    qr: fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 300 }),
    text: marks,
    facts: fc.array(fact, { maxLength: 2 }),
  }),
  fc.record({
    block: fc.constant('plate' as const),
    label: words,
    value: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 24 }),
    note: marks,
  }),
  fc.record({
    block: fc.constant('steps' as const),
    steps: fc.array(fc.record({ text: words, mark: fc.constantFrom('done', 'now', 'ahead') }), {
      maxLength: 3,
    }),
  }),
  fc.record({ block: fc.constant('rule' as const), tear: fc.boolean() }),
);

test('whatever it says, a sheet is drawn, and nothing of it is cut off at the edges', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: marks,
        blocks: fc.array(block, { maxLength: 4 }),
        foot: fc.array(words, { maxLength: 2 }),
      }),
      marks,
      fc.constantFrom(...widths),
      (parts, mark, width) => {
        const slip = { ...checklistSheet, ...parts, practiceMark: mark };
        expect(touchesAnEdge(render(slip, width))).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

test('a letter that leans out of its own width is not cut off at the left edge', () => {
  const items = [{ text: '', note: '\u{1eca3}', box: false }];
  const slip = {
    ...checklistSheet,
    title: null,
    blocks: [{ block: 'list' as const, heading: null, items }],
    foot: [],
  };
  expect(touchesAnEdge(render({ ...slip, practiceMark: null }, 384))).toBe(false);
});

test('a list of forty papers is as long as forty papers, none left out', () => {
  const item = { text: 'Giấy chứng sinh', note: null, box: true };
  const items = (count: number) =>
    render(sheetOf({ block: 'list', heading: null, items: Array(count).fill(item) }), 576);
  const one = items(1).rows - render(bare, 576).rows;
  expect(items(40).rows - render(bare, 576).rows).toBe(40 * one);
  let boxes = 0;
  let stroke = 0;
  const paper = items(40);
  for (let y = 0; y < paper.rows; y += 1) {
    stroke = isBlack(paper, 15, y) ? stroke + 1 : 0;
    // The left side of a box; the beam is higher, nothing else at the margin is as high.
    if (stroke === 36 && !isBlack(paper, 15, y + 1)) boxes += 1;
  }
  expect(boxes).toBe(40);
});

describe('what is empty leaves no gap and no stroke', () => {
  test.each<[string, SheetBlock]>([
    ['a list without papers', { block: 'list', heading: null, items: [] }],
    ['no facts', { block: 'facts', facts: [] }],
    ['no steps', { block: 'steps', steps: [] }],
  ])('%s', (_, empty) => {
    expect(render(sheetOf(empty), 576)).toEqual(render(bare, 576));
  });

  test('blank lines at the foot', () => {
    expect(render({ ...bare, foot: ['', '  '] }, 576)).toEqual(render(bare, 576));
  });
});

test('one label too long for its column: every value stands under its label', () => {
  const short = { label: 'Giờ', value: '7:30' };
  const rowsOf = (label: string) =>
    render(sheetOf({ block: 'facts', facts: [short, { label, value: 'Quầy 1' }] }), 576).rows;
  expect(rowsOf('Lệ phí theo nghị quyết của tỉnh') - rowsOf('Ở đâu')).toBe(2 * 37);
});

test('the longest code is read from the narrowest head', async () => {
  const qr = `MC1:C:SUOI-MAY:1-001193:${'A1-B2.'.repeat(46)}`;
  for (const width of widths) {
    const paper = await readPng(
      png(render(sheetOf({ block: 'code', qr, text: 'Đưa mã này vào máy', facts: [] }), width)),
    );
    const all = { left: 0, top: 0, right: paper.width, bottom: paper.height };
    expect((await readQr(cropPng(paper, all))).toString('utf8')).toBe(qr);
  }
});

test('practice and copy are both said, above what the sheet says and at its end', () => {
  const rows = (practiceMark: string | null, copyMark: string | null) =>
    render({ ...bare, practiceMark, copyMark }, 576).rows;
  const practice = rows('BẢN TẬP, không gửi', null) - rows(null, null);
  const copy = rows(null, 'IN LẠI lần 1') - rows(null, null);
  expect(practice).toBeGreaterThan(100);
  expect(rows('BẢN TẬP, không gửi', 'IN LẠI lần 1') - rows(null, null)).toBe(practice + copy);
});

test('samples are what the contract takes', () => {
  for (const sheet of [checklistSheet, fullSheet]) expect(sheetSlip.safeParse(sheet).success).toBe(true);
});
