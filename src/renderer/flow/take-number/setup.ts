import { assign, setup } from 'xstate';
import { delays } from '../common/delays.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { followPrint } from '../common/follow-print.ts';
import { askPayable, payingFor } from '../common/payable.ts';
import { askSearch, type Found } from '../common/search-as-typed.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import { askDetails, askFirstScreen, askNumber, askReprint } from './actors.ts';
import type { TakeNumberContext, TakeNumberEvent, TakeNumberInput } from './context.ts';
import { orderOf } from './orders.ts';
import type { Refusal } from './refusal.ts';

/** Guards, actions and delays of taking a number, by the names its states use. */
export const takeNumberSetup = setup({
  types: {
    context: {} as TakeNumberContext,
    events: {} as TakeNumberEvent,
    input: {} as TakeNumberInput,
    output: {} as FlowEnding,
  },
  actors: { askFirstScreen, askDetails, askSearch, askNumber, askReprint, askPayable, followPrint },
  delays,
  guards: {
    hasPriorityGroups: ({ context }) => context.centre.priorityGroups.length > 0,
    oneMatterBehind: ({ context }, tileId: string) =>
      context.tiles.find((tile) => tile.id === tileId)?.matters.length === 1,
    foundByTyping: ({ context }) => context.foundBy === 'typing',
    foundInList: ({ context }) => context.foundBy === 'list',
    startsAtMatter: ({ context }) => context.start !== null,
    cameFromElsewhere: ({ context }) => context.foundBy === 'start',
    foundByGroup: ({ context }) => context.foundBy === 'group',
    stoppedAtNumber: ({ context }) => context.stoppedAt === 'number',
    stoppedAtDetails: ({ context }) => context.stoppedAt === 'details',
  },
  actions: {
    firstLeaf: assign({ leaf: 0 }),
    refuse: assign((_, stop: { refusal: Refusal; at: TakeNumberContext['stoppedAt'] }) => ({
      refusal: stop.refusal,
      stoppedAt: stop.at,
    })),
    refuseSearch: assign((_, refusal: Refusal) => ({ refusal, stoppedAt: 'matters' as const })),
    keepFound: assign((_, found: Found | null) => ({ found })),
    press: assign(({ context, event }) => {
      const text = isKeyPress(event) ? pressed(context.text, event) : context.text;
      return text.trim() === '' ? { text, found: null } : { text };
    }),
    order: assign({ order: ({ context }) => orderOf(context) }),
    chooseTile: assign(({ context }, id: string) => {
      const tile = context.tiles.find((each) => each.id === id) ?? null;
      return { tile };
    }),
    want: assign(({ context }, matter: { code: string; foundBy: TakeNumberContext['foundBy'] }) => ({
      code: matter.code,
      foundBy: matter.foundBy,
      wanted: { kind: 'procedure' as const, code: matter.code },
      // The ticks belong to one matter: another starts with an empty list.
      ticked: matter.code === context.code ? context.ticked : [],
    })),
    wantGroup: assign(({ context }, id: string) => ({
      wanted: { kind: 'group' as const, groupId: id },
      wantedName: context.centre.groups.find((each) => each.id === id)?.name ?? null,
      foundBy: 'group' as const,
      details: null,
    })),
    endWhereItCame: assign({
      ending: ({ context: { start } }) =>
        start && 'cameFrom' in start && start.cameFrom
          ? { kind: 'flow' as const, start: start.cameFrom }
          : { kind: 'home' as const },
    }),
    endHome: assign({ ending: { kind: 'home' } }),
    endWithPayment: assign({
      ending: ({ context: { ticket } }): FlowEnding =>
        ticket ? payingFor({ by: 'mark', mark: ticket.qr }) : { kind: 'home' },
    }),
    endThanks: assign({
      ending: ({ context }) => ({ kind: 'thanks' as const, label: context.ticket?.label ?? null }),
    }),
  },
});
