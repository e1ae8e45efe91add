import { never } from '../../../shared/result.ts';
import { type Block, beside, type Column, paragraph, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { type BoxMark, boxSide, tickBox } from './tick-box.ts';

export interface Step {
  readonly text: string;
  readonly mark: 'done' | 'now' | 'ahead';
}

/** One mark of the way a submission goes: what has happened is bold, what is ahead is not. */
export function stepRow({ text, mark }: Step, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const indent = boxSide(measures) + dots(20);
  const room = { left: column.left + indent, width: column.width - indent };
  const style = mark === 'ahead' ? measures.text('paper-500', 28) : measures.text('paper-800', 28);
  const row = beside(tickBox(boxOf(mark), measures, column), paragraph(text, style, room));
  return stack(space(dots(5)), row, space(dots(5)));
}

function boxOf(mark: Step['mark']): BoxMark {
  switch (mark) {
    case 'done':
    case 'now':
      return mark;
    case 'ahead':
      return 'empty';
    default:
      return never(mark);
  }
}
