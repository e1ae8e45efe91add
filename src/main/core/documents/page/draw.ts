import { PDFDocument } from '@napi-rs/canvas';
import { never } from '../../../../shared/result.ts';
import { a4 } from './a4.ts';
import type { Mark, Page } from './mark.ts';
import type { Faces } from './ruler.ts';

/** What both a page of a PDF and a picture are drawn on. */
export type Drawing = ReturnType<PDFDocument['beginPage']>;

/** One PDF of A4 pages with embedded parts of the fonts. The same pages give the same bytes: no date, no random id. */
export function pdfOf(pages: readonly Page[], title: string, faces: Faces): Uint8Array {
  const pdf = new PDFDocument({ title, producer: 'Mot Cua Kiosk', compressionLevel: 9 });
  for (const page of pages) {
    drawPage(pdf.beginPage(a4.width, a4.height), page, faces);
    pdf.endPage();
  }
  return pdf.close();
}

export function drawPage(context: Drawing, page: Page, faces: Faces): void {
  context.fillStyle = 'black';
  context.strokeStyle = 'black';
  for (const mark of page.marks) draw(context, mark, faces);
}

function draw(context: Drawing, mark: Mark, faces: Faces): void {
  switch (mark.mark) {
    case 'text':
      context.font = `${mark.style.size}px ${faces[mark.style.weight]}`;
      context.fillStyle = mark.white ? 'white' : 'black';
      context.fillText(mark.text, mark.x, mark.y);
      context.fillStyle = 'black';
      return;
    case 'line':
      drawLine(context, mark);
      return;
    case 'box':
      context.lineWidth = 0.7;
      if (mark.filled) context.fillRect(mark.x, mark.y, mark.width, mark.height);
      else context.strokeRect(mark.x, mark.y, mark.width, mark.height);
      return;
    default:
      never(mark);
  }
}

const dotEvery = 3;
const dotLength = 0.8;

function drawLine(context: Drawing, { from, to, look }: Extract<Mark, { mark: 'line' }>): void {
  context.lineWidth = look === 'dotted' ? dotLength : 0.7;
  context.beginPath();
  if (look === 'dotted') addDots(context, from, to);
  else {
    context.moveTo(...from);
    context.lineTo(...to);
  }
  context.stroke();
}

/**
 * Each dot a stroke of its own on a grid of whole points: drawn as a dashed line, a PDF writes every dot down as a
 * rectangle and grows fourfold. On the grid, dots of one row stand above those of the next.
 */
function addDots(
  context: Drawing,
  [fromX, y]: readonly [number, number],
  [toX]: readonly [number, number],
): void {
  for (let x = Math.ceil(fromX / dotEvery) * dotEvery; x + dotLength <= toX; x += dotEvery) {
    context.moveTo(x, Math.round(y));
    context.lineTo(x + dotLength, Math.round(y));
  }
}
