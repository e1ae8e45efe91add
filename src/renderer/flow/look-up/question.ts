import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { lookUpSetup } from './setup.ts';

/** The states of a question in a person's own words: asked, then answered, asked back, or not known. */

export const asking = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askAssistant',
    input: ({ context }) => ({
      ports: context.ports,
      question: { text: context.text.trim(), language: context.language, subject: context.subject },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok && event.output.value.kind === 'answer',
        target: 'answered',
        actions: assign(({ event: { output } }) => {
          if (!output.ok || output.value.kind !== 'answer') return {};
          return { reply: output.value, subject: output.value.code };
        }),
      },
      {
        guard: ({ event }) => event.output.ok && event.output.value.kind === 'which',
        target: 'asked',
        actions: assign({ reply: ({ event }) => (event.output.ok ? event.output.value : null) }),
      },
      {
        guard: ({ event }) => event.output.ok,
        target: 'notKnown',
        actions: assign({ reply: ({ event }) => (event.output.ok ? event.output.value : null) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'question' as const }),
        },
      },
    ],
  },
  on: { leave: 'typing' },
});

export const answered = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'matter.chosen': {
      target: 'loadingQuestions',
      actions: { type: 'want', params: ({ event }) => ({ code: event.code, foundBy: 'answer' as const }) },
    },
    'question.further': { target: 'typing', actions: assign({ text: '', found: null }) },
    // What is asked is kept in the words it was asked in: said anew, it is answered anew.
    'language.changed': {
      target: 'asking',
      actions: assign({ language: ({ event }) => event.language }),
    },
    back: 'typing',
  },
});

/** Two or more matters fit: the machine asked back. */
export const asked = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'option.chosen': { target: 'asking', actions: assign({ subject: ({ event }) => event.id }) },
    'language.changed': {
      target: 'asking',
      actions: assign({ language: ({ event }) => event.language }),
    },
    back: 'typing',
  },
});

export const notKnown = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'number.wanted': { target: 'ended', actions: 'endWithAnyNumber' },
    'language.changed': {
      target: 'asking',
      actions: assign({ language: ({ event }) => event.language }),
    },
    back: 'typing',
  },
});
