import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { searchAsTyped, typingKeys } from '../common/search-as-typed.ts';
import { lookUpSetup } from './setup.ts';

/** The states in which a person finds a matter: by what happened in life, by picture, or by typing its name. */

export const loadingEvents = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askLifeEvents',
    input: ({ context }) => ({ ports: context.ports, question: {} }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'loadingTiles',
        actions: assign({ events: ({ event }) => (event.output.ok ? event.output.value.events : []) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'first' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'first' } },
    },
  },
});

export const loadingTiles = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askTiles',
    input: ({ context }) => ({ ports: context.ports, question: {} }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'browsing',
        actions: assign({ tiles: ({ event }) => (event.output.ok ? event.output.value.tiles : []) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'first' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'first' } },
    },
  },
});

export const browsing = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'event.chosen': {
      target: 'choosingOne',
      actions: { type: 'openEvent', params: ({ event }) => event.id },
    },
    'tiles.wanted': 'choosing',
    'typing.wanted': { target: 'typing', actions: assign({ subject: null }) },
    back: 'ended',
  },
});

export const choosing = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'tile.chosen': [
      {
        guard: { type: 'oneMatterBehind', params: ({ event }) => event.id },
        target: 'loadingQuestions',
        actions: {
          type: 'want',
          params: ({ context, event }) => ({
            code: context.tiles.find((tile) => tile.id === event.id)?.matters[0]?.code ?? '',
            foundBy: 'picture' as const,
          }),
        },
      },
      { target: 'choosingOne', actions: { type: 'openTile', params: ({ event }) => event.id } },
    ],
    'typing.wanted': { target: 'typing', actions: assign({ subject: null }) },
    back: 'browsing',
  },
});

export const choosingOne = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'matter.chosen': {
      target: 'loadingQuestions',
      actions: { type: 'want', params: ({ event }) => ({ code: event.code, foundBy: 'list' as const }) },
    },
    'typing.wanted': { target: 'typing', actions: assign({ subject: null }) },
    back: [{ guard: 'shelfOfTiles', target: 'choosing' }, { target: 'browsing' }],
  },
});

export const typing = lookUpSetup.createStateConfig({
  ...searchAsTyped,
  entry: 'firstLeaf',
  onDone: 'refused',
  on: {
    ...typingKeys,
    'matter.chosen': {
      target: 'loadingQuestions',
      actions: { type: 'want', params: ({ event }) => ({ code: event.code, foundBy: 'typing' as const }) },
    },
    'question.asked': { guard: 'hasText', target: 'asking' },
    back: [{ guard: { type: 'foundBy', params: 'answer' }, target: 'answered' }, { target: 'browsing' }],
  },
});
