import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deviceContract } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { staffDoorCommands, staffOnlyCommands } from '../../../shared/contract/staff.ts';
import { type Wire, wirePair } from '../../../shared/contract/wire.ts';
import { loadConfiguration } from '../configuration/load.ts';
import { countingIds, HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { credentialFileAt } from './entrance/credential-file.ts';
import { setPin } from './entrance/pin.ts';
import { openStaff, type Staff } from './staff.ts';
import { staffWaits } from './waits.ts';

let place: TemporaryStore;
let folder: string;
let time: HandTurned;
let staff: Staff;
let restarts: string[];
const right = { proof: { kind: 'pin' as const, pin: '482915' } };

beforeEach(async () => {
  place = temporaryStore();
  folder = mkdtempSync(join(tmpdir(), 'staff-'));
  time = new HandTurned();
  restarts = [];
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!loaded.ok) throw new Error(loaded.sentence.en);
  const credentials = credentialFileAt(join(folder, 'staff.json'));
  await setPin(credentials, '482915', countingIds(), 1024);
  const ends = { later: time.later.bind(time), onRefused: () => undefined };
  staff = openStaff({
    store: place.store,
    clock: time,
    waiting: time,
    ids: countingIds(),
    configuration: loaded.value,
    devices: connect(deviceContract, wirePair().near, ends),
    uplink: {
      status: () => ({ state: 'none', since: 0, unsent: 0, parked: 0, lastContact: null }),
      clockVerified: () => true,
    },
    disk: undefined,
    catalogue: { all: () => [] },
    credentials,
    reprint: () => ({ ok: true, value: {} }),
    onPrintAsked: () => {},
    onForProvince: () => {},
    onTask: () => {},
    onService: () => {},
    onShow: () => {},
    onRestart: (part) => void restarts.push(part),
  });
});
afterEach(() => {
  place.remove();
  rmSync(folder, { recursive: true });
});

const names = Object.keys(staffOnlyCommands) as (keyof typeof staffOnlyCommands)[];
/** Asked as a screen's line would ask it; nothing of the input is looked at before the line is. */
async function ask(name: keyof typeof staffOnlyCommands, line: Wire | undefined): Promise<unknown> {
  const handler = staff.handlers[name] as (input: unknown, from?: Wire) => unknown;
  return handler({ part: 'core', kind: 'roll', reason: 'repair', counter: null }, line);
}
const refused = { ok: false, code: 'not-signed-in' };

test('every staff command but the entrance’s own is one that needs a sign-in', () => {
  const all = Object.keys(kioskContract.commands).filter((name) => name.startsWith('staff.'));
  expect(all.toSorted()).toEqual([...names, ...Object.keys(staffDoorCommands)].toSorted());
});

test.each(names)('%s does nothing on a citizen’s line, nor where nobody says which line', async (name) => {
  const before = place.store.position();
  expect(await ask(name, wirePair().far)).toEqual(refused);
  expect(await ask(name, undefined)).toEqual(refused);
  expect(place.store.position()).toBe(before);
  expect(restarts).toEqual([]);
});

test('a sign-in holds for its own line alone', async () => {
  const [mine, other] = [wirePair().far, wirePair().far];
  expect((await staff.handlers['staff.signIn'](right, mine)).ok).toBe(true);
  expect(await ask('staff.today', mine)).toMatchObject({ ok: true });
  expect(await ask('staff.today', other)).toEqual(refused);
  await ask('staff.signOut', mine);
  expect(await ask('staff.today', mine)).toEqual(refused);
});

test('a line that goes down has signed out', async () => {
  const { near, far } = wirePair();
  await staff.handlers['staff.signIn'](right, far);
  near.cut();
  near.mend();
  expect(await ask('staff.today', far)).toEqual(refused);
});

test('five minutes without a touch end it; what the page asks by itself is no touch', async () => {
  const line = wirePair().far;
  await staff.handlers['staff.signIn'](right, line);
  await time.pass(staffWaits.idle - 1_000);
  await ask('staff.stay', line);
  await time.pass(staffWaits.idle - 1_000);
  expect(await ask('staff.today', line)).toMatchObject({ ok: true });
  await time.pass(1_000);
  expect(await ask('staff.stay', line)).toEqual(refused);
});

test('a wrong PIN signs nobody in', async () => {
  const line = wirePair().far;
  const wrong = { proof: { kind: 'pin' as const, pin: '482916' } };
  expect(await staff.handlers['staff.signIn'](wrong, line)).toEqual({ ok: false, code: 'wrong' });
  expect(await ask('staff.today', line)).toEqual(refused);
});
