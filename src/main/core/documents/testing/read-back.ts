import { pdfPicture, pdfWords, type Stretch, whitened } from '../../../../../test/support/read-pages.ts';
import { characterErrorRate, readLetters } from '../../../../../test/support/read-paper.ts';
import type { Mark, Page } from '../page/mark.ts';

const dpi = 200;

/** What a page says when read back, beside what was written on it. */
export interface PageRead {
  /** Texts of the page that its PDF does not give back letter by letter. */
  readonly missing: readonly string[];
  /** Errors per character when a machine reads the printed picture. */
  readonly errorRate: number;
  readonly read: string;
}

/** Reads every page twice: as the PDF's text, and as letters on a picture of the paper. */
export async function readBack(pdf: Uint8Array, pages: readonly Page[]): Promise<PageRead[]> {
  const texts = await pdfWords(pdf);
  const reads: PageRead[] = [];
  for (const [index, page] of pages.entries()) {
    const said = withoutBlanks(texts[index] ?? '');
    const missing = wordsOf(page).filter((words) => !said.includes(withoutBlanks(words)));
    const picture = await pdfPicture(pdf, index + 1, dpi);
    const read = await readLetters(await whitened(picture, dpi, page.marks.flatMap(ruleStretches)));
    const errorRate = characterErrorRate(lettersOnly(inReadingOrder(page)), lettersOnly(read));
    reads.push({ missing, errorRate, read });
  }
  return reads;
}

export function wordsOf(page: Page): string[] {
  return page.marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
}

/** Row by row; raised numbers of notes are too small to be read and left out. */
function inReadingOrder(page: Page): string {
  const texts = page.marks.filter((mark) => mark.mark === 'text' && mark.style.size > 7.5);
  const rows: Extract<Mark, { mark: 'text' }>[][] = [];
  for (const mark of texts.filter((each) => each.mark === 'text').sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && mark.y - row[0].y <= 4) row.push(mark);
    else rows.push([mark]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x).map(({ text }) => text)).join(' ');
}

/** Marks between words come and go with the neighbourhood of a rule; letters and figures must not. */
function lettersOnly(words: string): string {
  return words
    .replace(/\(\d\)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '');
}

/** Where rules, dots and the sides of boxes lie. */
function ruleStretches(mark: Mark): Stretch[] {
  if (mark.mark === 'text') return [];
  if (mark.mark === 'line') {
    const thick = mark.look === 'dotted' ? 1.3 : 0.8;
    return [around(mark.from, mark.to, thick)];
  }
  if (mark.filled) return [];
  const { x, y, width, height } = mark;
  const [right, bottom] = [x + width, y + height];
  return [
    around([x, y], [right, y], 0.8),
    around([x, bottom], [right, bottom], 0.8),
    around([x, y], [x, bottom], 0.8),
    around([right, y], [right, bottom], 0.8),
  ];
}

function around(from: readonly [number, number], to: readonly [number, number], thick: number): Stretch {
  return {
    left: Math.min(from[0], to[0]) - thick,
    right: Math.max(from[0], to[0]) + thick,
    top: Math.min(from[1], to[1]) - thick,
    bottom: Math.max(from[1], to[1]) + thick,
  };
}
