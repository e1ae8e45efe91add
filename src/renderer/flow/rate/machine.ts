import { assign, setup } from 'xstate';
import { delays } from '../common/delays.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import { askGive, askSuggest } from './actors.ts';
import {
  freshContext,
  longestSuggestion,
  lowScore,
  type RateContext,
  type RateEvent,
  type RateInput,
  type RateRefusal,
} from './context.ts';

const rateSetup = setup({
  types: {
    context: {} as RateContext,
    events: {} as RateEvent,
    input: {} as RateInput,
    output: {} as FlowEnding,
  },
  actors: { askGive, askSuggest },
  delays,
  guards: {
    isLow: (_, score: number) => score <= lowScore,
    hasText: ({ context }) => context.text.trim() !== '',
    wroteText: ({ context }) => context.given === 'suggestion',
    cameFromFlow: ({ context }) => context.start?.cameFrom != null,
  },
  actions: {
    choose: assign(({ context }, score: number) => ({
      score,
      reason: null,
      given: 'rating' as const,
      requestKey: context.ports.newKey(),
    })),
    write: assign(({ context }) => ({
      given: 'suggestion' as const,
      requestKey: context.ports.newKey(),
    })),
    press: assign({
      text: ({ context, event }) =>
        isKeyPress(event) ? pressed(context.text, event, longestSuggestion) : context.text,
    }),
    refuse: assign((_, refusal: RateRefusal) => ({ refusal })),
    endThanks: assign({ ending: { kind: 'thanks' as const, label: null } }),
    endWhereItCameFrom: assign(({ context }) => {
      const before = context.start?.cameFrom;
      return { ending: before ? { kind: 'flow' as const, start: before } : { kind: 'home' as const } };
    }),
  },
});

const writing = {
  'writing.wanted': { target: 'writing', actions: 'write' },
} as const;

/**
 * Rating a visit: five faces, a reason only where the score is low, free words where somebody wants to write. Nothing
 * asks for it, nothing says who gave it, and every page can be left without an answer.
 */
export const rate = rateSetup.createMachine({
  id: 'rate',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'choosing',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    choosing: {
      entry: assign({ leaf: 0 }),
      on: {
        'score.chosen': [
          {
            guard: { type: 'isLow', params: ({ event }) => event.score },
            target: 'reasoning',
            actions: { type: 'choose', params: ({ event }) => event.score },
          },
          { target: 'giving', actions: { type: 'choose', params: ({ event }) => event.score } },
        ],
        ...writing,
        done: 'ended',
        back: { target: 'ended', actions: 'endWhereItCameFrom' },
      },
    },
    reasoning: {
      entry: assign({ leaf: 0 }),
      on: {
        'reason.chosen': { target: 'giving', actions: assign({ reason: ({ event }) => event.reason }) },
        back: 'choosing',
      },
    },
    giving: {
      ...patience,
      invoke: {
        src: 'askGive',
        input: ({ context: { ports, requestKey, score, reason, start } }) => ({
          ports,
          question: {
            requestKey: requestKey ?? ports.newKey(),
            score: score ?? 3,
            reason,
            about: start?.about ?? 'visit',
            procedureCode: start?.procedureCode ?? null,
          },
        }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'given' },
          {
            target: 'refused',
            actions: { type: 'refuse', params: ({ event }) => refusalOf(event.output) },
          },
        ],
      },
      on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
    },
    writing: {
      on: {
        'key.letter': { actions: 'press' },
        'key.tone': { actions: 'press' },
        'key.toneOff': { actions: 'press' },
        'key.backspace': { actions: 'press' },
        'key.clear': { actions: 'press' },
        'text.given': { guard: 'hasText', target: 'sending' },
        back: 'choosing',
      },
    },
    sending: {
      ...patience,
      invoke: {
        src: 'askSuggest',
        input: ({ context: { ports, requestKey, text } }) => ({
          ports,
          question: { requestKey: requestKey ?? ports.newKey(), text: text.trim() },
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'given',
            actions: assign({ text: '' }),
          },
          { guard: ({ event }) => !event.output.ok && event.output.code === 'empty', target: 'writing' },
          {
            target: 'refused',
            actions: {
              type: 'refuse',
              params: ({ event }) => {
                const code = refusalOf(event.output);
                return code === 'empty' ? 'refused' : code;
              },
            },
          },
        ],
      },
      on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
    },
    given: {
      on: {
        ...writing,
        home: 'ended',
        done: { target: 'ended', actions: 'endThanks' },
      },
    },
    refused: {
      on: {
        again: [{ guard: 'wroteText', target: 'sending' }, { target: 'giving' }],
        back: [{ guard: 'wroteText', target: 'writing' }, { target: 'choosing' }],
        home: 'ended',
      },
    },
    ended: { type: 'final' },
  },
});
