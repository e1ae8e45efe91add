import { expect, test } from 'vitest';
import type { Envelope } from '../../shared/contract/envelope.ts';
import { longestFrame } from '../../shared/contract/frame.ts';
import { listeners } from '../../shared/contract/wire.ts';
import { silentLog } from './log.ts';
import { screenPace } from './pace.ts';
import { type CoreView, type Line, relay, unfitScreens } from './relay.ts';
import type { ProcessState } from './supervisor.ts';

const up: ProcessState = { kind: 'up', facts: {} };
const died: ProcessState = { kind: 'waiting', deaths: 1, pauseMs: 1 };

function line(initial: ProcessState) {
  const states = listeners<ProcessState>();
  const messages = listeners<Envelope>();
  const got: Envelope[] = [];
  let state = initial;
  const self: Line = {
    state: () => state,
    post: (message) => state.kind === 'up' && got.push(message) > 0,
    onMessage: (listener) => messages.add(listener),
    onState: (listener) => states.add(listener),
  };
  return {
    self,
    got,
    says: (message: Envelope) => messages.tell(message),
    turns(next: ProcessState) {
      state = next;
      states.tell(next);
    },
  };
}

function kiosk(coreState = up, devicesState = up) {
  const core = line(coreState);
  const devices = line(devicesState);
  const clock = { now: 0 };
  const house = relay(core.self, devices.self, { now: () => clock.now, log: silentLog });
  const screen = () => {
    const seen = { texts: [] as string[], views: [] as CoreView[], drops: [] as string[], reads: true };
    const open = house.open({
      send: (text) => seen.reads && seen.texts.push(text) > 0,
      core: (view) => seen.views.push(view),
      drop: (reason) => seen.drops.push(reason),
    });
    return { ...open, seen };
  };
  return { core, devices, house, clock, screen };
}

test('a frame goes to core under its screen’s name, and the answer to that screen alone', () => {
  const { core, screen } = kiosk();
  const [one, two] = [screen(), screen()];
  one.take('hello');
  expect(core.got.at(-1)).toEqual({ to: 'kiosk', peer: 'screen-1', text: 'hello' });
  core.says({ to: 'kiosk', peer: 'screen-1', text: 'answer' });
  expect([one.seen.texts, two.seen.texts]).toEqual([['answer'], []]);
});

test('core that comes back is told of every open screen, and the screens of it', () => {
  const { core, screen } = kiosk();
  const one = screen();
  core.turns(died);
  core.turns(up);
  expect(one.seen.views.map((view) => view.kind)).toEqual(['up', 'down', 'up']);
  expect(core.got.filter((message) => message.to === 'kiosk-peer')).toEqual([
    { to: 'kiosk-peer', peer: 'screen-1', up: true },
    { to: 'kiosk-peer', peer: 'screen-1', up: true },
  ]);
});

test('core that is unfit shows its sentence on screens that are open and that open later', () => {
  const { core, screen } = kiosk({ kind: 'starting' });
  const early = screen();
  const sentence = { vi: 'Hỏng.', en: 'Broken.' };
  core.turns({ kind: 'unfit', sentence });
  expect(early.seen.views).toEqual([
    { kind: 'down', deaths: 0 },
    { kind: 'unfit', sentence },
  ]);
  expect(screen().seen.views).toEqual([{ kind: 'unfit', sentence }]);
});

test('devices that die are announced to core, and both to each other when they are back', () => {
  const { core, devices } = kiosk();
  devices.turns(died);
  devices.turns(up);
  expect(core.got).toEqual([true, false, true].map((each) => ({ to: 'devices-peer', up: each })));
  expect(devices.got).toEqual([true, true].map((each) => ({ to: 'devices-peer', up: each })));
});

test('core that dies is announced to devices', () => {
  const { core, devices } = kiosk();
  core.turns(died);
  expect(devices.got.at(-1)).toEqual({ to: 'devices-peer', up: false });
});

test('frames between core and devices pass unread, and only those', () => {
  const { core, devices } = kiosk();
  core.says({ to: 'devices', text: 'not even JSON' });
  core.says({ to: 'stop' });
  devices.says({ to: 'devices', text: 'nor this' });
  devices.says({ to: 'kiosk', peer: 'screen-1', text: 'devices have no screen' });
  expect(devices.got.at(-1)).toEqual({ to: 'devices', text: 'not even JSON' });
  expect(core.got.at(-1)).toEqual({ to: 'devices', text: 'nor this' });
});

test('a screen that floods is dropped, counted and unknown to core from then on', () => {
  const { core, house, screen } = kiosk();
  const one = screen();
  for (let frame = 0; frame <= screenPace.burst + 5; frame += 1) one.take('x');
  expect(one.seen.drops).toEqual(['flood']);
  expect(house.counts().dropped).toBe(1);
  expect(core.got.filter((message) => message.to === 'kiosk')).toHaveLength(screenPace.burst);
  expect(core.got.at(-1)).toEqual({ to: 'kiosk-peer', peer: 'screen-1', up: false });
});

test('a screen that goes on at an honest pace is not dropped', () => {
  const { clock, screen } = kiosk();
  const one = screen();
  for (let frame = 0; frame < 3 * screenPace.burst; frame += 1) {
    clock.now += 1000 / screenPace.perSecond;
    one.take('x');
  }
  expect(one.seen.drops).toEqual([]);
});

test('a frame over the limit drops the screen that sent it', () => {
  const { core, screen } = kiosk();
  const one = screen();
  one.take('x'.repeat(longestFrame + 1));
  expect(one.seen.drops).toEqual(['oversize']);
  expect(core.got.some((message) => message.to === 'kiosk')).toBe(false);
});

test('a frame of core over the limit reaches no screen and is counted', () => {
  const { core, house, screen } = kiosk();
  const one = screen();
  core.says({ to: 'kiosk', peer: 'screen-1', text: 'x'.repeat(longestFrame + 1) });
  expect(one.seen).toMatchObject({ texts: [], drops: [] });
  expect(house.counts().lost).toBe(1);
});

test('a screen that does not read is dropped instead of filling memory', () => {
  const { core, screen } = kiosk();
  const one = screen();
  one.seen.reads = false;
  core.says({ to: 'kiosk', peer: 'screen-1', text: 'answer' });
  expect(one.seen.drops).toEqual(['slow']);
});

test('a closed screen gets nothing, and core hears once that it left', () => {
  const { core, screen } = kiosk();
  const one = screen();
  one.close();
  one.close();
  core.says({ to: 'kiosk', peer: 'screen-1', text: 'late' });
  expect(one.seen.texts).toEqual([]);
  expect(core.got.filter((message) => message.to === 'kiosk-peer' && !message.up)).toHaveLength(1);
});

test('a kiosk with a wrong configuration shows the sentence on every screen', () => {
  const views: CoreView[] = [];
  const sentence = { vi: 'Sai cấu hình.', en: 'Wrong configuration.' };
  unfitScreens(sentence).open({ send: () => true, core: (view) => views.push(view), drop: () => {} });
  expect(views).toEqual([{ kind: 'unfit', sentence }]);
});
