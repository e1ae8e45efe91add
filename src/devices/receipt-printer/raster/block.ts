import type { SKRSContext2D } from '@napi-rs/canvas';
import { applyStyle, metricsOf, type TextStyle, widthOf, wrap } from './text.ts';

/** A piece of a slip that knows its height before it is drawn: the picture's length is the sum. */
export interface Block {
  readonly height: number;
  draw(context: SKRSContext2D, top: number): void;
}

/** Where on the paper, in dots from its left edge. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

export interface ParagraphStyle extends TextStyle {
  readonly align?: 'left' | 'centre';
  readonly colour?: 'black' | 'white';
}

/** Text of one style, wrapped to the column. Its lines touch: the font's box already holds the room between them. */
export function paragraph(text: string, style: ParagraphStyle, column: Column): Block {
  const { ascent, descent } = metricsOf(style);
  const lines = wrap(text, style, column.width).map((line) => ({
    text: line,
    left: Math.round(
      column.left + (style.align === 'centre' ? (column.width - widthOf(line, style)) / 2 : 0),
    ),
  }));
  return {
    height: lines.length * (ascent + descent),
    draw(context, top) {
      applyStyle(context, style);
      context.fillStyle = style.colour ?? 'black';
      for (const [index, line] of lines.entries()) {
        const left = clearOfTheEdge(context, line);
        context.fillText(line.text, left, top + index * (ascent + descent) + ascent);
      }
    },
  };
}

/** Letters of rare scripts may lean out of their own width: then the line begins further right, whole. */
function clearOfTheEdge(context: SKRSContext2D, { text, left }: { text: string; left: number }): number {
  const { actualBoundingBoxLeft: leaning } = context.measureText(text);
  return leaning < left ? left : Math.ceil(leaning) + 1;
}

export function space(height: number): Block {
  return { height, draw() {} };
}

export function stack(...blocks: readonly Block[]): Block {
  return {
    height: sum(blocks.map((block) => block.height)),
    draw(context, top) {
      let y = top;
      for (const block of blocks) {
        block.draw(context, y);
        y += block.height;
      }
    },
  };
}

/** Blocks over one another or beside each other in a row, each centred in its height. */
export function abreast(...blocks: readonly Block[]): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  return {
    height,
    draw(context, top) {
      for (const block of blocks) block.draw(context, top + Math.round((height - block.height) / 2));
    },
  };
}

/** Blocks side by side, level at their top: a box with its words, a label with its value. */
export function beside(...blocks: readonly Block[]): Block {
  return {
    height: Math.max(0, ...blocks.map((block) => block.height)),
    draw(context, top) {
      for (const block of blocks) block.draw(context, top);
    },
  };
}

/** A line across the column: whole, or dashes as long as the gaps between them. */
export function rule(column: Column, thick: number, dash?: number): Block {
  return {
    height: thick,
    draw(context, top) {
      context.fillStyle = 'black';
      if (dash === undefined) return context.fillRect(column.left, top, column.width, thick);
      for (let x = 0; x < column.width; x += dash * 2) {
        context.fillRect(column.left + x, top, Math.min(dash, column.width - x), thick);
      }
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
