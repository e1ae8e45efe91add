import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readTicket } from '../support/read-paper.ts';
import { leave, paperIs, printerAt, query, setScene, takeNumberForBirth } from '../support/scene.ts';
import { touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/** In all of these the number stands on the screen in large type with its QR, and the words say whether paper comes. */

test('out of paper: the screen is the ticket, and the paper comes when there is paper again', async () => {
  const { printer, screen } = await setScene();
  printer.model.setPaper('out');
  const number = await takeNumberForBirth(screen);
  await paperIs(screen, 'waiting');
  const { page } = screen;
  await page.locator('.note').getByText('Máy in hết giấy').waitFor();
  await page.getByText(`Số ${number} vẫn có hiệu lực.`).waitFor();
  await page.getByRole('img', { name: `QR ${number}` }).waitFor();
  expect(printer.sheets).toHaveLength(0);

  printer.model.setPaper('in');
  await paperIs(screen, 'printed');
  expect((await readTicket(printer.sheets[0] ?? Buffer.of())).number).toBe(number);
  expect(printer.sheets).toHaveLength(1);
});

test('cover open: said in plain words, and closing it is enough', async () => {
  const { printer, screen } = await setScene();
  printer.model.setCover('open');
  await takeNumberForBirth(screen);
  await paperIs(screen, 'waiting');
  await screen.page.locator('.note').getByText('Nắp máy in đang mở').waitFor();
  printer.model.setCover('closed');
  await paperIs(screen, 'printed');
  expect(printer.sheets).toHaveLength(1);
});

test('printer gone: the number is on the screen at once, and the next visitor is printed for when it is back', async () => {
  const { printer, screen, folder } = await setScene();
  printer.model.setPower(false);
  await takeNumberForBirth(screen);
  await paperIs(screen, 'waiting');
  await leave(screen);
  printer.model.setPower(true);
  await until(
    () => query<{ state: string }>(folder, 'SELECT state FROM print_job'),
    (jobs) => jobs.every((job) => job.state === 'printed'),
  );
  await takeNumberForBirth(screen);
  await paperIs(screen, 'printed');
  expect(printer.sheets).toHaveLength(2);
});

test('no proof that it printed: the screen says so, and a second paper is marked as a copy', async () => {
  const { printer, screen } = await setScene();
  // It speaks of its health and loses only what it says of prints: each question for proof goes unanswered.
  const unproven = { at: { on: 'proof' }, do: { kind: 'no-reply' } } as const;
  printer.model.plan(Array.from({ length: 8 }, () => unproven));
  const number = await takeNumberForBirth(screen);
  await paperIs(screen, 'unconfirmed');
  await screen.page.getByText('Chưa chắc phiếu đã in').waitFor();
  printer.model.plan([]);
  await touch(screen.page, 'In lại');
  await paperIs(screen, 'printed');
  const papers = await Promise.all(printer.sheets.map((sheet) => readTicket(sheet)));
  expect(papers.map((paper) => paper.number)).toEqual([number, number]);
  expect(printer.sheets[1]?.equals(printer.sheets[0] ?? Buffer.of())).toBe(false);
});

test('a plain listener on the port gets the very bytes a printer gets', async () => {
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('data', (bytes) => heard.push(bytes));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  });
  const { port } = listener.address() as AddressInfo;
  const { screen } = await setScene({ printer: printerAt(port) });
  await takeNumberForBirth(screen);
  await paperIs(screen, 'unconfirmed');
  const bytes = Buffer.concat(heard).toString('latin1');
  // GS v 0, full width of 72 bytes, and the cut (Epson ESC/POS reference).
  expect(bytes).toContain('\x1dv0\x00\x48\x00');
  expect(['\x1dV\x00', '\x1dV\x01', '\x1dVB'].some((cut) => bytes.includes(cut))).toBe(true);
});
