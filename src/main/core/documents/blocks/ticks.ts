import type { FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { type Mark, solid, text } from '../page/mark.ts';
import { type Unit, unit } from '../page/unit.ts';
import { noteMark, plain, type Setting } from './setting.ts';

type Ticks = Extract<FormBlockOf<'line'>['pieces'][number], { ticks: string }>;

const base = 13.5;
const { box } = measures;
/** Between a box and its word, and between a word and the next box. */
const near = 4;
const apart = 14;

/** A label and a box before each option; what does not fit goes on in the next row, under the first box. */
export function layTicks(piece: Ticks, setting: Setting): Unit[] {
  const { ruler, filled } = setting;
  const chosen = filled.chosen(piece.ticks);
  const start = labelEnd(piece, setting);
  const rows: Mark[][] = [
    [
      text(0, base, piece.label, plain),
      ...noteMark(piece.note, ruler).at(ruler.width(piece.label, plain), base),
    ],
  ];
  let x = start;
  for (const option of optionsOf(piece, setting)) {
    const width = box + near + ruler.width(option.words, plain);
    if (x > start && x + width > textWidth) {
      rows.push([]);
      x = start;
    }
    rows
      .at(-1)
      ?.push(...tickBox(x, base, option.id === chosen), text(x + box + near, base, option.words, plain));
    x += width + apart;
  }
  return rows.map((marks, index) => unit(measures.row * setting.density, marks, index < rows.length - 1));
}

/** Width of all of it on one row. */
export function ticksWidth(piece: Ticks, setting: Setting): number {
  const options = optionsOf(piece, setting);
  const words = options.reduce((sum, { words }) => sum + box + near + setting.ruler.width(words, plain), 0);
  return labelEnd(piece, setting) + words + apart * (options.length - 1) + 4;
}

/** An empty box to tick by hand, or a crossed one, standing on the base line. */
export function tickBox(x: number, y: number, crossed: boolean): Mark[] {
  const top = y - box + 1;
  const cross = [
    solid(x + 2, top + 2, x + box - 2, top + box - 2),
    solid(x + box - 2, top + 2, x + 2, top + box - 2),
  ];
  return [{ mark: 'box', x, y: top, width: box, height: box, filled: false }, ...(crossed ? cross : [])];
}

function labelEnd({ label, note }: Ticks, { ruler }: Setting): number {
  return label === '' ? 0 : ruler.width(label, plain) + noteMark(note, ruler).width + 8;
}

function optionsOf({ ticks }: Ticks, { filled }: Setting): { id: string; words: string }[] {
  return (filled.field(ticks)?.options ?? []).map(({ id, text: words }) => ({ id, words: words.vi }));
}
