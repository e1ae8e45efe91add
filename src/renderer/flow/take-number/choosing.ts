import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { searchAsTyped, typingKeys } from '../common/search-as-typed.ts';
import type { TakeNumberContext } from './context.ts';
import { takeNumberSetup } from './setup.ts';

/** The states in which a person says what they came for: by picture, by list, by typing, or by service group. */

export const loadingMatters = takeNumberSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askFirstScreen',
    input: ({ context }) => ({ ports: context.ports, question: {} }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'choosing',
        actions: assign({
          tiles: ({ event }) => (event.output.ok ? event.output.value.tiles : []),
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'matters' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'matters' } },
    },
  },
});

export const choosing = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'tile.chosen': [
      {
        guard: { type: 'oneMatterBehind', params: ({ event }) => event.id },
        target: 'loadingDetails',
        actions: [
          { type: 'chooseTile', params: ({ event }) => event.id },
          {
            type: 'want',
            params: ({ context, event }) => ({
              code: onlyMatter(context, event.id),
              foundBy: 'tile' as const,
            }),
          },
        ],
      },
      { target: 'choosingOne', actions: { type: 'chooseTile', params: ({ event }) => event.id } },
    ],
    'typing.wanted': 'typing',
    'other.wanted': 'choosingGroup',
    back: 'ended',
  },
});

export const choosingOne = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'matter.chosen': {
      target: 'loadingDetails',
      actions: {
        type: 'want',
        params: ({ event }) => ({ code: event.code, foundBy: 'list' as const }),
      },
    },
    'other.wanted': 'choosingGroup',
    back: 'choosing',
  },
});

export const typing = takeNumberSetup.createStateConfig({
  ...searchAsTyped,
  entry: 'firstLeaf',
  onDone: 'refused',
  on: {
    ...typingKeys,
    'matter.chosen': {
      target: 'loadingDetails',
      actions: {
        type: 'want',
        params: ({ event }) => ({ code: event.code, foundBy: 'typing' as const }),
      },
    },
    'other.wanted': 'choosingGroup',
    back: 'choosing',
  },
});

export const choosingGroup = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'group.chosen': [
      {
        guard: 'hasPriorityGroups',
        target: 'prioritising',
        actions: { type: 'wantGroup', params: ({ event }) => event.id },
      },
      { target: 'issuing', actions: { type: 'wantGroup', params: ({ event }) => event.id } },
    ],
    'typing.wanted': 'typing',
    back: 'choosing',
  },
});

function onlyMatter(context: TakeNumberContext, tileId: string): string {
  return context.tiles.find((tile) => tile.id === tileId)?.matters[0]?.code ?? '';
}
