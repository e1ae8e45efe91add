import { expect, onTestFinished, test } from 'vitest';
import { modelPlace } from '../../src/devices/testing/ipp-place.ts';
import { layForm } from '../../src/main/core/documents/make-form.ts';
import { formCalled, sampleStamp } from '../../src/main/core/documents/testing/forms.ts';
import { readBack } from '../../src/main/core/documents/testing/read-back.ts';
import { readChecklistMark } from '../../src/shared/checklist-mark.ts';
import { pdfPicture, pdfWords } from '../support/read-pages.ts';
import { characterErrorRate, readLetters, readQr } from '../support/read-paper.ts';
import { runAxe } from '../support/run-axe.ts';
import { type Scene, setScene } from '../support/scene.ts';
import { type Screen, shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/** From the door to a declaration and a checklist on A4; where no A4 printer stands, to the declaration's picture. */

const declaration = 'Tờ khai đăng ký khai sinh';

test('a blank declaration comes out of the A4 printer, and every word of it is read back', async () => {
  const { scene, place } = await withA4();
  const { page } = scene.screen;
  await toChecklist(scene.screen);
  // The offer stands at the very paper it is for, and at no other.
  expect(await page.locator('.need-form .need p:first-child').allTextContents()).toEqual([declaration]);
  expect(await runAxe(page)).toEqual([]);
  await touch(page, 'In tờ khai này');
  await printed(scene.screen);
  const pdf = await document(place, 1);
  const form = formCalled('birth-registration');
  const pages = layForm(form, null, { ...sampleStamp, ...(await whenPrinted(pdf)) });
  if (!pages.ok) throw new Error(pages.code);
  const reads = await readBack(pdf, pages.value);
  expect(reads.map(({ missing }) => missing)).toEqual(pages.value.map(() => []));
  for (const { errorRate, read } of reads) expect(errorRate, read).toBeLessThanOrEqual(0.06);
}, 240_000);

test('the checklist on A4 names every paper of the screen, and its code is that list', async () => {
  const { scene, place } = await withA4();
  const { page } = scene.screen;
  await toChecklist(scene.screen);
  const papers = await page.locator('.need .x > p:first-child').allTextContents();
  expect(papers.length).toBeGreaterThan(1);
  await touch(page, 'In ra giấy');
  await shows(page, 'paper-size');
  await touch(page, /^Giấy A4/);
  await printed(scene.screen);
  const pdf = await document(place, 1);
  const text = (await pdfWords(pdf)).join(' ');
  const pictures = await pagesOf(pdf);
  const read = (await Promise.all(pictures.map((picture) => readLetters(picture)))).join(' ');
  for (const paper of papers) {
    expect(text).toContain(paper);
    expect(closest(paper, read), `${paper}: ${read}`).toBeLessThanOrEqual(0.1);
  }
  // The code stands at the end of the list.
  const code = await readQr(pictures.at(-1) ?? Buffer.of());
  const mark = readChecklistMark(code.toString('utf8').trim());
  expect(mark).toMatchObject({ ok: true, value: { code: '1.001193', answers: {}, have: [] } });
  expect(scene.printer.sheets).toEqual([]);
}, 240_000);

test('no A4 printer: the declaration is shown as it would be printed', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  await toChecklist(scene.screen);
  await touch(page, 'Xem tờ khai này');
  await shows(page, 'form-picture');
  const drawn = page.locator('canvas.form-page');
  const png = await until(
    () => drawn.evaluate((canvas: HTMLCanvasElement) => (canvas.width > 300 ? canvas.toDataURL() : '')),
    (url) => url !== '',
  );
  const read = await readLetters(Buffer.from(png.split(',')[1] ?? '', 'base64'));
  expect(closest('TỜ KHAI ĐĂNG KÝ KHAI SINH', read), read).toBeLessThanOrEqual(0.1);
  expect(await runAxe(page)).toEqual([]);
  await touch(page, 'Quay lại');
  await shows(page, 'checklist');
}, 180_000);

async function withA4() {
  const place = await modelPlace();
  onTestFinished(place.close);
  const scene: Scene = await setScene({ documentPrinter: { kind: 'ipp', uri: place.uri } });
  return { scene, place };
}

type Place = Awaited<ReturnType<typeof withA4>>['place'];

async function toChecklist({ page }: Screen): Promise<void> {
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await shows(page, 'home');
  await touch(page, /^Hỏi và tra cứu thủ tục/);
  await shows(page, 'look-up');
  await touch(page, 'Có con');
  await touch(page, /^Đăng ký khai sinh cho con/);
  await shows(page, 'checklist');
}

async function printed({ page }: Screen): Promise<void> {
  await page.locator('[data-screen="checklist-paper"][data-print="printed"]').waitFor();
}

async function document(place: Place, which: number): Promise<Buffer> {
  const papers = await until(
    () => Promise.resolve(place.printed()),
    (all) => all.length >= which,
  );
  return Buffer.from(papers[which - 1] ?? []);
}

async function pagesOf(pdf: Buffer): Promise<Buffer[]> {
  const pages = await pdfWords(pdf);
  return Promise.all(pages.map((_, index) => pdfPicture(pdf, index + 1, 200)));
}

/** Time and day as the foot says them: the one thing of the page that the file of the form does not hold. */
async function whenPrinted(pdf: Buffer): Promise<{ time: string; date: string }> {
  const words = (await pdfWords(pdf)).join(' ');
  const [, time, date] = /In lúc (\S+) ngày (\S+) tại/.exec(words) ?? [];
  if (time === undefined || date === undefined) throw new Error(`no foot: ${words}`);
  return { time, date };
}

/** Errors per character at the place of `read` that is most like `words`. */
function closest(words: string, read: string): number {
  const flat = read.replace(/\s+/g, ' ');
  const starts = Array.from({ length: Math.max(1, flat.length - words.length + 1) }, (_, at) => at);
  return Math.min(...starts.map((at) => characterErrorRate(words, flat.slice(at, at + words.length))));
}
