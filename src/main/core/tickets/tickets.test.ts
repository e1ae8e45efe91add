import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AppointmentMark, writeAppointmentMark } from '../../../shared/appointment-mark.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Ticket } from '../../../shared/contract/tickets.ts';
import { readTicketMark } from '../../../shared/slip-code.ts';
import { firstBrokenLink } from '../audit/audit.ts';
import { loadConfiguration } from '../configuration/load.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import { openProcedures } from '../procedures/procedures.ts';
import { countingIds, HandTurned } from '../testing/hand-turned.ts';
import { fillCatalogue, type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { localDay } from './service-day.ts';
import { openTickets } from './tickets.ts';

type Request = Input<KioskContract, 'tickets.take'>;
const hour = 3_600_000;

let place: TemporaryStore;
let clock: HandTurned;
let configuration: KioskConfiguration;
let keys: number;
const ids = countingIds();

beforeEach(() => {
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!loaded.ok) throw new Error(loaded.sentence.en);
  configuration = loaded.value;
  place = temporaryStore();
  fillCatalogue(place.store);
  clock = new HandTurned();
  keys = 0;
});
afterEach(() => place.remove());

const birth = { kind: 'procedure', code: '1.001193' } as const;
const request = (more: Partial<Request> = {}): Request => {
  keys += 1;
  return {
    requestKey: `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`,
    matter: birth,
    priority: null,
    language: 'vi',
    ...more,
  };
};
const take = async (asked = request()) => {
  const tickets = openTickets({
    store: place.store,
    clock,
    ids,
    configuration,
    procedures: openProcedures({ store: place.store, clock, configuration }),
    clockVerified: () => false,
    line: null,
    onIssued: () => {},
  });
  return tickets.handlers['tickets.take'](asked);
};
const taken = async (asked = request()): Promise<Ticket> => {
  const answer = await take(asked);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const rows = (sql: string) => place.store.read((database) => database.all(sql));

describe('tickets.take', () => {
  test('the first number of a group is its first, the next follows', async () => {
    expect((await taken()).label).toBe('A001');
    expect((await taken()).label).toBe('A002');
    expect((await taken(request({ matter: { kind: 'group', groupId: 'other' } }))).label).toBe('C001');
  });

  test('ticket, print job, outbox row and audit link are written together', async () => {
    const ticket = await taken();
    expect(rows('SELECT id, label FROM ticket')).toEqual([{ id: ticket.id, label: 'A001' }]);
    expect(rows('SELECT subject_kind, subject_id, copy, state FROM print_job')).toEqual([
      { subject_kind: 'ticket', subject_id: ticket.id, copy: 0, state: 'queued' },
    ]);
    expect(rows('SELECT stream, kind, state FROM outbox')).toEqual([
      { stream: ticket.id, kind: 'ticket.issued', state: 'pending' },
    ]);
    expect(rows('SELECT kind FROM audit')).toEqual([{ kind: 'ticket.issued' }]);
    expect(place.store.read(firstBrokenLink)).toBeUndefined();
  });

  test('the same request asked again, also after a restart, is the same ticket and one print', async () => {
    const asked = request();
    const first = await taken(asked);
    place.reopen();
    expect(await taken(asked)).toEqual(first);
    expect(rows('SELECT COUNT(*) AS n FROM print_job')).toEqual([{ n: 1 }]);
    expect((await taken()).label).toBe('A002');
  });

  test('a key used again for another matter issues nothing', async () => {
    const asked = request();
    await taken(asked);
    expect(await take({ ...asked, matter: { kind: 'group', groupId: 'police' } })).toEqual({
      ok: false,
      code: 'key-reused',
    });
    expect(rows('SELECT COUNT(*) AS n FROM ticket')).toEqual([{ n: 1 }]);
  });

  test('what it says fits the matter', async () => {
    const ticket = await taken(request({ priority: 'elderly' }));
    expect(ticket).toMatchObject({
      groupName: { vi: 'Hộ tịch, chứng thực' },
      counters: [{ vi: 'Quầy 1' }],
      matterName: { vi: 'Đăng ký khai sinh cho con' },
      priority: { vi: 'Người cao tuổi' },
      bring: [{ vi: 'Giấy chứng sinh' }, { vi: 'Căn cước của người đi khai' }],
      ahead: null,
      clockVerified: false,
    });
    const { kioskId, label, day, slipCode } = { kioskId: 'suoi-may-1', ...ticket };
    expect(readTicketMark(ticket.qr)).toEqual({ ok: true, value: { kioskId, label, day, slipCode } });
  });

  test('numbers begin again after midnight of the centre', async () => {
    await taken();
    clock.uptimeMs += 24 * hour;
    clock.wallMs += 24 * hour;
    expect(await taken()).toMatchObject({ label: 'A001', day: '2026-11-23' });
  });

  test('a clock set back or ahead within the day never brings a number back, and is recorded once', async () => {
    await taken();
    for (const jump of [-24 * hour, 48 * hour, 3650 * 24 * hour]) {
      clock.wallMs += jump;
      clock.uptimeMs += 60_000;
      await taken();
    }
    const labels = rows('SELECT label, day FROM ticket ORDER BY number');
    expect(labels).toEqual(['A001', 'A002', 'A003', 'A004'].map((label) => ({ label, day: '2026-11-22' })));
    expect(rows("SELECT COUNT(*) AS n FROM audit WHERE kind = 'clock.behind-or-jumped'")).toEqual([{ n: 3 }]);
  });

  test('a used-up range is said, other groups go on, and tomorrow begins anew', async () => {
    configuration.queue.groups = configuration.queue.groups.map((group) => ({ ...group, from: 7, to: 8 }));
    expect([(await taken()).label, (await taken()).label]).toEqual(['A007', 'A008']);
    expect(await take()).toEqual({ ok: false, code: 'range-used-up' });
    expect((await taken(request({ matter: { kind: 'group', groupId: 'other' } }))).label).toBe('C007');
    clock.uptimeMs += 24 * hour;
    clock.wallMs += 24 * hour;
    expect((await taken()).label).toBe('A007');
  });

  test('a second kiosk of the centre has numbers of its own', async () => {
    configuration.kiosk.numberMark = 'K';
    expect((await taken()).label).toBe('AK001');
  });

  test('a matter or priority nobody knows issues nothing', async () => {
    expect(await take(request({ matter: { kind: 'procedure', code: '9.999999' } }))).toMatchObject({
      code: 'unknown-matter',
    });
    expect(await take(request({ matter: { kind: 'group', groupId: 'nowhere' } }))).toMatchObject({
      code: 'unknown-matter',
    });
    expect(await take(request({ priority: 'royal' }))).toMatchObject({ code: 'unknown-priority' });
    expect(rows('SELECT COUNT(*) AS n FROM ticket')).toEqual([{ n: 0 }]);
  });

  test('a full disk issues nothing, loses nothing, and numbers go on where they were', async () => {
    await taken();
    place.store.read((database) => database.get('PRAGMA max_page_count = 1'));
    let last = await take();
    // Free pages inside the file may hold a ticket or two more.
    for (let more = 0; last.ok && more < 200; more += 1) last = await take();
    expect(last).toEqual({ ok: false, code: 'disk-full' });
    const issued = rows('SELECT number FROM ticket').length;
    place.reopen();
    expect((await taken()).label).toBe(`A${String(issued + 1).padStart(3, '0')}`);
    expect(rows('SELECT COUNT(*) AS n FROM outbox')).toEqual([{ n: issued + 1 }]);
  });
});

describe('a number taken at home', () => {
  const home = { centreId: 'suoi-may', time: '09:30', procedureCode: '1.001193', code: '7K4QM2XD' };
  const today = () => localDay(clock.now().wallMs, 'Asia/Ho_Chi_Minh');
  const shown = (change: Partial<AppointmentMark> = {}, priority: string | null = null) =>
    request({
      matter: { kind: 'appointment', mark: writeAppointmentMark({ ...home, day: today(), ...change }) },
      priority,
    });

  test('becomes one queue number of its matter, however often it is shown, and the province is told once', async () => {
    const first = await taken(shown());
    expect(first).toMatchObject({ label: 'A001', matterName: { vi: expect.stringContaining('khai sinh') } });
    expect(await taken(shown())).toEqual(first);
    expect(await taken(shown({}, 'elderly'))).toEqual(first);
    expect(await taken(shown({ code: 'ABCDEFGH' }))).toMatchObject({ label: 'A002' });
    const told = rows("SELECT payload FROM outbox WHERE kind = 'appointment.kept' ORDER BY seq");
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toContain(home.code);
    expect(rows('SELECT id FROM print_job')).toHaveLength(2);
  });

  test.each([
    ['of another day', { day: '2026-12-24' }, 'other-day'],
    ['at another centre', { centreId: 'suoi-lanh' }, 'other-centre'],
    ['for a matter nobody knows', { procedureCode: '9.999999' }, 'unknown-matter'],
  ] as const)('%s is refused, and nothing is issued', async (_, change, code) => {
    expect(await take(shown(change))).toMatchObject({ ok: false, code });
    expect(rows('SELECT id FROM ticket')).toEqual([]);
  });

  test('that is none of ours is refused', async () => {
    const matter = { kind: 'appointment', mark: 'MC1:A:<script>' } as const;
    expect(await take(request({ matter }))).toMatchObject({ ok: false, code: 'not-an-appointment' });
  });
});
