import { assign, fromPromise, setup } from 'xstate';
import type { CounterView, HandedApplication } from '../../shared/contract/queue/counter.ts';
import type { Result } from '../../shared/result.ts';
import { waits } from './waits.ts';
import type { Wish, WishTrouble } from './wish.ts';

/** What lies over the desk for a moment. */
export type Panel = 'number' | 'transfer' | 'application';

export type ApplicationTrouble =
  | 'not-found'
  | 'too-many-tries'
  | 'other-kiosk'
  | 'counter-closed'
  | 'unanswered';

export interface DeskPorts {
  readonly newKey: () => string;
  /** Null: the officer did not wait for the answer. */
  readonly act: (wish: Wish, left: AbortSignal) => Promise<Result<CounterView, WishTrouble> | null>;
  readonly openApplication: (code: string) => Promise<Result<HandedApplication, ApplicationTrouble>>;
}

export type DeskEvent =
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'left' }
  | { readonly type: 'panel'; readonly panel: Panel | null }
  | { readonly type: 'application.wanted'; readonly code: string };

export type SendToDesk = (event: DeskEvent) => void;

interface DeskContext {
  readonly panel: Panel | null;
  readonly trouble: WishTrouble | null;
  /** Shown and never kept: gone with its panel. */
  readonly application: HandedApplication | null;
  readonly applicationTrouble: ApplicationTrouble | null;
}

/** One officer's hands: one wish at a time, asked until it is answered. */
export function desk(ports: DeskPorts) {
  return setup({
    types: { context: {} as DeskContext, events: {} as DeskEvent },
    actors: {
      act: fromPromise(({ input, signal }: { input: Wish; signal: AbortSignal }) => ports.act(input, signal)),
      open: fromPromise(({ input }: { input: string }) => ports.openApplication(input)),
    },
    delays: { nameTheWork: waits.nameTheWork },
  }).createMachine({
    context: { panel: null, trouble: null, application: null, applicationTrouble: null },
    initial: 'ready',
    on: {
      panel: {
        target: '.ready',
        actions: assign({
          panel: ({ event }) => event.panel,
          trouble: null,
          application: null,
          applicationTrouble: null,
        }),
      },
    },
    states: {
      ready: { on: { wish: 'asking', 'application.wanted': 'opening' } },
      asking: {
        initial: 'quick',
        states: { quick: { after: { nameTheWork: 'slow' } }, slow: {} },
        invoke: {
          src: 'act',
          input: ({ event }) => {
            if (event.type !== 'wish') throw new Error('a desk asks only for what was wished');
            return event.wish;
          },
          onDone: [
            {
              guard: ({ event }) => event.output !== null && !event.output.ok,
              target: 'ready',
              actions: assign({
                trouble: ({ event }) => (event.output?.ok === false ? event.output.code : null),
              }),
            },
            { target: 'ready', actions: assign({ trouble: null, panel: null }) },
          ],
        },
        on: { left: { target: 'ready', actions: assign({ trouble: null }) } },
      },
      opening: {
        invoke: {
          src: 'open',
          input: ({ event }) => (event.type === 'application.wanted' ? event.code : ''),
          onDone: {
            target: 'ready',
            actions: assign({
              application: ({ event }) => (event.output.ok ? event.output.value : null),
              applicationTrouble: ({ event }) => (event.output.ok ? null : event.output.code),
            }),
          },
        },
      },
    },
  });
}
