import { PDFDocument } from '@napi-rs/canvas';
import { loadFonts } from '../../src/devices/receipt-printer/raster/fonts.ts';

/** A4 in points of 1/72 inch. */
const a4 = { width: 595, height: 842 };

/** A one-page A4 PDF with these lines as text, in an embedded font: a checklist as an office would hand out. */
export function a4Page(title: string, lines: readonly string[]): Buffer {
  loadFonts();
  const pdf = new PDFDocument({ title });
  const page = pdf.beginPage(a4.width, a4.height);
  page.fillStyle = '#000000';
  page.font = '22px paper-600';
  page.fillText(title, 56, 90);
  page.font = '15px paper-500';
  for (const [index, line] of lines.entries()) page.fillText(line, 56, 140 + index * 30);
  pdf.endPage();
  return pdf.close();
}
