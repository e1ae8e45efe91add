import { createCanvas } from '@napi-rs/canvas';
import type { Style, Weight } from './mark.ts';

/** How wide words are, in points. */
export interface Ruler {
  width(words: string, style: Style): number;
}

/** CSS list of families for each weight, best first. */
export type Faces = Readonly<Record<Weight, string>>;

/** Whether any font at all is there. */
export function canDraw(measure: Ruler): boolean {
  return measure.width('Ẩ', { size: 10, weight: 'regular' }) > 0;
}

export function ruler(faces: Faces): Ruler {
  const context = createCanvas(1, 1).getContext('2d');
  return {
    width(words, { size, weight }) {
      // Measured large and brought down: a canvas rounds the widths of small letters.
      context.font = `100px ${faces[weight]}`;
      return (context.measureText(words).width * size) / 100;
    },
  };
}
