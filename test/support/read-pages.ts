import { execFile } from 'node:child_process';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** All words of a PDF as its text says them (poppler), page by page; runs of blanks are one. */
export async function pdfWords(pdf: Uint8Array): Promise<string[]> {
  const text = (await run('pdftotext', ['-layout', '-', '-'], pdf)).toString('utf8');
  // Every page ends with a form feed.
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());
}

/** One page as a grey picture, as a printer would put it on paper. Pages count from 1. */
export async function pdfPicture(pdf: Uint8Array, page: number, dpi: number): Promise<Buffer> {
  const which = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
  return run('pdftoppm', ['-r', `${dpi}`, '-gray', '-png', ...which, '-'], pdf);
}

/** A stretch of a page in points from its left top corner. */
export interface Stretch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The picture with some stretches made white: rules, dots and boxes are no letters, and readers of letters stumble. */
export async function whitened(png: Buffer, dpi: number, stretches: readonly Stretch[]): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  context.fillStyle = 'white';
  context.scale(dpi / 72, dpi / 72);
  for (const { left, top, right, bottom } of stretches)
    context.fillRect(left, top, right - left, bottom - top);
  return canvas.toBuffer('image/png');
}

function run(program: string, argv: readonly string[], input: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', timeout: 30_000, maxBuffer: 64 << 20 } as const;
    const child = execFile(program, argv, options, (error, stdout) => {
      if (error) reject(new Error(`${program}: ${error.message}`));
      else resolve(stdout);
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
