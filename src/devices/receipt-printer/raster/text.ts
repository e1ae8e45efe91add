import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { loadFonts, type PaperFont } from './fonts.ts';

export interface TextStyle {
  readonly font: PaperFont;
  /** Height of the em in dots. */
  readonly size: number;
  /** Em, as in CSS; 0 where left out. */
  readonly tracking?: number;
}

export interface TextMetrics {
  /** Dots from the top of a line to its base line and from there to its end, stacked marks included. */
  readonly ascent: number;
  readonly descent: number;
}

const metrics = new Map<PaperFont, TextMetrics>();
let ruler: SKRSContext2D | undefined;

/** A context that only measures; made with the fonts, once. */
function measuring(): SKRSContext2D {
  if (!ruler) {
    loadFonts();
    ruler = createCanvas(8, 8).getContext('2d');
  }
  return ruler;
}

export function applyStyle(context: SKRSContext2D, style: TextStyle): void {
  context.font = `${style.size}px ${style.font}`;
  context.letterSpacing = `${(style.tracking ?? 0) * style.size}px`;
}

export function widthOf(text: string, style: TextStyle): number {
  const context = measuring();
  applyStyle(context, style);
  return context.measureText(text).width;
}

/**
 * From the font's own box, not from the letters and not by `textBaseline = 'top'`: that clips the upper mark of Ễ and Ẩ,
 * and "NGUYỄN" comes out as "NGUYÊN".
 */
export function metricsOf(style: TextStyle): TextMetrics {
  const unit = metrics.get(style.font) ?? measureFont(style.font);
  return { ascent: Math.ceil(unit.ascent * style.size), descent: Math.ceil(unit.descent * style.size) };
}

function measureFont(font: PaperFont): TextMetrics {
  const size = 1000;
  const context = measuring();
  applyStyle(context, { font, size });
  const box = context.measureText('Ấ');
  const unit = { ascent: box.fontBoundingBoxAscent / size, descent: box.fontBoundingBoxDescent / size };
  metrics.set(font, unit);
  return unit;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Lines no wider than `width` dots: broken at spaces; a word that is too wide alone, between its letters. Never empty. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.normalize('NFC').split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = widthOf(word, style) <= width ? [word] : split(word, style, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return keepCompany(lines, style, width);
}

/** A last line of one short word ("1.") looks like a mistake: the word before comes down to it where it fits. */
function keepCompany(lines: string[], style: TextStyle, width: number): string[] {
  const last = lines.at(-1) ?? '';
  const before = lines.at(-2) ?? '';
  const cut = before.lastIndexOf(' ');
  if (last.length > 4 || last.includes(' ') || cut < 0) return lines;
  const together = `${before.slice(cut + 1)} ${last}`;
  if (widthOf(together, style) > width) return lines;
  return [...lines.slice(0, -2), before.slice(0, cut), together];
}

function split(word: string, style: TextStyle, width: number): string[] {
  const pieces: string[] = [''];
  for (const { segment } of graphemes.segment(word)) {
    const piece = pieces.at(-1) ?? '';
    if (piece === '' || widthOf(piece + segment, style) <= width) pieces[pieces.length - 1] = piece + segment;
    else pieces.push(segment);
  }
  return pieces;
}
