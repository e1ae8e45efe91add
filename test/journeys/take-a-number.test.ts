import { expect, test } from 'vitest';
import { ticketSlip } from '../../src/devices/contract.ts';
import { provinceTickets } from '../support/province-tickets.ts';
import { characterErrorRate, readingWords, readTicket, ticketWords } from '../support/read-paper.ts';
import { leave, paperIs, query, setProvince, setScene, takeNumberForBirth } from '../support/scene.ts';
import { touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/**
 * - A person touches the door and takes a number for the birth of a child, in Vietnamese.
 * - The number on the screen, on paper, in SQLite and at the province is one number.
 * - The paper can be read: its words by OCR, its QR to the byte.
 */
test('one number on the screen, on paper, in SQLite and at the province', async () => {
  const province = await setProvince();
  const scene = await setScene({ province: { url: province.url } });
  const number = await takeNumberForBirth(scene.screen);
  await paperIs(scene.screen, 'printed');

  const [sheet] = scene.printer.sheets;
  if (!sheet) throw new Error('nothing was printed');
  const reading = await readTicket(sheet);
  expect(reading.number).toBe(number);
  const [row] = query<{ id: string; label: string; facts: string; slip: string; state: string }>(
    scene.folder,
    'SELECT ticket.id, label, facts, slip, state FROM ticket JOIN print_job ON subject_id = ticket.id',
  );
  if (!row) throw new Error('the database holds no ticket');
  expect(row).toMatchObject({ label: number, state: 'printed' });
  expect(reading.qr.toString('latin1').replace(/\n$/, '')).toBe(JSON.parse(row.facts).qr);
  const slip = ticketSlip.parse(JSON.parse(row.slip));
  expect(characterErrorRate(ticketWords(slip), readingWords(reading))).toBeLessThanOrEqual(0.06);

  const arrived = await until(
    () => provinceTickets(province.url, 'suoi-may-1'),
    (tickets) => tickets.length > 0,
  );
  expect(arrived.map(({ ticketId, label }) => ({ ticketId, label }))).toEqual([
    { ticketId: row.id, label: number },
  ]);

  await leave(scene.screen);
  expect(await takeNumberForBirth(scene.screen)).not.toBe(number);
});

test('in English, typing the matter, the same kiosk gives a number with its priority', async () => {
  const scene = await setScene();
  const { page } = scene.screen;
  await touch(page, 'English');
  await touch(page, 'Touch here to begin');
  await touch(page, /^(\d )?Take a queue number/);
  await touch(page, 'Type what you need');
  for (const letter of 'KHAI TU') await touch(page, letter === ' ' ? 'space' : new RegExp(`^${letter}$`));
  await touch(page, /Register a death/);
  await touch(page, /^Take a number/);
  await touch(page, /Elderly/);
  await paperIs(scene.screen, 'printed');
  const [row] = query<{ priority: string; procedure_code: string }>(
    scene.folder,
    'SELECT priority, procedure_code FROM ticket',
  );
  expect(row).toEqual({ priority: 'elderly', procedure_code: '1.000656' });
});
