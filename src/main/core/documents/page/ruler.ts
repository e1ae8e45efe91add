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

/** Remembers what it measured: a page is laid out several times before it is drawn. */
export function ruler(faces: Faces): Ruler {
  const context = createCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return {
    width(words, { size, weight }) {
      const key = `${weight} ${words}`;
      let wide = known.get(key);
      if (wide === undefined) {
        // Measured large and brought down: a canvas rounds the widths of small letters.
        context.font = `100px ${faces[weight]}`;
        wide = context.measureText(words).width;
        known.set(key, wide);
      }
      return (wide * size) / 100;
    },
  };
}
