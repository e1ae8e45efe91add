import { createCanvas } from '@napi-rs/canvas';
import { loadFonts } from '../raster/fonts.ts';
import { fromPixels, type Picture } from '../raster/picture.ts';
import { applyStyle, widthOf } from '../raster/text.ts';

/** Heads a profile may have, in dots. */
export const patternWidths = [384, 416, 512, 576] as const;

/** The mark at the right end of each step, in dots. */
export const endMark = 8;
const stepRows = 56;

/**
 * One step for each width, as wide as it, with the width written at its right end and a mark on its last dots. A
 * narrower head loses the end: the largest number that stands whole on paper, mark included, is the width.
 */
export function widthSteps(): readonly Picture[] {
  loadFonts();
  return patternWidths.map(step);
}

function step(width: number): Picture {
  const canvas = createCanvas(width, stepRows);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, stepRows);
  const style = { font: 'number-800', size: 36 } as const;
  applyStyle(context, style);
  context.fillStyle = 'black';
  context.fillRect(0, stepRows - 4, width, 2);
  context.fillText(`${width}`, width - endMark - 8 - widthOf(`${width}`, style), stepRows - 14);
  context.fillRect(width - endMark, 0, endMark, stepRows - 8);
  return fromPixels(canvas.data(), width, stepRows);
}
