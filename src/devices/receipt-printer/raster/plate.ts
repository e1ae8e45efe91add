import { type Block, type Column, paragraph, space, stack } from './block.ts';
import { fitted, inner } from './frame.ts';
import type { Measures } from './measures.ts';
import { applyStyle, metricsOf, widthOf } from './text.ts';

export interface Plate {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
}

/** A code to read out, framed: on one line, as large as fits. */
export function plate({ label, value, note }: Plate, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const thick = dots(5);
  const room = inner(column, thick + dots(12));
  const small = measures.text('paper-600', 27, { align: 'centre' });
  const body = stack(
    space(thick + dots(6)),
    paragraph(label, small, room),
    bigCode(value, measures, room),
    ...(note === null ? [] : [paragraph(note, small, room)]),
    space(thick + dots(8)),
  );
  return {
    height: body.height,
    draw(context, top) {
      context.fillStyle = 'black';
      context.fillRect(column.left, top, column.width, body.height);
      context.fillStyle = 'white';
      context.fillRect(column.left + thick, top + thick, column.width - 2 * thick, body.height - 2 * thick);
      body.draw(context, top);
    },
  };
}

function bigCode(value: string, measures: Measures, room: Column): Block {
  const style = fitted(value, { font: 'number-800', size: measures.dots(76) }, room.width);
  const { ascent, descent } = metricsOf(style);
  const left = Math.round(room.left + (room.width - widthOf(value, style)) / 2);
  return {
    height: ascent + descent,
    draw(context, top) {
      applyStyle(context, style);
      context.fillStyle = 'black';
      context.fillText(value, left, top + ascent);
    },
  };
}
