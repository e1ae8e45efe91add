import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sayToControl } from '../../src/devices/simulated/control-line.ts';
import { mintCode } from '../../src/province/enrolment/code.ts';
import { isAcceptanceSigned } from '../../src/province/fleet/verify-acceptance.ts';
import { startProvince } from '../../src/province/province.ts';
import { provinceKeys } from '../../src/province/sealing/keys.ts';
import { makePrivateKey, publicOf } from '../../src/province/sealing/private-key.ts';
import { openEmbedded } from '../../src/province/store/embedded.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { readByBoth } from '../support/read-any-qr.ts';
import { runAxe } from '../support/run-axe.ts';
import { query, setScene } from '../support/scene.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/** A technician's first visit: a fresh data folder, a printer, a scanner, a province that does not know the kiosk yet. */

async function provinceWithKey() {
  const key = await makePrivateKey();
  const database = await openEmbedded(null);
  const started = await startProvince({
    store: { kind: 'open', database },
    keys: { kind: 'given', keys: [key] },
    door: 'enrolled-only',
  });
  if (!started.ok) throw new Error(started.code);
  onTestFinished(() => started.value.close());
  return { key, database, url: started.value.url };
}

test('from a fresh data folder to the acceptance the province can verify; a second set-up lists what differs', async () => {
  const { key, database, url } = await provinceWithKey();
  const scene = await setScene({
    setUp: 'first-start',
    province: { url, sealingKey: publicOf(key) },
    scanner: { kind: 'simulated' },
  });
  const { page } = scene.screen;
  const step = (name: string) => page.locator(`[data-screen="set-up"][data-step="${name}"]`).waitFor();
  await step('language');
  expect(await runAxe(page)).toEqual([]);
  await touch(page, 'Tiếng Việt');

  await step('network');
  const code = mintCode(await provinceKeys([key]), 'suoi-may-1', Date.now(), 24);
  for (const letter of code) await touch(page, new RegExp(`^${letter}$`));
  await touch(page, 'Đăng ký');
  await page.getByText('Tỉnh đã ghi nhận kiosk này.').waitFor();
  await touch(page, 'Tiếp tục');
  await step('centre');
  await touch(page, 'Đúng');
  await step('devices');
  await page.getByText('ready').first().waitFor();
  await touch(page, 'Tiếp tục');

  await step('paper');
  await touch(page, 'In phiếu kiểm tra');
  await page.locator('[data-print="printed"]').waitFor();
  await touch(page, 'Đúng');
  const control = scene.kiosk.simulatedScanner?.control ?? 0;
  await sayToControl(control, 'scan MCK-LAP:somebody-elses');
  await page.locator('[data-loop="other"]').waitFor();
  const { zbar: printed } = await readByBoth(scene.printer.sheets[0] ?? Buffer.alloc(0));
  expect(printed).toMatch(/^MCK-LAP:/);
  await sayToControl(control, `scan ${printed}`);
  await page.locator('[data-loop="match"]').waitFor();
  await touch(page, 'Tiếp tục');

  await step('screen');
  await touch(page, 'Rộng hơn');
  await touch(page, 'Tiếp tục');
  await step('touch');
  const field = page.locator('.set-up-field');
  for (let mark = 0; mark < 5; mark += 1) {
    const dot = await page.locator(`[data-mark="${mark}"] .dot`).boundingBox();
    if (!dot) throw new Error('no mark');
    await page.touchscreen.tap(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await page.waitForTimeout(300);
  }
  await field.waitFor();
  await touch(page, 'Tiếp tục');
  await step('sound');
  await touch(page, 'Phát tiếng');
  await touch(page, 'Nghe rõ');
  await step('pin');
  for (let turn = 0; turn < 2; turn += 1) {
    for (const digit of '481516') await touch(page, new RegExp(`^${digit}$`));
    await touch(page, 'Tiếp tục');
  }
  await step('accept');
  expect(await runAxe(page)).toEqual([]);
  await touch(page, 'Nghiệm thu và mở cửa');
  await page.getByText('Đây là lần nghiệm thu đầu tiên.').waitFor();
  await touch(page, 'Mở cửa');
  await shows(page, 'attract');

  const row = () =>
    query<{ state: string; payload: string }>(
      scene.folder,
      "SELECT state, payload FROM outbox WHERE kind = 'kiosk.accepted'",
    )[0];
  await until(row, (found) => found?.state === 'acked');
  const { document, signature } = JSON.parse(row()?.payload ?? '{}');
  expect(document.facts).toMatchObject({
    print: 'printed',
    loop: 'khớp',
    slip: 'có',
    pin: 'có',
    enrolled: 'có',
    sound: 'nghe rõ',
  });
  expect(document.facts.touch).toMatch(/^[01]\.\d mm$/);
  expect(await isAcceptanceSigned(database, document, signature)).toBe(true);
  const changed = { ...document, facts: { ...document.facts, loop: 'không' } };
  expect(await isAcceptanceSigned(database, changed, signature)).toBe(false);
  await until(
    () => scene.printer.sheets.length,
    (count) => count >= 2,
  );
  // Again, by a technician's word: what differs is listed.
  const kept = JSON.parse(readFileSync(join(scene.folder, 'acceptance.json'), 'utf8'));
  expect(kept.signature).toBe(signature);
  await scene.kiosk.stop();
  writeFileSync(join(scene.folder, 'set-up.wanted'), '');
  const again = await openKiosk(scene.configFile, scene.folder);
  onTestFinished(again.stop);
  const second = await launchScreen(again.url);
  onTestFinished(second.close);
  const at = (name: string) => second.page.locator(`[data-screen="set-up"][data-step="${name}"]`).waitFor();
  await at('language');
  await touch(second.page, 'Tiếng Việt');
  for (const name of ['network', 'centre', 'devices']) {
    await at(name);
    await touch(second.page, /^(Tiếp tục|Đúng)$/);
  }
  await at('paper');
  await touch(second.page, 'In phiếu kiểm tra');
  await second.page.locator('[data-print="printed"]').waitFor();
  await touch(second.page, 'Đúng');
  const { zbar } = await readByBoth(scene.printer.sheets.at(-1) ?? Buffer.alloc(0));
  expect(zbar).not.toBe(printed);
  await sayToControl(again.simulatedScanner?.control ?? 0, `scan ${zbar}`);
  await second.page.locator('[data-loop="match"]').waitFor();
  await touch(second.page, 'Tiếp tục');
  await touch(second.page, 'Tiếp tục');
  await at('touch');
  for (let mark = 0; mark < 5; mark += 1) {
    const dot = await second.page.locator(`[data-mark="${mark}"] .dot`).boundingBox();
    if (!dot) throw new Error('no mark');
    await second.page.touchscreen.tap(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await second.page.waitForTimeout(300);
  }
  await touch(second.page, 'Tiếp tục');
  await touch(second.page, 'Phát tiếng');
  await touch(second.page, 'Không nghe thấy');
  await at('pin');
  await touch(second.page, 'Tiếp tục');
  await touch(second.page, 'Nghiệm thu và mở cửa');
  await second.page.getByText('nghe rõ → không nghe').waitFor();
}, 240_000);
