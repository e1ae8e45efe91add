import { type Block, type Column, paragraph, space, stack } from './block.ts';
import type { Measures } from './measures.ts';
import { applyStyle, type TextStyle, widthOf } from './text.ts';

const inset = 12;
const post = 10;

/** The beam with what the number is called. */
export function lintel(heading: string, measures: Measures, column: Column): Block {
  const style = measures.text('paper-800', 34, { align: 'centre', colour: 'white' });
  return onBlack(paragraph(heading, style, inner(column, measures.dots(8))), column, measures.dots(7));
}

export function sill(measures: Measures, column: Column): Block {
  return onBlack(space(measures.dots(10)), column, 0);
}

/**
 * The number on one line, as large as the design says or as fits. Numbers have no marks, so the line is as high as
 * capitals and digits need, not as the font's box.
 */
export function framedNumber(number: string, measures: Measures, column: Column): Block {
  return betweenPosts(bigNumber(number, measures, doorway(measures, column)), measures, column);
}

export interface Place {
  readonly counter: string;
  readonly group: string;
  readonly priority: string | null;
}

/** Where to go with the number. */
export function framedPlace(place: Place, measures: Measures, column: Column): Block {
  const { dots } = measures;
  const room = doorway(measures, column);
  const inside = stack(
    paragraph(place.counter, measures.text('paper-800', 48, { align: 'centre' }), room),
    paragraph(place.group, measures.text('paper-600', 27, { align: 'centre' }), room),
    ...(place.priority === null ? [] : [space(dots(10)), plate(place.priority, measures, room)]),
    space(dots(12)),
  );
  return betweenPosts(inside, measures, column);
}

function doorway(measures: Measures, column: Column): Column {
  return inner(column, measures.dots(inset) + measures.dots(post) + measures.dots(12));
}

/** The door frame the number hangs in, on glass and on paper (look.md). */
function betweenPosts(inside: Block, measures: Measures, column: Column): Block {
  const { dots } = measures;
  return {
    height: inside.height,
    draw(context, top) {
      context.fillStyle = 'black';
      const right = column.left + column.width - dots(inset) - dots(post);
      for (const x of [column.left + dots(inset), right]) {
        context.fillRect(x, top, dots(post), inside.height);
      }
      inside.draw(context, top);
    },
  };
}

/** What makes this slip go first, white on black, because a colour is not to be had. */
function plate(words: string, measures: Measures, room: Column): Block {
  const text = measures.text('paper-800', 30, { align: 'centre', colour: 'white' });
  return onBlack(paragraph(words, text, inner(room, measures.dots(8))), room, measures.dots(3));
}

function onBlack(block: Block, column: Column, padding: number): Block {
  const height = block.height + 2 * padding;
  return {
    height,
    draw(context, top) {
      context.fillStyle = 'black';
      context.fillRect(column.left, top, column.width, height);
      block.draw(context, top + padding);
    },
  };
}

function bigNumber(number: string, measures: Measures, room: Column): Block {
  const style = fitted(number, { font: 'number-800', size: measures.dots(190), tracking: -0.03 }, room.width);
  const capital = Math.round(style.size * 0.76);
  const above = measures.dots(28);
  const below = measures.dots(22);
  const width = widthOf(number, style);
  return {
    height: above + capital + below,
    draw(context, top) {
      applyStyle(context, style);
      context.fillStyle = 'black';
      context.fillText(number, Math.round(room.left + (room.width - width) / 2), top + above + capital);
    },
  };
}

export function fitted(text: string, style: TextStyle, width: number): TextStyle {
  const needed = widthOf(text, style);
  return needed <= width ? style : { ...style, size: Math.floor((style.size * width) / needed) };
}

export function inner(column: Column, padding: number): Column {
  return { left: column.left + padding, width: column.width - 2 * padding };
}
