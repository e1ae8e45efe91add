import { type Block, type Column, paragraph, space, stack } from './block.ts';
import { inner } from './frame.ts';
import type { Measures } from './measures.ts';
import { widthOf, wrap } from './text.ts';

/** "IN LẠI lần 1" on white amid hatching: nobody takes this slip for a first print, torn or photographed. */
export function copyMark(words: string, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const style = measures.text('paper-800', 36, { align: 'centre' });
  const room = inner(column, dots(30));
  const label = paragraph(words, style, room);
  const plate =
    Math.max(0, ...wrap(words, style, room.width).map((line) => widthOf(line, style))) + 2 * dots(14);
  const body = stack(space(dots(9)), label, space(dots(9)));
  return {
    height: body.height,
    draw(context, top) {
      context.save();
      context.beginPath();
      context.rect(column.left, top, column.width, body.height);
      context.clip();
      hatch(context, column, top, body.height, dots(4), dots(16));
      context.restore();
      context.fillStyle = 'white';
      context.fillRect(column.left + (column.width - plate) / 2, top + dots(9), plate, label.height);
      context.fillStyle = 'black';
      for (const y of [top, top + body.height - dots(5)]) {
        context.fillRect(column.left, y, column.width, dots(5));
      }
      for (const x of [column.left, column.left + column.width - dots(5)]) {
        context.fillRect(x, top, dots(5), body.height);
      }
      body.draw(context, top);
    },
  };
}

/** Strokes at 45 degrees, `thick` dots wide, one every `step` dots across the stroke. */
export function hatch(
  context: Parameters<Block['draw']>[0],
  column: Column,
  top: number,
  height: number,
  thick: number,
  step: number,
): void {
  context.strokeStyle = 'black';
  context.lineWidth = thick;
  context.beginPath();
  const apart = step * Math.SQRT2;
  for (let x = column.left - height - thick; x < column.left + column.width + thick; x += apart) {
    context.moveTo(x, top - thick);
    context.lineTo(x + height + 2 * thick, top + height + thick);
  }
  context.stroke();
}
