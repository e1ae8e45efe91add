import { measures, textWidth } from '../page/a4.ts';
import type { Mark, Style } from '../page/mark.ts';
import { text } from '../page/mark.ts';
import type { Ruler } from '../page/ruler.ts';
import { type Unit, unit } from '../page/unit.ts';
import { wrap } from '../page/wrap.ts';
import type { Filled } from '../values.ts';

/** What every block is laid out with. */
export interface Setting {
  readonly ruler: Ruler;
  readonly filled: Filled;
  /** 1, or less where rows stand closer so that a form needs a page less. */
  readonly density: number;
}

export const plain: Style = { size: measures.text, weight: 'regular' };
/** What was filled in stands out from what was printed. */
export const written: Style = { size: measures.text, weight: 'bold' };
export const strong: Style = { size: measures.text, weight: 'bold' };
export const raised: Style = { size: 7.5, weight: 'regular' };

/** "(2)" behind a label, and how much room it takes. */
export function noteMark(
  note: number | undefined,
  ruler: Ruler,
): { readonly width: number; at(x: number, y: number): Mark[] } {
  if (note === undefined) return { width: 0, at: () => [] };
  const words = `(${note})`;
  return { width: ruler.width(words, raised) + 2, at: (x, y) => [text(x + 1, y - 4, words, raised)] };
}

/** Words in the middle of `width` points from `left`, line by line. */
export function centred(
  words: string,
  ruler: Ruler,
  style: Style,
  lineHeight: number,
  left = 0,
  width: number = textWidth,
): { readonly height: number; readonly marks: Mark[] } {
  const lines = wrap(words, ruler, style, width);
  const marks = lines.map((line, index) =>
    text(left + (width - ruler.width(line, style)) / 2, lineHeight * index + style.size, line, style),
  );
  return { height: lines.length * lineHeight, marks };
}

/**
 * Reading text from the left, each line a unit of its own; a paragraph stays in one piece where a page has room for it.
 * `left`: how far every line but the first stands in.
 */
export function paragraph(
  words: string,
  ruler: Ruler,
  style: Style,
  lineHeight: number,
  { left = 0, keepWithNext = false }: { left?: number; keepWithNext?: boolean } = {},
): Unit[] {
  const lines = wrap(words, ruler, style, textWidth, textWidth - left);
  return lines.map((line, index) =>
    unit(
      lineHeight,
      [text(index === 0 ? 0 : left, style.size + 2, line, style)],
      keepWithNext || index < lines.length - 1,
    ),
  );
}
