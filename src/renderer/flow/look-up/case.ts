import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { numberGiven, withDigit } from './own-case.ts';
import { lookUpSetup } from './setup.ts';

/** The states of one matter: its checklist, the questions about one's own case, the law behind it. */

export const loadingQuestions = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askQuestions',
    input: ({ context }) => ({ ports: context.ports, question: { code: context.code ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'loadingForms',
        actions: assign({ questions: ({ event }) => (event.output.ok ? event.output.value.questions : []) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'case' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'case' } },
    },
  },
});

export const making = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askChecklist',
    input: ({ context: { ports, code, answers, have } }) => ({
      ports,
      question: { code: code ?? '', answers, have: [...have] },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'checklist',
        actions: assign({ checklist: ({ event }) => (event.output.ok ? event.output.value : null) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'case' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'case' } },
    },
  },
});

export const recalling = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askRecall',
    input: ({ context }) => ({ ports: context.ports, question: { mark: context.mark ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'loadingQuestions',
        actions: assign(({ event: { output } }) => {
          if (!output.ok) return {};
          const { checklist, outdated } = output.value;
          const { matter, answers, have } = checklist;
          return { checklist, outdated, code: matter.code, answers, have, foundBy: 'start' as const };
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'recall' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'recall' } },
    },
  },
});

export const checklist = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'paper.ticked': { actions: { type: 'tick', params: ({ event }) => event.place } },
    'case.wanted': { guard: 'hasQuestions', target: 'answering', actions: 'firstQuestion' },
    'law.wanted': 'law',
    'forms.wanted': 'forms',
    'form.chosen': [
      {
        guard: 'printsA4',
        target: 'printingForm',
        actions: { type: 'orderForm', params: ({ event }) => event.id },
      },
      { target: 'preparingForm', actions: { type: 'lookAtForm', params: ({ event }) => event.id } },
    ],
    'print.wanted': [
      { guard: 'printsA4', target: 'choosingSize' },
      { target: 'freshening', actions: { type: 'orderOn', params: 'receipt' } },
    ],
    'number.wanted': { target: 'ended', actions: 'endWithNumber' },
    'apply.wanted': { target: 'ended', actions: 'endWithApplication' },
    back: [
      { guard: { type: 'foundBy', params: 'typing' }, target: 'typing' },
      { guard: { type: 'foundBy', params: 'answer' }, target: 'answered' },
      { guard: { type: 'foundBy', params: 'picture' }, target: 'choosing' },
      { guard: { type: 'foundBy', params: 'start' }, target: 'loadingEvents' },
      { target: 'choosingOne' },
    ],
  },
});

export const answering = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'option.chosen': [
      {
        guard: 'atLastQuestion',
        target: 'making',
        actions: { type: 'answer', params: ({ event }) => event.id },
      },
      {
        target: 'answering',
        reenter: true,
        actions: [{ type: 'answer', params: ({ event }) => event.id }, 'nextQuestion'],
      },
    ],
    'digit.pressed': {
      actions: assign({ digits: ({ context, event }) => withDigit(context.digits, event.digit) }),
    },
    'digits.shortened': { actions: assign({ digits: ({ context }) => context.digits?.slice(0, -1) ?? '' }) },
    'digits.cleared': { actions: assign({ digits: '' }) },
    'number.given': [
      {
        guard: ({ context }) => numberGiven(context).ok && context.asked >= context.questions.length - 1,
        target: 'making',
        actions: { type: 'answer', params: ({ context }) => givenNow(context) },
      },
      {
        guard: 'numberFits',
        target: 'answering',
        reenter: true,
        actions: [{ type: 'answer', params: ({ context }) => givenNow(context) }, 'nextQuestion'],
      },
    ],
    'question.skipped': [
      { guard: 'atLastQuestion', target: 'making', actions: 'answerNothing' },
      { target: 'answering', reenter: true, actions: ['answerNothing', 'nextQuestion'] },
    ],
    back: [
      { guard: 'atFirstQuestion', target: 'checklist', actions: 'dropAnswers' },
      { target: 'answering', reenter: true, actions: 'questionBefore' },
    ],
  },
});

export const law = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: { back: 'checklist' },
});

function givenNow(context: Parameters<typeof numberGiven>[0]): number {
  const given = numberGiven(context);
  if (!given.ok) throw new Error('a number was given that does not fit');
  return given.value;
}
