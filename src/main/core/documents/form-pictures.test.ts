import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { layForm } from './make-form.ts';
import { loadFaces } from './page/fonts.ts';
import { picture } from './page-picture.ts';
import { everyForm, formCalled, sampleStamp } from './testing/forms.ts';
import { sampleValues } from './testing/sample-values.ts';

/**
 * The first page of every form, filled in, held to pictures that a person has looked at. Drawn anew on purpose:
 * `UPDATE_PICTURES=1 npm test -- src/main/core/documents`; then look at each.
 */
const pictures = new URL('../../../../test/fixtures/pages/', import.meta.url);
/** 75 dots an inch. */
const width = 620;
const ids = everyForm().map(({ id }) => id);

function draw(id: string): Buffer {
  const form = formCalled(id);
  const laid = layForm(form, sampleValues(form), sampleStamp);
  const page = laid.ok ? laid.value[0] : undefined;
  if (!page) throw new Error(`${id} has no page`);
  return picture(page, loadFaces(), width);
}

/** Share of dots that differ by more than the edge of a letter may from one processor to another. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await dotsOf(one), await dotsOf(other)];
  if (a.length !== b.length) return 1;
  let differ = 0;
  for (let at = 0; at < a.length; at += 4) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 40) differ += 1;
  return (differ * 4) / a.length;
}

async function dotsOf(png: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

test.each(ids)('%s is the page that was looked at', async (id) => {
  const file = new URL(`${id}.png`, pictures);
  const drawn = draw(id);
  if (process.env.UPDATE_PICTURES === '1') {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(file, drawn);
  }
  expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
  expect(await differing(drawn, readFileSync(file))).toBeLessThan(0.0005);
});
