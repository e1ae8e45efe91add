import type { ParagraphStyle } from './block.ts';
import type { PaperFont } from './fonts.ts';

/** The slip is designed at 576 dots (look.md, "Paper"); other heads get the same slip, scaled. */
const designWidth = 576;

/** Smaller than this, a stacked mark is no longer read at 203 dpi (look.md, "Paper"). */
const smallestText = 24;

export interface Measures {
  readonly widthDots: number;
  /** A length of the 576-dot design, in dots of this head. */
  dots(design: number): number;
  /** A text style of the 576-dot design; never below the smallest legible size. */
  text(font: PaperFont, design: number, more?: Omit<ParagraphStyle, 'font' | 'size'>): ParagraphStyle;
}

export function measuresFor(widthDots: number): Measures {
  const scale = widthDots / designWidth;
  return {
    widthDots,
    dots: (design) => Math.max(1, Math.round(design * scale)),
    text: (font, design, more = {}) => ({
      ...more,
      font,
      size: Math.max(smallestText, Math.round(design * scale)),
    }),
  };
}
