import { describe, expect, test } from 'vitest';
import { deviceContract, type ScanTold } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import { type ScannerStatus, scannerCommands, scannerEvents } from '../../../shared/contract/scanner.ts';
import { serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import type { ScanExpectation, ScanReading } from '../../../shared/scan-reading.ts';
import vectors from '../../../shared/testing/identity-cards.json' with { type: 'json' };
import { HandTurned, settled } from '../testing/hand-turned.ts';
import { openScanner } from './scanner.ts';

const card = vectors[0]?.raw ?? '';
const slip = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';
const unexpected = (why: string) => {
  throw new Error(why);
};

/**
 * Core between a played device process and as many screens as a test opens, over lines in memory. `overtaking` is news the
 * device tells just before each answer.
 */
function core(overtaking?: ScannerStatus) {
  const clock = new HandTurned();
  const line = wirePair();
  const asked: (ScanExpectation | null)[] = [];
  const status = (armed: ScanExpectation | null): ScannerStatus => {
    asked.push(armed);
    if (overtaking) device.emit('scanner.changed', overtaking);
    return { health: 'ready', reasons: [], since: 1, armed, counts };
  };
  const counts = { told: 0, dropped: 0, repeated: 0, flawed: 0 };
  const {
    'scanner.status': statusCommand,
    'scanner.arm': armCommand,
    'scanner.disarm': disarmCommand,
  } = deviceContract.commands;
  const commands = {
    'scanner.status': statusCommand,
    'scanner.arm': armCommand,
    'scanner.disarm': disarmCommand,
  };
  const device = serve(
    { commands, events: deviceContract.events },
    {
      'scanner.status': () => ok({ health: 'ready', reasons: [], since: 1, armed: null, counts }),
      'scanner.arm': ({ expectation }) => ok(status(expectation)),
      'scanner.disarm': () => ok(status(null)),
    },
    { onRefused: unexpected, onCrash: (_, error) => unexpected(String(error)) },
  );
  device.attach(line.far);
  const scanner = openScanner({
    devices: connect(deviceContract, line.near, { later: clock.later.bind(clock), onRefused: unexpected }),
    clock,
    onScanner: (news) => server.emit('scanner.changed', news),
    onRead: (read, screen) => server.emit('scanner.read', read, screen),
  });
  const server = serve({ commands: scannerCommands, events: scannerEvents }, scanner.handlers, {
    onRefused: unexpected,
    onCrash: (_, error) => unexpected(String(error)),
  });

  return {
    asked,
    /** The device process goes away and comes back, as another that knows nothing. */
    restartDevices() {
      line.near.cut();
      line.near.mend();
    },
    async scan(text: string, more: Partial<ScanTold> = {}) {
      device.emit('scanner.read', { text, charset: 'utf8', flaw: 'none', symbology: 'qr', at: 5, ...more });
      await settled();
    },
    screen() {
      const wire = wirePair();
      server.attach(wire.far);
      const client = connect(kioskContract, wire.near, {
        later: clock.later.bind(clock),
        onRefused: unexpected,
      });
      const readings: ScanReading[] = [];
      client.on('scanner.read', ({ reading }) => readings.push(reading));
      return { client, readings, leave: () => wire.near.cut() };
    },
  };
}

const kindsOf = (readings: readonly ScanReading[]) =>
  readings.map((reading) => (reading.kind === 'unreadable' ? reading.why : reading.kind));

test('a scanner unplugged while it was asked is unplugged, and armed for when it is back', async () => {
  const counts = { told: 0, dropped: 0, repeated: 0, flawed: 0 };
  const house = core({ health: 'offline', reasons: ['unplugged'], since: 2, armed: null, counts });
  const answer = await house.screen().client.call('scanner.arm', { expectation: 'slip' });
  expect(answer).toMatchObject({ ok: true, value: { health: 'offline', armed: 'slip' } });
});

describe('a scan goes to the screen that waits', () => {
  test('a card, whole and in fields, once, and to no other screen', async () => {
    const house = core();
    const [mine, other] = [house.screen(), house.screen()];
    const answer = await mine.client.call('scanner.arm', { expectation: 'identity-card' });
    expect(answer).toMatchObject({ ok: true, value: { health: 'ready', armed: 'identity-card' } });
    await house.scan(card);
    expect(mine.readings).toMatchObject([
      { kind: 'identity-card', card: { name: 'Nguyễn Văn Ví Dụ', number: '001090123456' }, warnings: [] },
    ]);
    expect(other.readings).toEqual([]);
  });

  test('a slip of this kiosk', async () => {
    const house = core();
    const screen = house.screen();
    await screen.client.call('scanner.arm', { expectation: 'slip' });
    await house.scan(slip);
    expect(screen.readings).toMatchObject([
      { kind: 'slip', mark: { kioskId: 'suoi-may-1', label: 'A018', slipCode: '7K4Q-M2XD' } },
    ]);
  });

  test('what it does not wait for, or cannot be read: the reason, and nothing of the content', async () => {
    const house = core();
    const screen = house.screen();
    await screen.client.call('scanner.arm', { expectation: 'slip' });
    await house.scan(card);
    await house.scan('https://example.invalid/x');
    await house.scan(slip, { flaw: 'cut' });
    await house.scan('', { flaw: 'too-long' });
    await house.scan(slip, { charset: 'suspect' });
    expect(kindsOf(screen.readings)).toEqual(['not-expected', 'unknown', 'cut', 'too-long', 'damaged-text']);
    expect(JSON.stringify(screen.readings)).not.toContain('0010');
  });
});

describe('a scan goes nowhere', () => {
  test('when nobody waits, or nobody waits any more', async () => {
    const house = core();
    const screen = house.screen();
    await house.scan(card);
    await screen.client.call('scanner.arm', { expectation: 'any' });
    await screen.client.call('scanner.disarm', {});
    await house.scan(card);
    expect(screen.readings).toEqual([]);
    expect(house.asked).toEqual([null, 'any', null]);
  });

  test("when the waiting screen's line went down: devices are told, and a new screen gets nothing of it", async () => {
    const house = core();
    const gone = house.screen();
    await gone.client.call('scanner.arm', { expectation: 'identity-card' });
    gone.leave();
    await settled();
    expect(house.asked).toEqual([null, 'identity-card', null]);
    const next = house.screen();
    await house.scan(card);
    expect([...gone.readings, ...next.readings]).toEqual([]);
  });

  test('a screen cannot end what another waits for, and the last to ask is the one that is told', async () => {
    const house = core();
    const [first, second] = [house.screen(), house.screen()];
    await first.client.call('scanner.arm', { expectation: 'any' });
    await second.client.call('scanner.arm', { expectation: 'any' });
    await first.client.call('scanner.disarm', {});
    first.leave();
    await house.scan(card);
    expect(kindsOf(first.readings)).toEqual([]);
    expect(kindsOf(second.readings)).toEqual(['identity-card']);
  });
});

test('a device process that was restarted is told again what is waited for', async () => {
  const house = core();
  const screen = house.screen();
  await screen.client.call('scanner.arm', { expectation: 'identity-card' });
  const states: string[] = [];
  screen.client.on('scanner.changed', ({ health }) => states.push(health));
  house.restartDevices();
  await settled();
  expect(house.asked).toEqual([null, 'identity-card', 'identity-card']);
  expect(states).toEqual(['connecting', 'ready']);
  await house.scan(card);
  expect(kindsOf(screen.readings)).toEqual(['identity-card']);
});
