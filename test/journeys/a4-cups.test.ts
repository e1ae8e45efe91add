import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentPrinterContract } from '../../src/devices/testing/document-printer-contract.ts';
import { documentRig } from '../../src/devices/testing/document-rig.ts';
import { a4Page } from '../support/a4-page.ts';
import { freshCups, whyNoCups } from '../support/cups.ts';
import { truthSays } from '../support/fault-script.ts';
import { characterErrorRate, readLetters } from '../support/read-paper.ts';
import { setScene } from '../support/scene.ts';

const title = 'Giấy tờ cần mang: Đăng ký khai sinh';
const lines = [
  'Ủy ban nhân dân Xã Suối Mây',
  'Giấy chứng sinh (bản chính)',
  'Thẻ căn cước của cha, mẹ hoặc người thân thích',
  'Trẻ em sinh ngoài cơ sở y tế: văn bản xác nhận của người làm chứng',
];

const why = whyNoCups();
if (why) process.stderr.write(`a4-cups is skipped: ${why}\n`);

describe.skipIf(why !== null)('real CUPS on loopback', () => {
  documentPrinterContract('CUPS', freshCups, async () => a4Page(title, lines));

  test('a Vietnamese checklist comes out with every mark in its place', async () => {
    const place = await freshCups();
    const { print, printer } = documentRig(place.uri);
    onTestFinished(async () => {
      await printer.stop();
      await place.close();
    });
    expect(await print(a4Page(title, lines))).toMatchObject({ verdict: 'printed' });
    const [pdf] = place.printed();
    const read = await readLetters(await rasterised(Buffer.from(pdf ?? [])));
    expect(characterErrorRate([title, ...lines].join(' '), read)).toBeLessThanOrEqual(0.06);
  });
});

/** The whole kiosk with CUPS behind it: what the tray wants is said on its screen. */
test.skipIf(why !== null)(
  'an empty A4 tray is said on the screen, and no longer once paper is back',
  async () => {
    const cups = await freshCups();
    onTestFinished(cups.close);
    const scene = await setScene({ documentPrinter: { kind: 'ipp', uri: cups.uri } });
    await truthSays(scene, null);
    cups.runOutWithNext();
    const { print, printer } = documentRig(cups.uri);
    onTestFinished(printer.stop);
    const printing = print(a4Page(title, lines));
    await truthSays(scene, 'Máy in A4 hết giấy.');
    cups.refill();
    expect(await printing).toMatchObject({ verdict: 'printed' });
    await truthSays(scene, null);
  },
);

/** The page as a printer would draw it, by Poppler. */
async function rasterised(pdf: Buffer): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-page-'));
  writeFileSync(join(folder, 'page.pdf'), pdf);
  const words = ['-r', '203', '-gray', '-png', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')];
  await promisify(execFile)('pdftoppm', words);
  const png = readFileSync(join(folder, 'page.png'));
  rmSync(folder, { recursive: true });
  return png;
}
