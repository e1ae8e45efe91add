/** A 1-bit picture as a thermal head prints it: rows of `widthDots / 8` bytes, most significant bit left, 1 = black. */
export interface Picture {
  readonly widthDots: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** Luminance below which a dot is burnt. Glyph edges are grey on the canvas; paper knows black and white only. */
const threshold = 128;

/**
 * Black and white from the canvas's pixels (RGBA, four bytes each). Tickets are drawn in shades of grey on opaque
 * white, so the red channel is the luminance.
 */
export function fromPixels(rgba: Uint8Array | Uint8ClampedArray, widthDots: number, rows: number): Picture {
  const bytes = new Uint8Array((widthDots / 8) * rows);
  let source = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    let packed = 0;
    for (let bit = 0x80; bit !== 0; bit >>= 1) {
      if ((rgba[source] ?? 255) < threshold) packed |= bit;
      source += 4;
    }
    bytes[index] = packed;
  }
  return { widthDots, rows, bytes };
}

export function isBlack(picture: Picture, x: number, y: number): boolean {
  const byte = picture.bytes[(picture.widthDots / 8) * y + (x >> 3)] ?? 0;
  return (byte & (0x80 >> (x & 7))) !== 0;
}
