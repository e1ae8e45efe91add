import { expect, test } from 'vitest';
import { readPng } from '../../../../test/support/read-paper.ts';
import { layForm } from './make-form.ts';
import { loadFaces } from './page/fonts.ts';
import { pagePicture } from './page-picture.ts';
import { formCalled, sampleStamp } from './testing/forms.ts';
import { sampleValues } from './testing/sample-values.ts';

const form = formCalled('birth-registration');

test('a page too full for its frame is shown coarser, not refused', async () => {
  const laid = layForm(form, sampleValues(form), sampleStamp);
  const page = laid.ok ? laid.value[0] : undefined;
  if (!page) throw new Error('no page');
  const sharp = pagePicture(page, loadFaces(), 150_000);
  const coarse = pagePicture(page, loadFaces(), 50_000);
  expect(coarse.length).toBeLessThanOrEqual(50_000);
  expect((await readPng(coarse)).width).toBeLessThan((await readPng(sharp)).width);
});
