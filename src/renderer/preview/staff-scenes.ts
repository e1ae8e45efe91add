import type { StaffEvent } from '../flow/staff/context.ts';
import { type StaffPageName, type StaffSnapshot, staffPage } from '../flow/staff/pages.ts';
import { previewNow } from './invented.ts';
import type { FakeCoreSetting, StaffSetting } from './setting.ts';

/** One event for the staff's chart, and what it leads to. */
export interface StaffStride {
  readonly event: StaffEvent;
  readonly until: (snapshot: StaffSnapshot) => boolean;
}

export interface StaffScene {
  readonly core: FakeCoreSetting;
  readonly way: readonly StaffStride[];
}

const to = (event: StaffEvent, page: StaffPageName): StaffStride => ({
  event,
  until: (snapshot) => staffPage(snapshot) === page,
});
const entrance: StaffStride = {
  event: { type: 'corner.held' },
  until: (each) =>
    each.matches({ entrance: 'pin' }) || each.matches({ entrance: 'locked' }) || each.matches('inside'),
};
const digit = (n: string): StaffStride => to({ type: 'digit', digit: n }, 'staff-entrance');
const toToday: readonly StaffStride[] = [
  entrance,
  ...[...'482915'].map(digit),
  { event: { type: 'pin.given' }, until: ({ context }) => context.today !== null && context.prints !== null },
];
const scene = (staff: StaffSetting, ...way: StaffStride[]): StaffScene => ({
  core: { staff },
  way: [...toToday, ...way],
});
const task = (setting: StaffSetting['task'], kind: 'roll' | 'scanner' = 'roll'): StaffScene =>
  scene(
    { task: { kind, ...setting } },
    {
      event: { type: 'task.wanted', kind },
      until: ({ context }) => context.task !== null,
    },
  );

/** Every page and state of staff's side, by the name `?preview=` takes. */
export const staffScenes: Readonly<Record<string, StaffScene>> = {
  'staff-entrance': { core: {}, way: [entrance, digit('4'), digit('8')] },
  'staff-locked': { core: { staff: { door: { lockedMs: 1_800_000, triesLeft: 0 } } }, way: [entrance] },
  'staff-none-set': { core: { staff: { door: { pinSet: false, badges: false } } }, way: [entrance] },
  'staff-today': scene({}),
  'staff-today-calm': scene({
    nothingOpen: true,
    today: {
      todos: [],
      network: {
        state: 'online',
        since: previewNow,
        lastContact: previewNow - 60_000,
        unsent: 0,
        oldestUnsent: null,
        parked: 0,
      },
    },
  }),
  'staff-today-all': scene({
    today: {
      todos: [
        { todo: 'out-of-service', since: previewNow - 300_000 },
        { todo: 'printer', reason: 'cutter' },
        { todo: 'scanner' },
        { todo: 'power', battery: 40 },
        { todo: 'a4', reason: 'toner-low' },
        { todo: 'network', since: previewNow - 300_000 },
        { todo: 'disk', freeMegabytes: 180 },
        { todo: 'clock', aheadMs: 900_000 },
        { todo: 'close-day', day: '2026-11-17' },
      ],
    },
  }),
  'staff-roll-open': task({}),
  'staff-roll-change': task({ step: 'change', reasons: ['cover-open', 'paper-out'] }),
  'staff-roll-test': task({ step: 'test', reasons: [], test: 'sending' }),
  'staff-roll-not-printed': task({ step: 'test', reasons: [], test: 'unconfirmed' }),
  'staff-roll-done': task({ step: null, reasons: [], test: 'printed', ms: 41_000 }),
  'staff-scanner': task({ steps: ['plug', 'show'], step: 'show', reasons: [] }, 'scanner'),
  'staff-prints': scene({}, to({ type: 'prints.wanted' }, 'staff-prints')),
  'staff-prints-none': scene({ nothingOpen: true }, to({ type: 'prints.wanted' }, 'staff-prints')),
  'staff-parked': scene({}, to({ type: 'parked.wanted' }, 'staff-parked')),
  'staff-stop': scene({}, to({ type: 'stop.wanted' }, 'staff-stop')),
  'staff-stop-where': scene(
    {},
    to({ type: 'stop.wanted' }, 'staff-stop'),
    to({ type: 'reason.chosen', reason: 'repair' }, 'staff-stop'),
  ),
  'staff-reset': scene({}, to({ type: 'reset.wanted' }, 'staff-reset')),
  'staff-day': scene({}, { event: { type: 'day.wanted' }, until: ({ context }) => context.figures !== null }),
  'staff-day-closed': scene(
    { dayClosed: true },
    { event: { type: 'day.wanted' }, until: ({ context }) => context.figures !== null },
  ),
};
