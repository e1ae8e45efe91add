import { and, assign, enqueueActions, not, raise, setup, stateIn } from 'xstate';
import type { CentreDescription } from '../../shared/contract/centre.ts';
import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import { afterPress, type Comfort, type ComfortEvent, usualComfort } from './comfort.ts';
import { type HouseNews, listenToHouse } from './house.ts';
import type { KioskPorts } from './ports.ts';
import { takeNumber } from './take-number.ts';
import { waits } from './waits.ts';

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
  /** The number the thanks page repeats. */
  readonly label: string | null;
}

export type SessionEvent =
  | HouseNews
  | ComfortEvent
  | { readonly type: 'door.touched' }
  | { readonly type: 'number.wanted' }
  | { readonly type: 'thanks.done' }
  | { readonly type: 'thanks.more' }
  | { readonly type: 'help.wanted' }
  | { readonly type: 'help.done' }
  /** A finger came down anywhere. */
  | { readonly type: 'touched' }
  | { readonly type: 'stillHere.yes' }
  | { readonly type: 'stillHere.finished' }
  | { readonly type: 'visit.over' };

const base = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { readonly ports: KioskPorts },
    children: {} as { takeNumber: 'takeNumber' },
  },
  actors: { listenToHouse, takeNumber },
  delays: {
    shutTheDoor: waits.shutTheDoor,
    thanks: waits.thanks,
    idle: ({ context }) => context.centre?.session.idleMs ?? waits.idle,
    nobodyThere: ({ context }) => context.centre?.session.warningMs ?? waits.nobodyThere,
  },
  guards: {
    knowsTheCentre: ({ context }) => context.centre !== null,
    atTheDoor: and([stateIn({ visit: 'door' }), stateIn({ help: 'closed' })]),
    helping: stateIn({ help: 'open' }),
  },
  actions: {
    wipe: assign({ comfort: usualComfort, label: null }),
    endVisit: raise({ type: 'visit.over' }),
    changeComfort: enqueueActions(({ context, event, enqueue, self }) => {
      if (!isComfort(event)) return;
      const comfort = afterPress(context.comfort, event, context.centre?.languages ?? ['vi']);
      enqueue.assign({ comfort });
      const flow = self.getSnapshot().children.takeNumber;
      if (flow) enqueue.sendTo(flow, { type: 'language.changed', language: comfort.language });
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
    label: null,
  }),
  invoke: { src: 'listenToHouse', input: ({ context }) => ({ ports: context.ports }) },
  on: {
    'network.told': { actions: assign({ network: ({ event }) => event.status }) },
    'readiness.told': { actions: assign({ readiness: ({ event }) => event.status }) },
    'comfort.language': { actions: 'changeComfort' },
    'comfort.textSize': { actions: 'changeComfort' },
    'comfort.contrast': { actions: 'changeComfort' },
  },
  states: {
    visit: {
      initial: 'door',
      on: { 'visit.over': { target: '.door', actions: 'wipe' } },
      states: {
        door: { on: { 'door.touched': { guard: 'knowsTheCentre', target: 'home' } } },
        home: { on: { 'number.wanted': { guard: 'knowsTheCentre', target: 'takeNumber' } } },
        takeNumber: {
          invoke: {
            id: 'takeNumber',
            src: 'takeNumber',
            input: ({ context }) => {
              if (!context.centre) throw new Error('a number is taken before the centre is known');
              return { ports: context.ports, centre: context.centre, language: context.comfort.language };
            },
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'thanks',
                target: 'thanks',
                actions: assign({
                  label: ({ event }) => (event.output.kind === 'thanks' ? event.output.label : null),
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
        nobody: { on: { touched: 'present' } },
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

function isComfort(event: SessionEvent): event is ComfortEvent {
  return event.type.startsWith('comfort.');
}
