import { expect } from 'vitest';
import { setApplyScene, showCard as showToScanner } from '../support/apply-scene.ts';
import { leave, numberOnScreen, query } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { testWhole } from '../support/sized.ts';
import { until } from '../support/until.ts';

/** A number taken at home becomes a queue number at the kiosk by its QR, once, with a network and without. */

testWhole(
  'shown at the first page it gives the number, shown again the same one',
  async () => {
    const scene = await setApplyScene();
    const { page } = scene.screen;
    const { url } = scene.province;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    await fetch(`${url}/can-bo/so-tai-nha`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        centreId: 'suoi-may',
        procedureCode: '1.001193',
        day,
        time: '09:30',
      }).toString(),
    });
    const given = async () => (await fetch(`${url}/can-bo/so-tai-nha`)).text();
    const [mark = ''] = /MC1:A:[^"]+/.exec(await given()) ?? [];

    const checkIn = async () => {
      await shows(page, 'attract');
      await touch(page, 'Mời bà con chạm vào đây');
      await shows(page, 'home');
      await showToScanner(scene, mark);
      await shows(page, 'priority');
      await touch(page, /lấy số thường/);
      await shows(page, 'ticket');
      const number = await numberOnScreen(scene.screen);
      await leave(scene.screen);
      return number;
    };
    const first = await checkIn();
    expect(first).toMatch(/^A\d{3}$/);
    await until(given, (text) => text.includes(first));
    await scene.province.stop();
    expect(await checkIn()).toBe(first);
    expect(query(scene.folder, 'SELECT id FROM ticket')).toHaveLength(1);

    await touch(page, 'Mời bà con chạm vào đây');
    await shows(page, 'home');
    await showToScanner(scene, mark.replace(/:\d{8}:/, ':20270115:'));
    await touch(page, /lấy số thường/);
    await page.locator('[data-screen="refused"][data-code="other-day"]').waitFor();
  },
  240_000,
);
