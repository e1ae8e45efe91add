import { assign, raise, sendTo, setup } from 'xstate';
import { dayFigures } from '../../../shared/contract/staff.ts';
import { asking } from '../common/asking.ts';
import { listenForScans } from '../common/listen-for-scans.ts';
import { doAct } from './act.ts';
import { freshContext, type StaffContext, type StaffEvent, type StaffInput } from './context.ts';
import { followDesk } from './desk-news.ts';
import { shuffledDigits } from './shuffle.ts';
import { staffWaits } from './waits.ts';

const staffSetup = setup({
  types: { context: {} as StaffContext, events: {} as StaffEvent, input: {} as StaffInput },
  actors: {
    askDoor: asking('staff.door'),
    askSignIn: asking('staff.signIn'),
    askTask: asking('staff.beginTask'),
    askDay: asking('staff.day'),
    doAct,
    followDesk,
    listenForScans,
  },
  delays: {
    idle: staffWaits.idle,
    locked: ({ context }) => Math.max(0, context.lockedUntil - context.ports.now()),
  },
  guards: {
    isLocked: ({ context }) => context.lockedUntil > context.ports.now(),
    hasPin: ({ context }) => context.pin.length >= shortestPin,
    endsVisit: ({ context }) => context.act?.command === 'staff.endVisit',
    begunPractice: ({ context }) => context.act?.command === 'staff.practise',
    closesDay: ({ context }) => context.act?.command === 'staff.closeDay',
    stopsService: ({ context }) => context.act?.command === 'staff.stopService',
  },
  actions: {
    forget: assign(({ context }) => freshContext(context)),
    shuffle: assign(({ context }) => ({
      pin: '',
      badge: null,
      digits: shuffledDigits(context.ports.newKey()),
    })),
    lookAgain: sendTo('desk', { type: 'look' }),
    endVisit: ({ context }) => context.endVisit(),
    practise: ({ context }) => context.practise(),
    endTask: ({ context }) => void context.ports.call('staff.endTask', {}),
    lock: raise({ type: 'leave' }),
    toToday: raise({ type: 'back' }),
  },
});

export const shortestPin = 6;
const longestPin = 12;

/** Somebody is here, until nobody touched the glass for a while. */
const attention = staffSetup.createStateConfig({
  initial: 'here',
  states: {
    here: {
      after: { idle: { actions: 'lock' } },
      on: { touched: { target: 'here', reenter: true, actions: sendTo('desk', { type: 'stay' }) } },
    },
  },
});

const toToday = { back: { target: 'today' } } as const;

/** Which page is looked at. */
const page = staffSetup.createStateConfig({
  initial: 'today',
  /** The bar at the foot stands on every page, and does what it says on every one. */
  on: { 'stop.wanted': '.stop', 'reset.wanted': '.reset', 'day.wanted': '.day' },
  states: {
    today: {
      entry: [assign({ leaf: 0, failed: false }), 'lookAgain'],
      on: {
        'task.wanted': { target: 'task', actions: assign({ wanted: ({ event }) => event.kind }) },
        'prints.wanted': 'prints',
        'parked.wanted': 'parked',
      },
    },
    task: {
      entry: assign({ task: null }),
      exit: 'endTask',
      invoke: {
        src: 'askTask',
        input: ({ context: { ports, wanted } }) => ({ ports, question: { kind: wanted } }),
        onDone: {
          // News that came meanwhile is newer than the answer.
          actions: assign({
            task: ({ context, event }) => context.task ?? (event.output.ok ? event.output.value : null),
          }),
        },
      },
      on: { ...toToday, 'task.told': { actions: assign({ task: ({ event }) => event.task }) } },
    },
    prints: { entry: assign({ leaf: 0, failed: false }), on: toToday },
    parked: { entry: assign({ leaf: 0, failed: false }), on: toToday },
    stop: {
      entry: assign({ reason: null, failed: false }),
      on: {
        back: 'today',
        'reason.chosen': { actions: assign({ reason: ({ event }) => event.reason }) },
      },
    },
    reset: { entry: assign({ failed: false }), on: toToday },
    day: {
      entry: assign({ leaf: 0, failed: false, figures: null }),
      invoke: {
        src: 'askDay',
        input: ({ context: { ports } }) => ({ ports, question: {} }),
        onDone: {
          actions: assign({ figures: ({ event }) => (event.output.ok ? event.output.value : null) }),
        },
      },
      on: toToday,
    },
  },
});

/** One thing at a time is asked of core, whatever page asks it. */
const doing = staffSetup.createStateConfig({
  initial: 'nothing',
  states: {
    nothing: {
      on: {
        'act.wanted': { target: 'acting', actions: assign({ act: ({ event }) => event.act, failed: false }) },
      },
    },
    acting: {
      invoke: {
        src: 'doAct',
        input: ({ context: { ports, act } }) => ({ ports, act }),
        onDone: [
          { guard: ({ event }) => !event.output.ok, target: 'nothing', actions: assign({ failed: true }) },
          { guard: 'begunPractice', target: 'nothing', actions: ['practise', 'lock'] },
          { guard: 'endsVisit', target: 'nothing', actions: ['endVisit', 'toToday'] },
          { guard: 'stopsService', target: 'nothing', actions: ['endVisit', 'toToday'] },
          {
            guard: 'closesDay',
            target: 'nothing',
            actions: assign({
              figures: ({ context, event }) => {
                const closed = event.output.ok ? dayFigures.safeParse(event.output.value) : null;
                return closed?.success ? closed.data : context.figures;
              },
            }),
          },
          { target: 'nothing', actions: 'lookAgain' },
        ],
      },
    },
  },
});

/**
 * Staff's side of the screen, a chart beside the citizen's: who came in by the corner, and what they do. Core refuses
 * whatever it asks until somebody has signed in on this very line.
 */
export const staff = staffSetup.createMachine({
  id: 'staff',
  context: ({ input }) => freshContext(input),
  initial: 'outside',
  states: {
    outside: { entry: 'forget', on: { 'corner.held': 'entrance' } },
    entrance: {
      initial: 'asking',
      on: { leave: 'outside', back: 'outside' },
      after: { idle: 'outside' },
      states: {
        asking: {
          invoke: {
            src: 'askDoor',
            input: ({ context: { ports } }) => ({ ports, question: {} }),
            onDone: {
              target: 'judged',
              actions: assign(({ context, event }) => ({
                door: event.output.ok ? event.output.value : context.door,
                lockedUntil: event.output.ok ? context.ports.now() + event.output.value.lockedMs : 0,
              })),
            },
          },
        },
        judged: { always: [{ guard: 'isLocked', target: 'locked' }, { target: 'pin' }] },
        locked: { after: { locked: { target: 'asking', actions: assign({ trouble: null }) } } },
        pin: {
          entry: 'shuffle',
          invoke: {
            src: 'listenForScans',
            input: ({ context: { ports } }) => ({ ports, expectation: 'badge' as const }),
          },
          on: {
            digit: {
              actions: assign({
                pin: ({ context, event }) => (context.pin + event.digit).slice(0, longestPin),
              }),
            },
            shorten: { actions: assign({ pin: ({ context }) => context.pin.slice(0, -1) }) },
            clear: { actions: assign({ pin: '' }) },
            'pin.given': { guard: 'hasPin', target: 'trying' },
            'scan.read': {
              guard: ({ event }) => event.reading.kind === 'badge',
              target: 'trying',
              actions: assign({
                badge: ({ event }) => (event.reading.kind === 'badge' ? event.reading.text : null),
              }),
            },
          },
        },
        trying: {
          invoke: {
            src: 'askSignIn',
            input: ({ context: { ports, pin, badge } }) => ({
              ports,
              question: {
                proof:
                  badge === null ? { kind: 'pin' as const, pin } : { kind: 'badge' as const, text: badge },
              },
            }),
            onDone: [
              { guard: ({ event }) => event.output.ok, target: '#inside' },
              {
                target: 'asking',
                actions: assign({
                  trouble: ({ event }) =>
                    !event.output.ok && event.output.code === 'disk-full' ? 'disk-full' : 'wrong',
                }),
              },
            ],
          },
        },
      },
    },
    inside: {
      id: 'inside',
      type: 'parallel',
      entry: assign({ pin: '', badge: null, trouble: null }),
      invoke: { id: 'desk', src: 'followDesk', input: ({ context: { ports } }) => ({ ports }) },
      on: {
        leave: 'outside',
        'signed.out': 'outside',
        'today.told': { actions: assign({ today: ({ event }) => event.today }) },
        'prints.told': { actions: assign({ prints: ({ event }) => event.prints }) },
        'parked.told': { actions: assign({ parked: ({ event }) => event.items }) },
        'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
      },
      states: { attention, page, doing },
    },
  },
});
