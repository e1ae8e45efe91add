import { expect, test } from 'vitest';
import { playFaultScript, truthSays } from '../support/fault-script.ts';
import { paperIs, setScene } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';

/** Whatever is unplugged, the screen says within 2 s what still works, and no longer than 5 s after it is plugged back. */

const simulated = {
  printer: { profile: 'epson-tm-t20iii', transport: { kind: 'simulated' } },
  scanner: { kind: 'simulated' },
} as const;
const stay = () => Promise.resolve();

test('the printer’s plug is pulled at home, while choosing and at the ticket', async () => {
  const scene = await setScene(simulated);
  const { page } = scene.screen;
  await playFaultScript(scene, 'printer-unplugged', [
    async () => {
      await touch(page, 'Mời bà con chạm vào đây');
      await shows(page, 'home');
      await truthSays(scene, null);
    },
    stay,
    async () => {
      await touch(page, /^Lấy số thứ tự/);
      await shows(page, 'choose-matter');
    },
    stay,
    async () => {
      await touch(page, 'Khai sinh cho con');
      await touch(page, /^Đăng ký khai sinh cho con/);
      await touch(page, /^Lấy số/);
      await touch(page, /lấy số thường/);
      await paperIs(scene.screen, 'printed');
    },
    stay,
  ]);
});

test('the roll runs out, the cover opens and the cutter jams before anybody has come', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  await playFaultScript(scene, 'paper-and-cover');
});

test('the cable of a printer in the network is pulled: no line goes down, it only answers no more', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  await playFaultScript(scene, 'printer-falls-silent');
});

test('the scanner’s plug is pulled: numbers go on, on paper', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  await playFaultScript(scene, 'scanner-unplugged');
});

test('both cables at once are one sentence, and each that is back is no longer named', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  await playFaultScript(scene, 'everything-unplugged');
});

test('what still works is said beside what does not, in the language of the person', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  const { page } = scene.screen;
  await touch(page, 'English');
  await playFaultScript(scene, 'printer-left-unplugged');
  await touch(page, 'Tiếng Việt');
  await truthSays(scene, 'Máy in chưa sẵn sàng. Vẫn lấy số được: số hiện trên màn hình.');
});

test('the device process dies: its devices are away, and it brings them back without a restart of the kiosk', async () => {
  const scene = await setScene(simulated);
  await truthSays(scene, null);
  const { devices } = scene.kiosk.pids;
  // It is back within a second: whoever wants to see the words must already be looking.
  const said = truthSays(scene, 'Máy in và máy quét chưa sẵn sàng.');
  expect(devices).toBeTypeOf('number');
  process.kill(devices ?? 0, 'SIGKILL');
  await said;
  await truthSays(scene, null);
});
