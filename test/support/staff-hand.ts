import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { systemIds } from '../../src/main/core/ids.ts';
import { credentialFileAt, staffFile } from '../../src/main/core/staff/entrance/credential-file.ts';
import { setPin } from '../../src/main/core/staff/entrance/pin.ts';
import type { countedHand } from './keystroke-level.ts';
import { shows, touch } from './screen.ts';

/** Invented. */
export const staffPin = '482915';

/** As a technician does by `kiosk -- reset-pin`, beside a kiosk that may run. */
export async function setStaffPin(dataFolder: string): Promise<void> {
  const set = await setPin(credentialFileAt(join(dataFolder, staffFile)), staffPin, systemIds, 1024);
  if (!set.ok) throw new Error(set.code);
}

/** Rests a finger in the corner until the entrance is there. */
export async function holdCorner(page: Page): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 40, y: 40 }] });
  await shows(page, 'staff-entrance');
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** From any page to the staff's first one, by PIN. */
export async function signIn(page: Page, hand: ReturnType<typeof countedHand>): Promise<void> {
  await holdCorner(page);
  await page.locator('[data-door="open"] .pad').waitFor();
  await hand.digits(staffPin);
  await hand.choose('Vào', 'staff-today');
}

/** One wrong PIN. */
export async function enterWrongPin(page: Page): Promise<void> {
  await page.locator('[data-door="open"] .pad').waitFor();
  for (const digit of '739164') await touch(page, digit);
  await touch(page, 'Vào');
}

/** A line to the province on which the words of numbers are damaged while `damages`: their hash no longer fits. */
export async function damagingLine(url: string): Promise<{ readonly url: string; damages: boolean }> {
  const line = { url: '', damages: true };
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const body = line.damages ? text.replaceAll(/"label":"[A-Z]+(\d+)"/gu, '"label":"Z$1"') : text;
    const { host: _, 'content-length': __, ...headers } = incoming.headers;
    const onward = request(
      new URL(incoming.url ?? '/', url),
      { method: incoming.method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return line;
}
