import type { SheetBlock } from '../../../../devices/contract.ts';
import { never } from '../../../../shared/result.ts';
import { textWidth } from '../page/a4.ts';
import { dotted, type Mark, type Style, solid, text } from '../page/mark.ts';
import type { Ruler } from '../page/ruler.ts';
import { space, type Unit, unit } from '../page/unit.ts';
import { wrap } from '../page/wrap.ts';
import { qrMarks, qrSide } from './qr.ts';

type BlockOf<Kind extends SheetBlock['block']> = Extract<SheetBlock, { block: Kind }>;

/** Larger than a form's letters: read by older eyes, at arm's length. */
const item: Style = { size: 14.5, weight: 'bold' };
const reading: Style = { size: 13, weight: 'regular' };
const value: Style = { size: 13, weight: 'bold' };
const heading: Style = { size: 13.5, weight: 'bold' };
const big: Style = { size: 17, weight: 'bold' };

/** A part of a slip as units of an A4 page. */
export function layBlock(block: SheetBlock, ruler: Ruler): Unit[] {
  switch (block.block) {
    case 'text':
      return [...lines(block.text, textStyles[block.weight], 0, ruler), space(6)];
    case 'list':
      return layList(block, ruler);
    case 'facts':
      return layFacts(block.facts, 0, textWidth, ruler);
    case 'code':
      return [layCode(block, ruler)];
    case 'plate':
      return [layPlate(block, ruler)];
    case 'steps':
      return block.steps.flatMap((step) => layStep(step, ruler));
    case 'rule':
      return [unit(16, [block.tear ? dotted(0, textWidth, 8) : solid(0, 8, textWidth, 8)])];
    default:
      return never(block);
  }
}

const textStyles = { normal: reading, strong: item, big } as const;

/** Lines that stay together, `left` points in. */
export function lines(words: string, style: Style, left: number, ruler: Ruler): Unit[] {
  const height = style.size * 1.4;
  const all = wrap(words, ruler, style, textWidth - left);
  return all.map((line, index) =>
    unit(height, [text(left, style.size * 1.05, line, style)], index < all.length - 1),
  );
}

const box = 13;
const indent = 24;

function layList(list: BlockOf<'list'>, ruler: Ruler): Unit[] {
  const head =
    list.heading === null
      ? []
      : [
          space(6),
          ...lines(list.heading, heading, 0, ruler).map(kept),
          unit(5, [solid(0, 1, textWidth, 1)], true),
        ];
  return [...head, ...list.items.flatMap((each) => layItem(each, ruler))];
}

function layItem(each: BlockOf<'list'>['items'][number], ruler: Ruler): Unit[] {
  const left = each.box ? indent : 0;
  const name = lines(each.text, item, left, ruler);
  const note = each.note === null ? [] : lines(each.note, reading, left, ruler);
  const tick: Mark = { mark: 'box', x: 0, y: 3, width: box, height: box, filled: false };
  const all = [...name, ...note].map((one, index, every) => ({
    ...one,
    marks: index === 0 && each.box ? [tick, ...one.marks] : one.marks,
    keepWithNext: index < every.length - 1,
  }));
  return [...all, unit(5, [])];
}

function kept(one: Unit): Unit {
  return { ...one, keepWithNext: true };
}

const labels = 120;

function layFacts(facts: BlockOf<'facts'>['facts'], left: number, width: number, ruler: Ruler): Unit[] {
  return facts.map(({ label, value: words }) => {
    const names = wrap(label, ruler, reading, labels - 10);
    const told = wrap(words, ruler, value, width - labels);
    const rows = Math.max(names.length, told.length);
    return unit(rows * 16.5 + 3, [
      ...names.map((line, index) => text(left, 13 + index * 16.5, line, reading)),
      ...told.map((line, index) => text(left + labels, 13 + index * 16.5, line, value)),
    ]);
  });
}

function layCode(block: BlockOf<'code'>, ruler: Ruler): Unit {
  const side = qrSide;
  const left = side + 16;
  const words = block.text === null ? [] : wrap(block.text, ruler, reading, textWidth - left);
  const facts = layFacts(block.facts, left, textWidth - left, ruler);
  let y = words.length * 16.5 + 6;
  const factMarks = facts.flatMap(({ marks, height }) => {
    const placed = marks.map((mark) => (mark.mark === 'line' ? mark : { ...mark, y: mark.y + y }));
    y += height;
    return placed;
  });
  return unit(Math.max(side, y) + 8, [
    ...qrMarks(block.qr, 0, 4, side),
    ...words.map((line, index) => text(left, 18 + index * 16.5, line, reading)),
    ...factMarks,
  ]);
}

function layPlate({ label, value: code, note }: BlockOf<'plate'>, ruler: Ruler): Unit {
  const middle = (words: string, style: Style, y: number) =>
    text((textWidth - ruler.width(words, style)) / 2, y, words, style);
  const height = note === null ? 50 : 66;
  return unit(height + 10, [
    { mark: 'box', x: 0, y: 2, width: textWidth, height, filled: false },
    middle(label, reading, 18),
    middle(code, big, 40),
    ...(note === null ? [] : [middle(note, reading, 58)]),
  ]);
}

function layStep({ text: words, mark }: BlockOf<'steps'>['steps'][number], ruler: Ruler): Unit[] {
  const style = mark === 'ahead' ? reading : item;
  const square: Mark = { mark: 'box', x: 0, y: 3, width: box, height: box, filled: mark === 'done' };
  const inside: Mark = { mark: 'box', x: 4, y: 7, width: box - 8, height: box - 8, filled: true };
  return lines(words, style, indent, ruler).map((one, index) => ({
    ...one,
    height: one.height + 3,
    marks: index > 0 ? one.marks : [square, ...(mark === 'now' ? [inside] : []), ...one.marks],
  }));
}
