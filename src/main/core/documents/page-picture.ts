import { createCanvas } from '@napi-rs/canvas';
import { greyPng } from './grey-png.ts';
import { a4 } from './page/a4.ts';
import { drawPage } from './page/draw.ts';
import type { Page } from './page/mark.ts';
import type { Faces } from './page/ruler.ts';

/** Widths tried, in dots, the sharpest first: the fullest page must still fit into a frame. */
const widths = [1100, 900, 700, 500];

/** The page as a grey PNG of at most `most` bytes, as sharp as they allow. */
export function pagePicture(page: Page, faces: Faces, most: number): Buffer {
  let png: Buffer = Buffer.alloc(0);
  for (const width of widths) {
    png = picture(page, faces, width);
    if (png.length <= most) return png;
  }
  return png;
}

export function picture(page: Page, faces: Faces, width: number): Buffer {
  const scale = width / a4.width;
  const height = Math.round(a4.height * scale);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.scale(scale, scale);
  drawPage(context, page, faces);
  return greyPng(width, height, context.getImageData(0, 0, width, height).data);
}
