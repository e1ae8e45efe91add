import { expect, test } from 'vitest';
import { readMarks } from '../support/read-marks.ts';
import { runAxe } from '../support/run-axe.ts';
import { query, setScene } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/**
 * - A person practises the way to a printed checklist: every screen and the paper say that nothing is real.
 * - Nothing of it is in the kiosk's own journal, and after it the same touches are for real.
 */
test('practised: marked on every screen and on paper, and nothing of it is kept', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  const marked = async (step: string) => {
    await shows(page, step);
    expect(await page.locator('.truth.practice').textContent(), step).toContain('BẢN TẬP');
  };
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /^Gọi\s+cán bộ/);
  await shows(page, 'help');
  await touch(page, /^Tập dùng máy/);
  await marked('home');
  await touch(page, /^Hỏi và tra cứu thủ tục/);
  await marked('look-up');
  await touch(page, 'Có con');
  await marked('choose-one');
  await touch(page, /^Đăng ký khai sinh cho con/);
  await marked('checklist');
  expect(await runAxe(page)).toEqual([]);
  await touch(page, 'In ra giấy');
  await marked('checklist-paper');
  const [sheet] = await until(
    () => Promise.resolve(scene.printer.sheets),
    (sheets) => sheets.length > 0,
  );
  if (!sheet) throw new Error('nothing was printed');
  expect((await readMarks(sheet)).join(' ')).toContain('BẢN TẬP');
  expect(query(scene.folder, 'SELECT id FROM print_job')).toEqual([]);

  await touch(page, /^Gọi\s+cán bộ/);
  await touch(page, /^Thôi tập/);
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  await shows(page, 'home');
  expect(await page.locator('.truth.practice').count()).toBe(0);
}, 180_000);
