import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { searchAsTyped, typingKeys } from '../common/search-as-typed.ts';
import type { ResumeTrouble } from './context.ts';
import { applySetup } from './setup.ts';

/** The states in which a person chooses what to apply for, or goes on with what was begun another day. */

export const loadingTiles = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askTiles',
    input: ({ context }) => ({ ports: context.ports, question: {} }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'choosing',
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

export const choosing = applySetup.createStateConfig({
  entry: 'firstLeaf',
  invoke: {
    src: 'listenForScans',
    input: ({ context }) => ({ ports: context.ports, expectation: 'draft' as const }),
  },
  on: {
    'tile.chosen': [
      {
        guard: { type: 'oneMatterBehind', params: ({ event }) => event.id },
        target: 'loadingOffer',
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
    'typing.wanted': 'typing',
    'resume.wanted': { target: 'enteringCode', actions: assign({ resumeText: '', resumeTrouble: null }) },
    'scan.read': {
      guard: ({ event }) => event.reading.kind === 'draft',
      target: 'resuming',
      actions: assign({
        resumeText: ({ event }) => (event.reading.kind === 'draft' ? event.reading.mark.resumeCode : ''),
      }),
    },
    back: { target: 'ended', actions: 'endHome' },
  },
});

export const choosingOne = applySetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'matter.chosen': {
      target: 'loadingOffer',
      actions: { type: 'want', params: ({ event }) => ({ code: event.code, foundBy: 'list' as const }) },
    },
    back: 'choosing',
  },
});

export const typing = applySetup.createStateConfig({
  ...searchAsTyped,
  entry: 'firstLeaf',
  onDone: 'refused',
  on: {
    ...typingKeys,
    'matter.chosen': {
      target: 'loadingOffer',
      actions: { type: 'want', params: ({ event }) => ({ code: event.code, foundBy: 'typing' as const }) },
    },
    back: 'choosing',
  },
});

export const enteringCode = applySetup.createStateConfig({
  on: {
    'key.*': { actions: 'pressCode' },
    'resume.given': 'resuming',
    back: 'choosing',
  },
});

export const resuming = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askResume',
    input: ({ context }) => ({ ports: context.ports, question: { resumeCode: context.resumeText } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'reopening',
        actions: [
          'forgetAnswers',
          assign(({ event: { output } }) => {
            if (!output.ok) return {};
            const { draftId, formId, answers, filled, at } = output.value;
            return { draftId, formId, answers, filled, at, resumeText: '', foundBy: 'picture' as const };
          }),
        ],
      },
      {
        target: 'enteringCode',
        actions: assign({ resumeTrouble: ({ event }) => troubleOf(refusalOf(event.output)) }),
      },
    ],
  },
  on: { leave: { target: 'enteringCode', actions: assign({ resumeTrouble: 'left-waiting' }) } },
});

function troubleOf(code: ResumeTrouble | 'refused'): ResumeTrouble {
  return code === 'refused' ? 'not-found' : code;
}
