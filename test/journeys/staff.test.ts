import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { countedHand, tellLevel } from '../support/keystroke-level.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { provinceTickets } from '../support/province-tickets.ts';
import { cropPng, readLetters, readPng } from '../support/read-paper.ts';
import { runAxe } from '../support/run-axe.ts';
import {
  leave,
  paperIs,
  query,
  type Scene,
  setProvince,
  setScene,
  takeNumberForBirth,
} from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { damagingLine, enterWrongPin, holdCorner, setStaffPin, signIn } from '../support/staff-hand.ts';
import { until } from '../support/until.ts';

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`).waitFor();
const todo = (page: Page, name: string) => page.locator(`[data-todo="${name}"]`);
const audit = (scene: Scene, kind: string) =>
  query<{ body: string }>(scene.folder, `SELECT body FROM audit WHERE kind = '${kind}' ORDER BY seq`);

async function staffScene(changes: Parameters<typeof setScene>[0] = {}): Promise<Scene> {
  const scene = await setScene(changes);
  await setStaffPin(scene.folder);
  await shows(scene.screen.page, 'attract');
  return scene;
}

test('out of paper: from the alert to a proven slip within a minute of hands; then a jam, and a slip in doubt', async () => {
  const scene = await staffScene();
  const { printer, screen } = scene;
  const { page } = screen;
  printer.model.setPaper('out');
  const hand = countedHand(page);
  await signIn(page, hand);
  await todo(page, 'roll').waitFor();
  expect(await runAxe(page)).toEqual([]);

  await hand.choose('Bắt đầu thay', 'staff-task');
  await step(page, 'open');
  printer.model.setCover('open');
  await step(page, 'change');
  printer.model.setPaper('in');
  await step(page, 'close');
  expect(await runAxe(page)).toEqual([]);
  printer.model.setCover('closed');
  await step(page, 'done');
  const level = hand.level();
  process.stdout.write(`${tellLevel('roll change', level)}\n`);
  // Three things a hand does at the printer, each thought of, reached for and done, stand beside the touches.
  expect(level.seconds + 3 * (1.35 + 1.1 + 0.2)).toBeLessThanOrEqual(60);
  expect(printer.sheets).toHaveLength(1);
  expect(await readSlip(printer.sheets[0])).toContain('PHIẾU THỬ');
  const [done] = audit(scene, 'staff.task-done').map(({ body }) => JSON.parse(body) as { task: string });
  expect(done).toMatchObject({ task: 'roll' });
  expect(query(scene.folder, 'SELECT seq FROM staff_roll')).toHaveLength(1);
  await hand.choose('Xong', 'staff-today');
  await expect.poll(() => todo(page, 'roll').count()).toBe(0);

  printer.model.setCutter('jammed');
  await todo(page, 'printer').waitFor();
  await touch(page, 'Bắt đầu sửa');
  await step(page, 'free');
  printer.model.setCutter('free');
  await step(page, 'done');
  expect(printer.sheets).toHaveLength(2);
  await touch(page, 'Xong');
  await touch(page, 'Khóa lại');

  printer.model.plan(
    Array.from({ length: 8 }, () => ({ at: { on: 'proof' }, do: { kind: 'no-reply' } }) as const),
  );
  const number = await takeNumberForBirth(screen);
  await paperIs(screen, 'unconfirmed');
  printer.model.plan([]);
  await leave(screen);
  await signIn(page, countedHand(page));
  await todo(page, 'unconfirmed').getByText(number).waitFor();
  await todo(page, 'unconfirmed').getByRole('button', { name: 'Mở xem' }).tap();
  await shows(page, 'staff-prints');
  await touch(page, 'Bỏ');
  await page.getByText('Không còn phiếu nào như vậy.').waitFor();
  expect(query(scene.folder, "SELECT state FROM print_job WHERE subject_kind = 'ticket'")).toEqual([
    { state: 'voided' },
  ]);
  expect(audit(scene, 'staff.print-voided')).toHaveLength(1);
}, 180_000);

test('what the province would not take is sent again by hand and arrives; the day is closed on paper and there', async () => {
  const province = await setProvince();
  const line = await damagingLine(province.url);
  const scene = await staffScene({ province: { url: line.url } });
  const { page } = scene.screen;
  const number = await takeNumberForBirth(scene.screen);
  await leave(scene.screen);
  const parked = () => query<{ seq: number }>(scene.folder, "SELECT seq FROM outbox WHERE state = 'parked'");
  await until(parked, (rows) => rows.length === 1);
  expect(await provinceTickets(province.url, 'suoi-may-1')).toEqual([]);

  const hand = countedHand(page);
  await signIn(page, hand);
  await todo(page, 'parked').getByRole('button', { name: 'Mở xem' }).tap();
  await shows(page, 'staff-parked');
  await page.getByText('Nội dung đến nơi không khớp.').waitFor();
  await page.getByText(number).waitFor();
  line.damages = false;
  await touch(page, 'Gửi lại');
  const [arrived] = await until(
    () => provinceTickets(province.url, 'suoi-may-1'),
    (tickets) => tickets.length > 0,
  );
  expect(arrived?.label).toBe(number);
  await page.getByText('Không còn mục nào bị trả lại.').waitFor();
  expect(audit(scene, 'staff.sent-again')).toHaveLength(1);

  await touch(page, /Kết thúc ngày/);
  await page.locator('[data-day="open"] .figures').waitFor();
  expect(await runAxe(page)).toEqual([]);
  const sheets = scene.printer.sheets.length;
  await page.locator('.acts').getByRole('button', { name: 'Kết thúc ngày' }).tap();
  await page.locator('[data-day="closed"]').waitFor();
  await until(
    () => scene.printer.sheets.length,
    (count) => count > sheets,
  );
  const slip = await readSlip(scene.printer.sheets.at(-1));
  expect(slip).toContain('KẾT THÚC NGÀY');
  expect(slip).toMatch(/Số đã cấp\s*1/u);
  const [closed] = await until(
    () => inbox(province.url),
    (items) => items.length > 0,
  );
  expect(closed).toMatchObject({ kind: 'day.closed', state: 'read' });
}, 180_000);

test('wrong PINs shut the entrance, and neither a restart nor another time opens it', async () => {
  const scene = await staffScene();
  const { page } = scene.screen;
  await holdCorner(page);
  for (let turn = 1; turn <= 5; turn += 1) await enterWrongPin(page);
  await page.locator('[data-door="locked"]').waitFor();
  expect(await runAxe(page)).toEqual([]);
  expect(audit(scene, 'staff.sign-in-refused').map(({ body }) => JSON.parse(body) as object)).toMatchObject([
    { failures: 1, waitMs: 0 },
    { failures: 2, waitMs: 0 },
    { failures: 3, waitMs: 0 },
    { failures: 4, waitMs: 0 },
    { failures: 5, waitMs: 15_000 },
  ]);
  await scene.kiosk.stop();
  // The waits between the fifth and the tenth add up to eight minutes: they are passed over, the tries are not.
  const rows = new Database(join(scene.folder, 'kiosk.db'));
  rows.prepare('UPDATE staff_lock SET failures = 9, wait_ms = 0').run();
  rows.close();

  const again = await reopened(scene);
  await holdCorner(page);
  await enterWrongPin(page);
  await page.locator('[data-door="locked"]').waitFor();
  await again.stop();

  for (const dayLater of [false, true]) {
    const kiosk = await reopened(scene, dayLater);
    await holdCorner(page);
    await page.locator('[data-door="locked"]').waitFor();
    expect(await page.locator('.pad').count()).toBe(0);
    await kiosk.stop();
  }
  const [lock] = query<{ failures: number; wait_ms: number }>(scene.folder, 'SELECT * FROM staff_lock');
  expect(lock).toMatchObject({ failures: 10, wait_ms: 1_800_000 });
}, 180_000);

/** Starts the same kiosk again, its clock a day ahead where asked, and shows it on the same screen. */
async function reopened({ configFile, folder, screen }: Scene, dayLater = false) {
  const before = process.env.NODE_OPTIONS;
  const ahead = 'const now = Date.now; Date.now = () => now() + 86400000;';
  if (dayLater) process.env.NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(ahead)}`;
  const kiosk = await openKiosk(configFile, folder).finally(() => {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  });
  onTestFinished(kiosk.stop);
  await screen.page.goto(kiosk.url);
  await shows(screen.page, 'attract');
  return kiosk;
}

/** All words of a slip: the beam's, white on black, and those below it. */
async function readSlip(sheet: Buffer | undefined): Promise<string> {
  const paper = await readPng(sheet ?? Buffer.of());
  const whole = { left: 0, top: 0, right: paper.width, bottom: paper.height };
  const [dark, light] = await Promise.all([
    readLetters(cropPng(paper, whole)),
    readLetters(cropPng(paper, whole, { invert: true })),
  ]);
  return `${dark} ${light}`;
}

async function inbox(url: string): Promise<{ kind: string; state: string }[]> {
  const answer = await (await fetch(`${url}/v1/kiosks/suoi-may-1/inbox`)).json();
  return (answer as { items: { kind: string; state: string }[] }).items.filter(
    ({ kind }) => kind === 'day.closed',
  );
}
