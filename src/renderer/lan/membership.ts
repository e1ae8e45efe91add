import { assign, fromCallback, fromPromise, setup } from 'xstate';
import type { PairAnswer } from '../../shared/contract/queue/lan.ts';
import type { Result } from '../../shared/result.ts';
import type { PairTrouble } from './pairing.ts';
import { waits } from './waits.ts';

/** News of an open line. `View` is the whole of what the page shows. */
export type LineNews<View> =
  | { readonly type: 'shown'; readonly view: View }
  | { readonly type: 'line'; readonly up: boolean }
  | { readonly type: 'unpaired' };

export interface MembershipPorts<View> {
  readonly role: 'counter' | 'board';
  readonly now: () => number;
  readonly who: () => Promise<Result<PairAnswer, 'not-paired' | 'unreachable'>>;
  readonly pair: (wish: PairWish) => Promise<Result<PairAnswer, PairTrouble | 'unreachable'>>;
  /** Opens the line and tells its news until turned off. */
  readonly open: (tell: (news: LineNews<View>) => void) => () => void;
}

export interface PairWish {
  readonly code: string;
  readonly name: string;
}

export type MembershipEvent<View> = LineNews<View> | ({ readonly type: 'pair' } & PairWish);

interface MembershipContext<View> {
  readonly view: View | null;
  /** Milliseconds by this browser's clock when `view` came: the kiosk's clock is `view.now` at that moment. */
  readonly viewAt: number;
  /** Since when the kiosk is not heard; null while it is. */
  readonly lostSince: number | null;
  readonly trouble: PairTrouble | 'unreachable' | 'other-role' | null;
}

/** A browser on the centre's LAN: finds out who it is, is paired once, and then keeps its line through anything. */
export function membership<View>(ports: MembershipPorts<View>) {
  return setup({
    types: {
      context: {} as MembershipContext<View>,
      events: {} as MembershipEvent<View>,
    },
    actors: {
      who: fromPromise(() => ports.who()),
      pair: fromPromise(({ input }: { input: PairWish }) => ports.pair(input)),
      line: fromCallback<MembershipEvent<View>>(({ sendBack }) => ports.open(sendBack)),
    },
    delays: { askAgain: waits.askAgain },
  }).createMachine({
    context: { view: null, viewAt: 0, lostSince: ports.now(), trouble: null },
    initial: 'asking',
    states: {
      asking: {
        invoke: {
          src: 'who',
          onDone: [
            {
              guard: ({ event }) => event.output.ok && event.output.value.role === ports.role,
              target: 'working',
            },
            {
              guard: ({ event }) => event.output.ok,
              target: 'unpaired',
              actions: assign({ trouble: 'other-role' }),
            },
            {
              guard: ({ event }) => !event.output.ok && event.output.code === 'not-paired',
              target: 'unpaired',
            },
            { target: 'unanswered' },
          ],
        },
      },
      unanswered: { after: { askAgain: 'asking' } },
      unpaired: { on: { pair: 'pairing' } },
      pairing: {
        invoke: {
          src: 'pair',
          input: ({ event }) => (event.type === 'pair' ? event : { code: '', name: '' }),
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'asking',
              actions: assign({ trouble: null }),
            },
            {
              target: 'unpaired',
              actions: assign({
                trouble: ({ event }) => (event.output.ok ? null : event.output.code),
              }),
            },
          ],
        },
      },
      working: {
        invoke: { src: 'line' },
        on: {
          shown: {
            actions: assign({
              view: ({ event }) => event.view,
              viewAt: () => ports.now(),
              lostSince: null,
            }),
          },
          line: {
            guard: ({ event }) => !event.up,
            actions: assign({ lostSince: ({ context }) => context.lostSince ?? ports.now() }),
          },
          unpaired: 'asking',
        },
      },
    },
  });
}
