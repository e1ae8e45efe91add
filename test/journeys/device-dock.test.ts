import { expect, onTestFinished, test } from 'vitest';
import { writeConfiguration } from '../support/configuration.ts';
import { truthSays } from '../support/fault-script.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { launchScreen, touch } from '../support/screen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/** A technician's hands at the dock, and the citizen's screen beside it. */
async function dockAndScreen() {
  const folder = temporaryFolder();
  const config = writeConfiguration(folder, {
    province: null,
    printer: { profile: 'epson-tm-t20iii', transport: { kind: 'simulated' } },
    scanner: { kind: 'simulated' },
    documentPrinter: { kind: 'simulated' },
  });
  const kiosk = await openKiosk(config, folder, ['--dock']);
  onTestFinished(kiosk.stop);
  const address = await until(
    () => /dock.*: (http:\S+)/.exec(kiosk.said.join('\n'))?.[1] ?? '',
    (found) => found !== '',
  );
  const [screen, dock] = await Promise.all([launchScreen(kiosk.url), launchScreen(address)]);
  onTestFinished(async () => {
    await Promise.all([screen.close(), dock.close()]);
  });
  await truthSays({ screen }, null);
  return { screen, dock };
}

test('each device is troubled and mended at the dock, and the screen says what still works', async () => {
  const { screen, dock } = await dockAndScreen();
  for (const [harm, mending, words] of [
    [/^Hết giấy A4/, /^Thêm giấy A4/, 'Máy in A4 hết giấy.'],
    [/^Kẹt giấy/, /^Gỡ giấy kẹt/, 'Máy in A4 bị kẹt giấy.'],
    [/^Hết mực/, /^Thay mực/, 'Máy in A4 hết mực.'],
    [/^Rút phích máy in/, /^Cắm lại máy in/, 'Máy in chưa sẵn sàng.'],
    [/^Rút phích máy quét/, /^Cắm lại máy quét/, 'Máy quét chưa sẵn sàng.'],
  ] as const) {
    await touch(dock.page, harm);
    await truthSays({ screen }, words);
    await touch(dock.page, mending);
    await truthSays({ screen }, null);
  }
});

test('toner that runs low hinders nobody, and is seen at the dock', async () => {
  const { screen, dock } = await dockAndScreen();
  const state = dock.page.locator('#document-printer-state');
  await touch(dock.page, /^Sắp hết mực/);
  await state.filter({ hasText: '"toner":"low"' }).waitFor();
  await truthSays({ screen }, null);
  await touch(dock.page, /^Thay mực/);
  await state.filter({ hasText: '"toner":"full"' }).waitFor();
  expect(await dock.page.locator('#answer').textContent()).toContain('ok');
});
