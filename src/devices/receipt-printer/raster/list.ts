import { type Block, beside, type Column, paragraph, rule, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { boxSide, tickBox } from './tick-box.ts';

export interface ListItem {
  readonly text: string;
  readonly note: string | null;
  readonly box: boolean;
}

export function listHeading(heading: string, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const words = paragraph(heading, measures.text('paper-800', 28), column);
  return stack(space(dots(10)), words, space(dots(2)), rule(column, dots(4)), space(dots(5)));
}

/** The paper's name with its condition under it. A box stands level with the first line, however many follow. */
export function listItem({ text, note, box }: ListItem, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const indent = box ? boxSide(measures) + dots(18) : 0;
  const room = { left: column.left + indent, width: column.width - indent };
  const words = stack(
    paragraph(text, measures.text('paper-800', 27), room),
    ...(note === null ? [] : [paragraph(note, measures.text('paper-500', 25), room)]),
  );
  const row = box ? beside(tickBox('empty', measures, column), words) : words;
  return stack(space(dots(5)), row, space(dots(5)));
}
