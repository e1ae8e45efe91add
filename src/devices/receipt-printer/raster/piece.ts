import { createCanvas } from '@napi-rs/canvas';
import type { Block } from './block.ts';
import { loadFonts } from './fonts.ts';
import { fromPixels, type Picture } from './picture.ts';

/**
 * A full-width part of a slip. Reading pixels back is most of what a picture costs, and most of a ticket says the same
 * as the one before: what has a `key` (everything its picture depends on) is drawn once and kept.
 */
export interface Piece {
  readonly key: string | null;
  readonly make: () => Block;
}

/** A piece that says the same again on the next slip; `words` are all its picture depends on besides the head's width. */
export function kept(name: string, words: unknown, make: () => Block): Piece {
  return { key: JSON.stringify([name, words]), make };
}

/** A piece of this slip alone. */
export function once(make: () => Block): Piece {
  return { key: null, make };
}

/** Pieces kept for each process: a ticket has about ten, and each is a few kilobytes. */
const mostKept = 96;

/** Draws pieces and keeps them, the longest unused leaving first. */
export class PiecePress {
  readonly #kept = new Map<string, Picture>();

  print(pieces: readonly Piece[], widthDots: number): Picture {
    const pictures = pieces.map((piece) => this.#picture(piece, widthDots));
    const rows = pictures.reduce((total, picture) => total + picture.rows, 0);
    const bytes = new Uint8Array((widthDots / 8) * rows);
    let at = 0;
    for (const picture of pictures) {
      bytes.set(picture.bytes, at);
      at += picture.bytes.length;
    }
    return { widthDots, rows, bytes };
  }

  #picture(piece: Piece, widthDots: number): Picture {
    if (piece.key === null) return drawn(piece.make(), widthDots);
    const key = `${widthDots}:${piece.key}`;
    const picture = this.#kept.get(key) ?? drawn(piece.make(), widthDots);
    this.#kept.delete(key);
    this.#kept.set(key, picture);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > mostKept && !oldest.done) this.#kept.delete(oldest.value);
    return picture;
  }
}

function drawn(block: Block, widthDots: number): Picture {
  loadFonts();
  if (block.height === 0) return { widthDots, rows: 0, bytes: new Uint8Array() };
  const canvas = createCanvas(widthDots, block.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, widthDots, block.height);
  block.draw(context, 0);
  return fromPixels(canvas.data(), widthDots, block.height);
}
