import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeConfiguration } from '../test/support/configuration.ts';
import { countedHand } from '../test/support/keystroke-level.ts';
import { openKiosk } from '../test/support/open-kiosk.ts';
import { openModel } from '../test/support/printer-model.ts';
import { launchScreen, shows, touch } from '../test/support/screen.ts';
import { setStaffPin, signIn } from '../test/support/staff-hand.ts';
import { until } from '../test/support/until.ts';

/** Takes the README's pictures from the kiosk as it runs: `node scripts/pictures.ts`. */
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'pictures-'));
const printer = await openModel();
const transport = { kind: 'tcp' as const, host: '127.0.0.1', port: printer.port };
const configFile = writeConfiguration(data, {
  province: null,
  printer: { profile: 'epson-tm-t20iii', transport },
});
const kiosk = await openKiosk(configFile, data);
const { page, close } = await launchScreen(kiosk.url);
const take = (name: string) => page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });

await shows(page, 'attract');
await take('attract');
await touch(page, 'Mời bà con chạm vào đây');
await shows(page, 'home');
await take('home');
await touch(page, /^Lấy số thứ tự/);
await touch(page, 'Khai sinh cho con');
await touch(page, /^Đăng ký khai sinh cho con/);
await shows(page, 'what-to-bring');
await take('what-to-bring');
await touch(page, /^Lấy số/);
await touch(page, /lấy số thường/);
await page.locator('[data-screen="ticket"][data-print="printed"]').waitFor();
await take('ticket');
writeFileSync(join(folder, 'slip.png'), printer.sheets[0] ?? Buffer.of());

await touch(page, 'Xong');
await shows(page, 'thanks');
await touch(page, /Xong/);
await shows(page, 'attract');
await touch(page, 'Mời bà con chạm vào đây');
await touch(page, /^Hỏi và tra cứu thủ tục/);
await touch(page, 'Có con');
await touch(page, /^Đăng ký khai sinh cho con/);
await shows(page, 'checklist');
await take('checklist');
await touch(page, 'In ra giấy');
await page.locator('[data-screen="checklist-paper"][data-print="printed"]').waitFor();
writeFileSync(join(folder, 'checklist-slip.png'), printer.sheets[1] ?? Buffer.of());

await setStaffPin(data);
printer.model.setPaper('out');
await signIn(page, countedHand(page));
await page.locator('[data-todo="roll"]').waitFor();
await take('staff-today');
await touch(page, 'Bắt đầu thay');
await page.locator('[data-step="open"]').waitFor();
printer.model.setCover('open');
await page.locator('[data-step="change"]').waitFor();
await take('staff-roll');
printer.model.setPaper('in');
printer.model.setCover('closed');
await page.locator('[data-step="done"]').waitFor();
await touch(page, 'Xong');
await touch(page, /Kết thúc ngày/);
await page.locator('[data-day="open"] .figures').waitFor();
await take('staff-day');
const before = printer.sheets.length;
await page.locator('.acts').getByRole('button', { name: 'Kết thúc ngày' }).tap();
await until(
  () => printer.sheets.length,
  (count) => count > before,
);
writeFileSync(join(folder, 'day-slip.png'), printer.sheets.at(-1) ?? Buffer.of());

await close();
await kiosk.stop();
await printer.close();
rmSync(data, { recursive: true });
