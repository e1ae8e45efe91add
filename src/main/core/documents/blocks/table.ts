import type { FormBlockOf, FormCell } from '../form-file.ts';
import { measures, textHeight, textWidth } from '../page/a4.ts';
import { type Mark, type Style, solid, text } from '../page/mark.ts';
import { type Unit, unit } from '../page/unit.ts';
import { wrap } from '../page/wrap.ts';
import type { Setting } from './setting.ts';

const padding = 4;
const lineHeight = 13;
const headStyle: Style = { size: measures.cell, weight: 'bold' };
const cellStyle: Style = { size: measures.cell, weight: 'regular' };
const writtenStyle: Style = { size: measures.cell, weight: 'bold' };
/** What is filled in shrinks to this before a word is broken. */
const smallest = 7;

/** A ruled table. A row is as high as its longest cell and stays on one page. */
export function layTable(table: FormBlockOf<'table'>, setting: Setting): Unit[] {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => (textWidth * share) / whole);
  const heads = table.columns.map(({ head }) => head);
  const head = heads.every((words) => words === '')
    ? []
    : [
        layRow(
          heads.map((words) => ({ words, style: headStyle })),
          widths,
          0,
          setting,
          'centre',
          true,
        ),
      ];
  const rows = table.rows.map((row) =>
    layRow(
      row.map((cell) => wordsOf(cell, setting)),
      widths,
      table.rowHeight * setting.density,
      setting,
      'left',
      false,
    ),
  );
  return [unit(3, [], true), ...withTopRule([...head, ...rows]), unit(8, [])];
}

interface CellWords {
  readonly words: string;
  readonly style: Style;
}

function wordsOf(cell: FormCell, { filled }: Setting): CellWords {
  if (typeof cell === 'string') return { words: cell, style: cellStyle };
  return { words: filled.words(cell.field) ?? '', style: writtenStyle };
}

function layRow(
  cells: readonly CellWords[],
  widths: readonly number[],
  least: number,
  { ruler }: Setting,
  place: 'left' | 'centre',
  keepWithNext: boolean,
): Unit {
  const most = Math.floor((textHeight - 2 * padding) / lineHeight) - 4;
  const laid = cells.map(({ words, style }, index) => {
    const room = (widths[index] ?? 0) - 2 * padding;
    const fitting = sizedFor(words, style, room, ruler);
    return { style: fitting, lines: wrap(words, ruler, fitting, room).slice(0, most), room };
  });
  const lines = Math.max(1, ...laid.map((cell) => cell.lines.length));
  const height = Math.max(least, lines * lineHeight + 2 * padding - 2);
  const marks: Mark[] = [solid(0, 0, 0, height), solid(0, height, textWidth, height)];
  let x = 0;
  for (const [index, cell] of laid.entries()) {
    const width = widths[index] ?? 0;
    for (const [at, line] of cell.lines.entries()) {
      const inset = place === 'centre' ? (cell.room - ruler.width(line, cell.style)) / 2 : 0;
      const y = (height - cell.lines.length * lineHeight) / 2 + 10 + at * lineHeight;
      marks.push(text(x + padding + inset, y, line, cell.style));
    }
    x += width;
    marks.push(solid(x, 0, x, height));
  }
  return unit(height, marks, keepWithNext);
}

/** The largest size at which no word has to be broken; at last the smallest, which may. */
function sizedFor(words: string, style: Style, room: number, ruler: Setting['ruler']): Style {
  const longest = words.split(' ').reduce((most, word) => Math.max(most, ruler.width(word, style)), 0);
  if (longest <= room) return style;
  return { ...style, size: Math.max(smallest, (style.size * room) / longest - 0.05) };
}

function withTopRule([first, ...rest]: readonly Unit[]): Unit[] {
  if (!first) return [];
  return [{ ...first, marks: [solid(0, 0, textWidth, 0), ...first.marks] }, ...rest];
}
