import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, openLanKiosk, takeNumber } from '../test/support/lan/centre.ts';
import { openBoardPage, openCounterPage, openLanBrowser } from '../test/support/lan/pages.ts';
import { touch } from '../test/support/screen.ts';

/** Takes the pictures of counter and board from a queue as it runs: `node scripts/pictures-queue.ts`. */
const folder = 'docs/pictures';
const data = mkdtempSync(join(tmpdir(), 'pictures-queue-'));
const kiosk = await openLanKiosk({ folder: data, id: 'suoi-may-1', numberMark: '', port: await freePort() });
const browser = await openLanBrowser();

const matters = ['1.001193', '1.001193', '1.004222', '1.000656', '1.001193', '1.004222', '1.001193'];
for (const [index, matter] of matters.entries())
  await takeNumber(kiosk, matter, index === 4 ? 'elderly' : null);
const [one, two] = [
  await openCounterPage({ browser, kiosk }, '1'),
  await openCounterPage({ browser, kiosk }, '2'),
];
for (const counter of [one, two]) {
  await touch(counter, 'Mở quầy');
  await touch(counter, 'Gọi số tiếp');
  await counter.locator('h1.called').waitFor();
}
const board = await openBoardPage({ browser, kiosk });
await board.locator('.next li').first().waitFor();
await board.screenshot({ path: join(folder, 'board.png'), animations: 'disabled' });
await one.keyboard.press('Enter');
await one.locator('[data-state="serving"]').waitFor();
await one.screenshot({ path: join(folder, 'counter.png'), animations: 'disabled' });

await browser.close();
await kiosk.kill();
rmSync(data, { recursive: true });
