import type { FormBlockOf } from '../form-file.ts';
import { measures } from '../page/a4.ts';
import { type Mark, text } from '../page/mark.ts';
import { type Unit, unit } from '../page/unit.ts';
import { layLine } from './line.ts';
import { noteMark, plain, type Setting, written } from './setting.ts';

const base = 14;

/** A label and one box for every figure. What is no row of that many figures at most stands on a dotted line instead. */
export function layFigures(block: FormBlockOf<'figures'>, setting: Setting): Unit[] {
  const { ruler, filled } = setting;
  const figures = (filled.words(block.field) ?? '').replace(/[ .-]/g, '');
  if (!new RegExp(`^\\d{0,${block.count}}$`).test(figures)) {
    const { label, field, note } = block;
    return layLine({ block: 'line', pieces: [{ label, field, note, share: 1, rows: 1 }] }, setting);
  }
  const start = ruler.width(block.label, plain) + noteMark(block.note, ruler).width + 8;
  const side = measures.figure;
  const boxes = Array.from({ length: block.count }, (_, place): Mark[] => {
    const x = start + place * side;
    const figure = figures[place];
    const inside = figure === undefined ? 0 : (side - ruler.width(figure, written)) / 2;
    return [
      { mark: 'box', x, y: 1.5, width: side, height: side, filled: false },
      ...(figure === undefined ? [] : [text(x + inside, base - 0.5, figure, written)]),
    ];
  });
  return [
    unit(measures.row * setting.density + 2, [
      text(0, base, block.label, plain),
      ...noteMark(block.note, ruler).at(ruler.width(block.label, plain), base),
      ...boxes.flat(),
    ]),
  ];
}
