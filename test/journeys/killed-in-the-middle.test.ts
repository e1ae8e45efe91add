import { expect, test } from 'vitest';
import { childPids } from '../support/child-pids.ts';
import { leave, numberOnScreen, paperIs, query, setScene, takeNumberForBirth } from '../support/scene.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';

const labels = (folder: string) =>
  query<{ label: string }>(folder, 'SELECT label FROM ticket ORDER BY label').map((row) => row.label);

function killChild(shell: number | undefined, entry: string): void {
  const [pid] = childPids(shell ?? 0, entry);
  if (pid === undefined) throw new Error(`there is no ${entry} process`);
  process.kill(pid, 'SIGKILL');
}

test('core killed while a number is wanted: the same page gives it, once, a moment later', async () => {
  const { kiosk, screen, folder } = await setScene();
  const { page } = screen;
  await touch(page, 'Mời bà con chạm vào đây');
  await touch(page, /Lấy số thứ tự/);
  await touch(page, 'Khai sinh cho con');
  await touch(page, /^Đăng ký khai sinh cho con/);
  await touch(page, /^Lấy số/);
  await shows(page, 'priority');
  killChild(kiosk.shell.pid, 'core/main');
  await touch(page, /lấy số thường/);
  await paperIs(screen, 'printed');
  expect(labels(folder)).toEqual([await numberOnScreen(screen)]);
});

test('devices killed with the printer in use: the number stands, and the next ticket prints', async () => {
  const { kiosk, screen, printer, folder } = await setScene();
  printer.model.setPaper('out');
  const first = await takeNumberForBirth(screen);
  killChild(kiosk.shell.pid, 'devices/main');
  printer.model.setPaper('in');
  await paperIs(screen, 'printed');
  await leave(screen);
  const second = await takeNumberForBirth(screen);
  await paperIs(screen, 'printed');
  expect(labels(folder)).toEqual([first, second]);
  expect(printer.sheets).toHaveLength(2);
});

test('the browser killed with a number on the screen: the number is kept, and the next screen starts at the door', async () => {
  const { kiosk, screen, folder } = await setScene();
  const first = await takeNumberForBirth(screen);
  await screen.close();
  const again = await launchScreen(kiosk.url);
  try {
    const second = await takeNumberForBirth(again);
    expect(labels(folder)).toEqual([first, second]);
  } finally {
    await again.close();
  }
});
