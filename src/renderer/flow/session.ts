import { and, assign, enqueueActions, not, or, raise, setup, stateIn } from 'xstate';
import type { CentreDescription } from '../../shared/contract/centre.ts';
import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import type { ScanReading } from '../../shared/scan-reading.ts';
import { apply } from './apply/machine.ts';
import { afterPress, type Comfort, type ComfortEvent, unhurried, usualComfort } from './comfort.ts';
import { asking } from './common/asking.ts';
import type { FlowEnding, FlowInput } from './common/flow-input.ts';
import { hearMisreads, type MisreadNews } from './common/hear-misreads.ts';
import { listenForScans, type ScanNews } from './common/listen-for-scans.ts';
import type { KioskPorts } from './common/ports.ts';
import { waits } from './common/waits.ts';
import type { RunningFlow } from './flows.ts';
import { type HouseNews, listenToHouse } from './house.ts';
import { lookUp } from './look-up/machine.ts';
import { pay } from './pay/machine.ts';
import { rate } from './rate/machine.ts';
import type { FlowName, FlowStart, StartOf } from './starts.ts';
import { takeNumber } from './take-number/machine.ts';
import { track } from './track/machine.ts';

export interface SessionContext {
  readonly ports: KioskPorts;
  /** What core told of the place. It is no part of a visit and outlives it. */
  readonly centre: CentreDescription | null;
  /** Core's clock minus this screen's, in milliseconds. */
  readonly clockAhead: number;
  readonly network: NetworkStatus | null;
  /** What works now and what not. Like the network it is no part of a visit. */
  readonly readiness: ReadinessStatus | null;
  /** The shell's own sentence why the kiosk cannot work. */
  readonly shutSentence: string | null;
  readonly comfort: Comfort;
  readonly practising: boolean;
  /** A volunteer or officer stands beside the person. */
  readonly helped: boolean;
  /** Where the flow that runs was begun, and the flow itself. */
  readonly start: FlowStart | null;
  readonly flow: RunningFlow | null;
  /** The number the thanks page repeats. */
  readonly label: string | null;
}

export type SessionEvent =
  | HouseNews
  | ComfortEvent
  | { readonly type: 'door.touched' }
  | { readonly type: 'flow.wanted'; readonly start: FlowStart }
  | FlowDone
  | ScanNews
  | MisreadNews
  | { readonly type: 'thanks.done' }
  | { readonly type: 'thanks.more' }
  | { readonly type: 'help.wanted' }
  | { readonly type: 'help.done' }
  /** A finger came down anywhere. */
  | { readonly type: 'touched' }
  | { readonly type: 'stillHere.yes' }
  | { readonly type: 'stillHere.finished' }
  | { readonly type: 'helper.toggled' }
  | { readonly type: 'practice.wanted' }
  | { readonly type: 'practice.begun' }
  | { readonly type: 'practice.finished' }
  | { readonly type: 'visit.over' };

/** A flow came to its end; the name XState gives the event of a child called `flow`. */
type FlowDone = { readonly type: 'xstate.done.actor.flow'; readonly output: FlowEnding };

const askPractice = asking('practice.begin');

const base = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { readonly ports: KioskPorts },
    children: {} as { flow: FlowName },
  },
  actors: {
    listenToHouse,
    listenForScans,
    hearMisreads,
    askPractice,
    'take-number': takeNumber,
    'look-up': lookUp,
    apply,
    pay,
    rate,
    track,
  },
  delays: {
    shutTheDoor: waits.shutTheDoor,
    thanks: waits.thanks,
    misread: waits.misread,
    idle: ({ context }) =>
      unhurried(context.centre?.session.idleMs ?? waits.idle, context.comfort, context.helped),
    nobodyThere: ({ context }) => context.centre?.session.warningMs ?? waits.nobodyThere,
  },
  guards: {
    knowsTheCentre: ({ context }) => context.centre !== null,
    atTheDoor: and([stateIn({ visit: 'door' }), stateIn({ help: 'closed' })]),
    lookingUp: ({ context }) => context.flow?.name === 'look-up',
    helping: stateIn({ help: 'open' }),
  },
  actions: {
    wipe: assign({ comfort: usualComfort, helped: false, label: null, start: null }),
    endVisit: raise({ type: 'visit.over' }),
    endPractice: ({ context }) => void context.ports.call('practice.end', {}),
    changeComfort: enqueueActions(({ context, event, enqueue }) => {
      if (!isComfort(event)) return;
      const comfort = afterPress(context.comfort, event, context.centre?.languages ?? ['vi']);
      enqueue.assign({ comfort });
      if (context.flow) enqueue.sendTo('flow', { type: 'language.changed', language: comfort.language });
    }),
    beginFlow: assign(({ context, spawn }) => {
      const { start } = context;
      switch (start?.flow) {
        case 'take-number':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case 'look-up':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case 'pay':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case 'track':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case 'rate':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case 'apply':
          return {
            flow: {
              name: start.flow,
              actor: spawn(start.flow, { id: 'flow', input: inputOf(context, start.from) }),
            },
          };
        case undefined:
          throw new Error('a flow begins nowhere');
      }
    }),
    endFlow: enqueueActions(({ enqueue }) => {
      enqueue.stopChild('flow');
      enqueue.assign({ flow: null });
    }),
  },
});

/**
 * One person's visit and what stands beside it: whether somebody is there, the help page, and whether core answers.
 * `visit.over` wipes everything of the person: comfort, number, and the flow with all it knew.
 */
export const session = base.createMachine({
  id: 'session',
  type: 'parallel',
  context: ({ input }) => ({
    ports: input.ports,
    centre: null,
    clockAhead: 0,
    network: null,
    readiness: null,
    shutSentence: null,
    comfort: usualComfort,
    practising: false,
    helped: false,
    start: null,
    flow: null,
    label: null,
  }),
  invoke: { src: 'listenToHouse', input: ({ context }) => ({ ports: context.ports }) },
  on: {
    'network.told': { actions: assign({ network: ({ event }) => event.status }) },
    'readiness.told': { actions: assign({ readiness: ({ event }) => event.status }) },
    // Two pairs of eyes read from further away: the steps become bigger.
    'helper.toggled': {
      actions: assign(({ context: { helped, comfort } }) => ({
        helped: !helped,
        comfort: { ...comfort, textSize: helped ? usualComfort.textSize : ('large' as const) },
      })),
    },
    'comfort.language': { actions: 'changeComfort' },
    'comfort.textSize': { actions: 'changeComfort' },
    'comfort.contrast': { actions: 'changeComfort' },
  },
  states: {
    visit: {
      initial: 'door',
      on: {
        'visit.over': { target: '.door', actions: 'wipe' },
        'practice.begun': '.home',
      },
      states: {
        door: { on: { 'door.touched': { guard: 'knowsTheCentre', target: 'home' } } },
        home: {
          invoke: {
            src: 'listenForScans',
            input: ({ context }) => ({ ports: context.ports, expectation: 'start' as const }),
          },
          on: {
            'scan.read': {
              guard: ({ event }) => startAfter(event.reading) !== null,
              target: 'flow',
              actions: assign({ start: ({ event }) => startAfter(event.reading) }),
            },
            'flow.wanted': {
              guard: 'knowsTheCentre',
              target: 'flow',
              actions: assign({ start: ({ event }) => event.start }),
            },
          },
        },
        flow: {
          entry: 'beginFlow',
          exit: 'endFlow',
          on: {
            'xstate.done.actor.flow': [
              {
                guard: ({ event }) => event.output.kind === 'thanks',
                target: 'thanks',
                actions: assign({
                  label: ({ event }) => (event.output.kind === 'thanks' ? event.output.label : null),
                }),
              },
              {
                guard: ({ event }) => event.output.kind === 'flow',
                target: 'flow',
                reenter: true,
                actions: assign({
                  start: ({ event }) => (event.output.kind === 'flow' ? event.output.start : null),
                }),
              },
              { target: 'home' },
            ],
          },
        },
        thanks: {
          after: { thanks: { guard: not('helping'), actions: 'endVisit' } },
          on: {
            'thanks.done': { actions: 'endVisit' },
            'thanks.more': { target: 'home', actions: assign({ label: null }) },
          },
        },
      },
    },
    attention: {
      initial: 'nobody',
      on: { 'visit.over': '.nobody' },
      states: {
        // A press without a finger (a switch, a voice) begins a visit too, and it ends as any other.
        nobody: {
          on: {
            touched: 'present',
            'door.touched': 'present',
            'help.wanted': 'present',
            'practice.wanted': 'present',
            'practice.begun': 'present',
          },
        },
        present: {
          after: { idle: [{ guard: 'atTheDoor', actions: 'endVisit' }, { target: 'asking' }] },
          on: { touched: { target: 'present', reenter: true } },
        },
        asking: {
          after: { nobodyThere: { actions: 'endVisit' } },
          on: { 'stillHere.yes': 'present', 'stillHere.finished': { actions: 'endVisit' } },
        },
      },
    },
    help: {
      initial: 'closed',
      on: { 'visit.over': '.closed' },
      states: {
        closed: { on: { 'help.wanted': 'open' } },
        open: { on: { 'help.done': 'closed' } },
      },
    },
    /**
     * The same flows on invented data. Whatever ends it ends what was begun in it: nothing practised goes on for real,
     * and nothing real is taken for practice. Core forgets it by itself when the line goes down, and so does the screen.
     */
    practice: {
      initial: 'off',
      states: {
        off: { on: { 'practice.wanted': 'beginning' } },
        beginning: {
          invoke: {
            src: 'askPractice',
            input: ({ context }) => ({ ports: context.ports, question: {} }),
            onDone: [{ guard: ({ event }) => event.output.ok, target: 'on' }, { target: 'unavailable' }],
          },
          on: { 'visit.over': { target: 'off', actions: 'endPractice' } },
        },
        unavailable: { on: { 'visit.over': 'off', 'help.done': 'off' } },
        on: {
          entry: [
            assign({ practising: true }),
            raise({ type: 'practice.begun' }),
            raise({ type: 'help.done' }),
          ],
          exit: [assign({ practising: false }), 'endPractice'],
          on: {
            'visit.over': 'off',
            'line.lost': { target: 'off', actions: 'endVisit' },
            'practice.finished': { target: 'off', actions: 'endVisit' },
          },
        },
      },
    },
    /** Other flows than the look-up speak of their scans themselves. */
    misread: {
      initial: 'quiet',
      invoke: { src: 'hearMisreads', input: ({ context }) => ({ ports: context.ports }) },
      states: {
        quiet: {
          on: { 'scan.misread': { guard: or(['lookingUp', stateIn({ visit: 'home' })]), target: 'told' } },
        },
        told: {
          after: { misread: 'quiet' },
          on: {
            'scan.misread': { target: 'told', reenter: true },
            'scan.fine': 'quiet',
            touched: 'quiet',
            'visit.over': 'quiet',
          },
        },
      },
    },
    core: {
      initial: 'opening',
      on: {
        'line.shut': { target: '.away', actions: assign({ shutSentence: ({ event }) => event.sentence }) },
        'centre.told': {
          target: '.serving',
          actions: assign({
            centre: ({ event }) => event.centre,
            clockAhead: ({ event }) => event.centre.now - event.receivedAt,
            shutSentence: null,
          }),
        },
      },
      states: {
        opening: { after: { shutTheDoor: 'away' } },
        serving: { on: { 'line.lost': 'lost' } },
        lost: { after: { shutTheDoor: 'away' } },
        away: {},
      },
    },
  },
});

/** What a paper shown to the scanner at the home page begins. */
function startAfter(reading: ScanReading): FlowStart | null {
  if (reading.kind === 'appointment') return { flow: 'take-number', from: { appointment: reading.mark } };
  return reading.kind === 'checklist'
    ? { flow: 'look-up', from: { kind: 'mark', mark: reading.text } }
    : null;
}

function isComfort(event: SessionEvent): event is ComfortEvent {
  return event.type.startsWith('comfort.');
}

function inputOf<Name extends FlowName>(context: SessionContext, start: StartOf<Name>): FlowInput<Name> {
  const { ports, centre, comfort, practising } = context;
  if (!centre) throw new Error('a flow begins before the centre is known');
  return { ports, centre, language: comfort.language, practising, start };
}
