import type { FormBlockOf } from '../form-file.ts';
import { measures, textWidth } from '../page/a4.ts';
import { dotted, type Mark, type Style, text } from '../page/mark.ts';
import type { Ruler } from '../page/ruler.ts';
import { type Unit, unit } from '../page/unit.ts';
import { wrap } from '../page/wrap.ts';
import { noteMark, plain, type Setting, written } from './setting.ts';
import { layTicks, ticksWidth } from './ticks.ts';

type Piece = FormBlockOf<'line'>['pieces'][number];
type Blank = Exclude<Piece, { ticks: string }>;

/** Shortest dotted line a hand can write a word on, and the distance between two pieces of a row. */
const shortest = 34;
const between = 8;
/** How far what was filled in may shrink before it goes on to a next line. */
const shrinks = [1, 0.92, 0.85, 0.78];
const base = 13.5;

/** One row of labels with dotted lines; what does not fit side by side goes below one another. */
export function layLine({ pieces }: FormBlockOf<'line'>, setting: Setting): Unit[] {
  const oneRow = pieces.length > 1 || 'ticks' in (pieces[0] ?? {}) ? layRow(pieces, setting) : null;
  if (oneRow) return [oneRow];
  return pieces.flatMap((each) => ('ticks' in each ? layTicks(each, setting) : layAlone(each, setting)));
}

/** All pieces on one row, or null when they do not fit. */
function layRow(pieces: readonly Piece[], setting: Setting): Unit | null {
  if (pieces.some((each) => !('ticks' in each) && each.rows > 1)) return null;
  const fixed = pieces.map((each) => fixedWidth(each, setting));
  const free = textWidth - sum(fixed) - between * (pieces.length - 1);
  for (const shrink of shrinks) {
    const style = { ...written, size: written.size * shrink };
    const rooms = roomsFor(pieces, free, style, setting);
    if (!rooms) continue;
    const marks: Mark[] = [];
    let x = 0;
    for (const [index, each] of pieces.entries()) {
      const width = (fixed[index] ?? 0) + (rooms[index] ?? 0);
      marks.push(...('ticks' in each ? inRow(each, x, setting) : layBlank(each, x, width, style, setting)));
      x += width + between;
    }
    return unit(measures.row * setting.density, marks);
  }
  return null;
}

function inRow(each: Extract<Piece, { ticks: string }>, x: number, setting: Setting): Mark[] {
  const marks = layTicks(each, setting)[0]?.marks ?? [];
  return marks.map((mark) => (mark.mark === 'line' ? shiftLine(mark, x) : { ...mark, x: mark.x + x }));
}

function shiftLine(mark: Extract<Mark, { mark: 'line' }>, dx: number): Mark {
  return { ...mark, from: [mark.from[0] + dx, mark.from[1]], to: [mark.to[0] + dx, mark.to[1]] };
}

/** Room of each piece's dotted line: by its share, or by what was filled in where the shares are too small for it. */
function roomsFor(
  pieces: readonly Piece[],
  free: number,
  style: Style,
  { ruler, filled }: Setting,
): number[] | null {
  const shares = pieces.map((each) => ('ticks' in each ? 0 : each.share));
  const needs = pieces.map((each) =>
    'ticks' in each ? 0 : Math.max(shortest, ruler.width(filled.words(each.field) ?? '', style) + 4),
  );
  const whole = sum(shares);
  if (whole === 0) return free >= 0 ? needs : null;
  const even = shares.map((share) => (free * share) / whole);
  if (even.every((room, index) => room >= (needs[index] ?? 0))) return even;
  const spare = free - sum(needs);
  return spare < 0 ? null : needs.map((need, index) => need + (spare * (shares[index] ?? 0)) / whole);
}

function fixedWidth(each: Piece, setting: Setting): number {
  if ('ticks' in each) return ticksWidth(each, setting);
  return labelWidth(each, setting.ruler) + afterWidth(each, setting.ruler);
}

function labelWidth({ label, note }: Blank, ruler: Ruler): number {
  return ruler.width(label, plain) + noteMark(note, ruler).width + 3;
}

function afterWidth({ after }: Blank, ruler: Ruler): number {
  return after === undefined ? 0 : ruler.width(after, plain) + 3;
}

function layBlank(each: Blank, x: number, width: number, style: Style, { ruler, filled }: Setting): Mark[] {
  const from = x + labelWidth(each, ruler);
  const to = x + width - afterWidth(each, ruler);
  const words = filled.words(each.field);
  return [
    text(x, base, each.label, plain),
    ...noteMark(each.note, ruler).at(x + ruler.width(each.label, plain), base),
    dotted(from, to, base + 3),
    ...(words === null ? [] : [text(from + 2, base, words, style)]),
    ...(each.after === undefined ? [] : [text(to + 3, base, each.after, plain)]),
  ];
}

/** A piece with the page's width to itself: shrinks first, then goes on over as many dotted lines as it needs. */
function layAlone(each: Blank, setting: Setting): Unit[] {
  const { ruler, filled } = setting;
  const label = wrap(each.label, ruler, plain, textWidth);
  const last = label.at(-1) ?? '';
  const labelEnd = ruler.width(last, plain) + noteMark(each.note, ruler).width + 3;
  const roomBehind = textWidth - labelEnd - afterWidth(each, ruler);
  const begins = roomBehind < shortest ? 0 : labelEnd;
  const first = begins === 0 ? 0 : roomBehind;
  const { lines, style } = linesOf(filled.words(each.field) ?? '', first, each.rows, ruler);
  const head = label.slice(0, -1).map((words) => unit(measures.reading, [text(0, base, words, plain)], true));
  const rows = lines.map((words, index) => {
    const from = index === 0 ? labelEnd : 0;
    const isLast = index === lines.length - 1;
    const to = textWidth - (isLast ? afterWidth(each, ruler) : 0);
    return unit(measures.row * setting.density, [
      ...(index === 0 ? [text(0, base, last, plain)] : []),
      ...(index === 0 ? noteMark(each.note, ruler).at(ruler.width(last, plain), base) : []),
      ...(index === 0 && first === 0 ? [] : [dotted(from, to, base + 3)]),
      ...(words === '' ? [] : [text(from + 2, base, words, style)]),
      ...(isLast && each.after !== undefined ? [text(to + 3, base, each.after, plain)] : []),
    ]);
  });
  return [...head, ...rows];
}

/** The lines of one value and the size they stand in. At least `rows` lines; the first may have no room at all. */
function linesOf(
  words: string,
  first: number,
  rows: number,
  ruler: Ruler,
): { readonly lines: string[]; readonly style: Style } {
  const wrapped = (style: Style) => {
    const lines =
      first === 0
        ? ['', ...wrap(words, ruler, style, textWidth - 4)]
        : wrap(words, ruler, style, first - 4, textWidth - 4);
    while (lines.length < rows) lines.push('');
    return lines;
  };
  const least = Math.max(rows, first === 0 ? 2 : 1);
  for (const shrink of shrinks) {
    const style = { ...written, size: written.size * shrink };
    const lines = wrapped(style);
    if (lines.length <= least) return { lines, style };
  }
  return { lines: wrapped(written), style: written };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
