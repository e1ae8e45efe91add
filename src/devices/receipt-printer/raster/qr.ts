import { encode } from 'uqr';
import type { Block } from './block.ts';

/** White modules a reader needs on every side (ISO/IEC 18004, 5.3.8). */
export const quietModules = 4;

export interface QrModules {
  /** Modules along one side, quiet zone not counted. */
  readonly size: number;
  readonly dark: (x: number, y: number) => boolean;
}

/** Byte mode, so that a reader gives back the UTF-8 bytes of `text` unchanged. */
export function qrModules(text: string): QrModules {
  const code = encode([...new TextEncoder().encode(text)], { ecc: 'M', border: 0 });
  return { size: code.size, dark: (x, y) => code.data[y]?.[x] ?? false };
}

/** Side in dots with the quiet zone on both sides. */
export function qrSide(modules: QrModules, moduleDots: number): number {
  return (modules.size + 2 * quietModules) * moduleDots;
}

/** The largest whole number of dots a module may have in `room` dots, between `smallest` and `largest`. */
export function moduleDotsFor(modules: QrModules, room: number, smallest: number, largest: number): number {
  const fits = Math.floor(room / (modules.size + 2 * quietModules));
  return Math.max(smallest, Math.min(largest, fits));
}

/**
 * The code without quiet rows above and below: the blocks around it bring their own white. `left` is where its quiet
 * zone begins; the paper's margin may be part of it.
 */
export function qrBlock(modules: QrModules, moduleDots: number, left: number): Block {
  return {
    height: modules.size * moduleDots,
    draw(context, top) {
      context.fillStyle = 'black';
      const start = left + quietModules * moduleDots;
      for (let y = 0; y < modules.size; y += 1) {
        for (let x = 0; x < modules.size; x += 1) {
          if (!modules.dark(x, y)) continue;
          context.fillRect(start + x * moduleDots, top + y * moduleDots, moduleDots, moduleDots);
        }
      }
    },
  };
}
