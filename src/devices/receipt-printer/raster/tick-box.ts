import type { Block, Column } from './block.ts';
import { hatch } from './copy-mark.ts';
import type { Measures } from './measures.ts';

/** `empty` for a pen, or what has happened already: the shape tells it, not a colour. */
export type BoxMark = 'empty' | 'done' | 'now';

/** Large enough for a pen on the narrowest paper, and never a letter to a reader. */
export function boxSide(measures: Measures): number {
  return Math.max(30, measures.dots(36));
}

/** A square at the column's left edge. */
export function tickBox(mark: BoxMark, measures: Measures, column: Column): Block {
  const side = boxSide(measures);
  const thick = measures.dots(4);
  return {
    height: side,
    draw(context, top) {
      context.fillStyle = 'black';
      context.fillRect(column.left, top, side, side);
      if (mark === 'done') return drawTick(context, column.left, top, side);
      const hole = side - 2 * thick;
      context.fillStyle = 'white';
      context.fillRect(column.left + thick, top + thick, hole, hole);
      if (mark === 'empty') return;
      context.save();
      context.beginPath();
      context.rect(column.left + thick, top + thick, hole, hole);
      context.clip();
      const inside = { left: column.left + thick, width: hole };
      hatch(context, inside, top + thick, hole, measures.dots(3), measures.dots(7));
      context.restore();
    },
  };
}

function drawTick(context: Parameters<Block['draw']>[0], left: number, top: number, side: number): void {
  context.strokeStyle = 'white';
  context.lineWidth = Math.max(4, Math.round(side / 7));
  context.beginPath();
  context.moveTo(left + side * 0.22, top + side * 0.54);
  context.lineTo(left + side * 0.42, top + side * 0.74);
  context.lineTo(left + side * 0.8, top + side * 0.28);
  context.stroke();
}
