import { expect, test } from 'vitest';
import type { SheetSlip } from '../../src/devices/contract.ts';
import { sayToControl } from '../../src/devices/simulated/control-line.ts';
import { readChecklistMark } from '../../src/shared/checklist-mark.ts';
import { countedHand, tellLevel } from '../support/keystroke-level.ts';
import { characterErrorRate } from '../support/read-paper.ts';
import { readSheet, sheetReadingWords, sheetWords } from '../support/read-sheet.ts';
import { runAxe } from '../support/run-axe.ts';
import { query, type Scene, setScene } from '../support/scene.ts';
import { type Screen, shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/**
 * A person who does not know which papers to bring leaves with them on a printed list: within 8 touches by pictures,
 * within 6 touches plus typing by search, and in a minute by the keystroke-level model. Each way is printed.
 */

const longest = { byPictures: 8, bySearch: 6, seconds: 60 };
const door = 'Mời bà con chạm vào đây';
const lookUp = /^Hỏi và tra cứu thủ tục/;
const birth = /^Đăng ký khai sinh cho con/;

test('by pictures, with one’s own case: printed, read back, and brought back at the next kiosk', async () => {
  const scene = await setScene({ scanner: { kind: 'simulated' } });
  const { page } = scene.screen;
  const findings: string[] = [];
  const hand = countedHand(page);
  const choose = async (name: string | RegExp, leadsTo: string) => {
    await hand.choose(name, leadsTo);
    findings.push(...(await runAxe(page)));
  };
  await shows(page, 'attract');
  await choose(door, 'home');
  await choose(lookUp, 'look-up');
  await choose('Có con', 'choose-one');
  await choose(birth, 'checklist');
  await choose(/^Việc của tôi cần gì/, 'own-case');
  const questions = await questionsAsked(scene.screen);
  for (let asked = 1; asked <= questions; asked += 1) {
    const [option] = await page.locator('.stuff button .t').allTextContents();
    await choose(option ?? '', asked === questions ? 'checklist' : 'own-case');
  }
  await choose('In ra giấy', 'checklist-paper');
  await paperIs(scene.screen, 'printed');
  const level = hand.level();
  process.stdout.write(`${tellLevel('checklist by pictures', level)}\n`);
  expect(level.touches).toBeLessThanOrEqual(longest.byPictures);
  expect(level.seconds).toBeLessThanOrEqual(longest.seconds);
  expect(findings).toEqual([]);

  const mark = await paperHolds(scene);
  const read = readChecklistMark(mark);
  expect(read.ok && Object.keys(read.value.answers)).toHaveLength(questions);

  await touch(page, 'Xem lại');
  const papers = await papersShown(scene.screen);
  const next = await setScene({
    kiosk: { id: 'suoi-may-2', name: 'máy Suối Mây 2', numberMark: '' },
    scanner: { kind: 'simulated' },
  });
  await shows(next.screen.page, 'attract');
  await touch(next.screen.page, door);
  await shows(next.screen.page, 'home');
  await scanUntilShown(next, mark);
  expect(await papersShown(next.screen)).toEqual(papers);
}, 240_000);

test('by search: what is typed is found, and printed at once', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  const hand = countedHand(page);
  await shows(page, 'attract');
  await hand.choose(door, 'home');
  await hand.choose(lookUp, 'look-up');
  await hand.choose('Gõ hoặc hỏi máy', 'type-question');
  await hand.type('KHAI SINH');
  await hand.choose(birth, 'checklist');
  await hand.choose('In ra giấy', 'checklist-paper');
  await paperIs(scene.screen, 'printed');
  const level = hand.level();
  process.stdout.write(`${tellLevel('checklist by search', level)}\n`);
  expect(level.touches).toBeLessThanOrEqual(longest.bySearch);
  expect(level.seconds).toBeLessThanOrEqual(longest.seconds);
  await paperHolds(scene);
}, 180_000);

test('a question is answered with its source, and goes on to a number for that matter', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  await shows(page, 'attract');
  const hand = countedHand(page);
  await hand.choose(door, 'home');
  await hand.choose(lookUp, 'look-up');
  await hand.choose('Gõ hoặc hỏi máy', 'type-question');
  await hand.type('LAM GIAY KHAI SINH CAN GI');
  await hand.choose('Hỏi máy câu này', 'answer');
  expect(await page.locator('[data-screen="answer"]').getAttribute('data-code')).toBe('1.001193');
  expect(await page.locator('.sources').textContent()).toMatch(/thủ tục 1\.001193.*\d{2}\/\d{2}\/\d{4}/);
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Cần mang gì', 'checklist');
  await hand.choose('Lấy số', 'priority');
  await hand.choose(/lấy số thường/, 'ticket');
  const rows = query<{ procedure_code: string }>(scene.folder, 'SELECT procedure_code FROM ticket');
  expect(rows).toEqual([{ procedure_code: '1.001193' }]);
}, 180_000);

test('what no procedure answers is not answered: the machine says so, and calls an officer', async () => {
  const { screen } = await setScene();
  const { page } = screen;
  await shows(page, 'attract');
  const hand = countedHand(page);
  await hand.choose(door, 'home');
  await hand.choose(lookUp, 'look-up');
  await hand.choose('Gõ hoặc hỏi máy', 'type-question');
  await hand.type('THOI TIET MAI THE NAO');
  await hand.choose('Hỏi máy câu này', 'not-known');
  expect(await page.locator('h1').textContent()).toBe('Tôi không biết việc này');
  expect(await runAxe(page)).toEqual([]);
  await page.locator('.acts .main').tap();
  await shows(page, 'help');
}, 180_000);

async function questionsAsked({ page }: Screen): Promise<number> {
  const words = await page.locator('.steps-done').textContent();
  return Number(/trong (\d)/.exec(words ?? '')?.[1]);
}

async function paperIs({ page }: Screen, story: string): Promise<void> {
  await page.locator(`[data-screen="checklist-paper"][data-print="${story}"]`).waitFor();
}

/** Every paper named on the checklist's pages, in order. */
async function papersShown({ page }: Screen): Promise<readonly string[]> {
  await shows(page, 'checklist');
  const names = await page.locator('.need .x > p:first-child').allTextContents();
  const more = page.getByRole('button', { name: 'Xem tiếp' });
  if (!(await more.isVisible())) return names;
  await touch(page, 'Xem tiếp');
  return [...names, ...(await papersShown({ page } as Screen))];
}

/** Reads the paper that came out, holds it to the slip that was ordered, and answers with its code. */
async function paperHolds(scene: Scene): Promise<string> {
  const [sheet] = await until(
    () => Promise.resolve(scene.printer.sheets),
    (sheets) => sheets.length > 0,
  );
  if (!sheet) throw new Error('nothing was printed');
  const [row] = query<{ slip: string }>(
    scene.folder,
    "SELECT slip FROM print_job WHERE subject_kind = 'checklist'",
  );
  if (!row) throw new Error('the journal holds no checklist');
  const slip = JSON.parse(row.slip) as SheetSlip;
  const reading = await readSheet(sheet);
  expect(characterErrorRate(sheetWords(slip), sheetReadingWords(reading))).toBeLessThanOrEqual(0.06);
  const code = slip.blocks.find((block) => block.block === 'code');
  const read = reading.qr?.toString('latin1').replace(/\n$/, '') ?? '';
  expect(read).toBe(code?.block === 'code' ? code.qr : null);
  return read;
}

/** Holds the paper before the scanner again, as a person does, when the scanner was not awake yet. */
async function scanUntilShown({ kiosk, screen }: Scene, text: string): Promise<void> {
  await until(
    async () => {
      expect(await sayToControl(kiosk.simulatedScanner?.control ?? 0, `scan ${text}`)).toBe('ok');
      return screen.page
        .locator('[data-screen="checklist"]')
        .waitFor({ timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    },
    (shown) => shown,
  );
}
