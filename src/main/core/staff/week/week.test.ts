import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfiguration } from '../../configuration/load.ts';
import { laySlip } from '../../documents/slip-page/make-slip-page.ts';
import { HandTurned, morning } from '../../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../../testing/temporary-store.ts';
import { openUsage } from '../../usage/usage.ts';
import { dayAway, daySpan } from '../day/day-span.ts';
import { openService } from '../service/service.ts';
import { weekFigures } from './week-figures.ts';
import { weekSheet } from './week-sheet.ts';

const loaded = loadConfiguration('assets/configuration/suoi-may.json');
if (!loaded.ok) throw new Error(loaded.sentence.en);
const configuration = loaded.value;
const catalogue = { all: () => [] };
let place: TemporaryStore;
let time: HandTurned;
beforeEach(() => {
  place = temporaryStore();
  time = new HandTurned();
});
afterEach(() => place.remove());

const figures = () =>
  place.store.read((database) => weekFigures(database, configuration, catalogue, '2026-11-22'));

test('where people gave up and when the kiosk was shut stand in the week, and nothing of whom', async () => {
  const { handlers } = openUsage({
    store: place.store,
    clock: time,
    timeZone: configuration.centre.timeZone,
  });
  handlers['usage.ended']({ flow: 'apply', leftAt: 'question' });
  handlers['usage.ended']({ flow: 'apply', leftAt: 'question' });
  handlers['usage.ended']({ flow: 'take-number', leftAt: null });
  const service = openService({
    store: place.store,
    clock: time,
    waiting: time,
    configuration,
    onService: () => {},
  });
  service.stop('repair', null);
  await time.pass(20 * 60_000);
  service.reopen();
  expect(figures()).toMatchObject({
    from: '2026-11-16',
    to: '2026-11-22',
    leftAt: [{ name: 'apply, question, lúc 9 giờ', value: '2' }],
    stops: [{ name: '2026-11-22 09:41', value: '20 phút' }],
  });
});

test('numbers are counted by the hour of the centre, and waits from entering the line to the first call', () => {
  const ticketId = '01930000-0000-7000-8000-000000000001';
  place.store.write((database) => {
    for (const [at, body] of [
      [1_000, { kind: 'entered', ticketId }],
      [421_000, { kind: 'called', ticketId }],
      [900_000, { kind: 'called', ticketId }],
    ] as const)
      database.run(
        "INSERT INTO queue_event (day, at, body, wall_ms, uptime_ms, boot_id) VALUES ('2026-11-22', ?, ?, 0, 0, 'b')",
        at,
        JSON.stringify(body),
      );
  });
  expect(figures().waiting).toEqual([
    { name: 'Số đã gọi', value: '1' },
    { name: 'Một nửa chờ không quá', value: '7 phút' },
    { name: 'Chín phần mười chờ không quá', value: '7 phút' },
  ]);
});

test('an empty week is a sheet too', () => {
  const laid = laySlip(weekSheet(figures(), configuration));
  expect(laid.ok && laid.value.length).toBe(1);
});

test('a day lies between the midnights of its own time zone', () => {
  const { from, to } = daySpan('2026-11-22', 'Asia/Ho_Chi_Minh');
  expect(new Date(from).toISOString()).toBe('2026-11-21T17:00:00.000Z');
  expect(to - from).toBe(86_400_000);
  expect(from <= morning && morning < to).toBe(true);
  // A day on which clocks go back is 25 hours long.
  const long = daySpan('2026-10-25', 'Europe/Berlin');
  expect(long.to - long.from).toBe(90_000_000);
  expect(dayAway('2026-03-01', -1)).toBe('2026-02-28');
});
