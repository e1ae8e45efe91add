import { assign } from 'xstate';
import { shownPages } from '../../../shared/form/walk.ts';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import type { ApplyContext } from './context.ts';
import { applySetup } from './setup.ts';
import { firstPage, formOf } from './walking.ts';

/** What to know before the first question, and the form itself. */

export const loadingOffer = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askOffer',
    input: ({ context }) => ({ ports: context.ports, question: { code: context.code ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'before',
        actions: assign({ offer: ({ event }) => (event.output.ok ? event.output.value : null) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'offer' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'offer' } },
    },
  },
});

export const before = applySetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    next: [
      {
        guard: 'begunAlready',
        target: 'question',
        actions: assign({ at: ({ context }) => firstPage(context) }),
      },
      {
        guard: 'canDoHere',
        target: 'opening',
        actions: ['forgetAnswers', assign({ formId: ({ context }) => context.offer?.formId ?? null })],
      },
    ],
    'number.wanted': { target: 'ended', actions: 'endWithNumber' },
    back: [
      { guard: { type: 'foundBy', params: 'start' }, target: 'ended', actions: 'endWhereItBegan' },
      { guard: { type: 'foundBy', params: 'list' }, target: 'choosingOne' },
      { guard: { type: 'foundBy', params: 'typing' }, target: 'typing' },
      { target: 'choosing' },
    ],
  },
});

export const opening = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askBegin',
    input: ({ context }) => ({ ports: context.ports, question: { formId: context.formId ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'question',
        actions: [
          assign(({ event: { output } }) => {
            if (!output.ok) return {};
            const { draftId, form, today } = output.value;
            return { draftId, form, today };
          }),
          assign({ at: ({ context }) => firstPage(context) }),
        ],
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'begin' as const }),
        },
      },
    ],
  },
  on: { leave: 'before' },
});

/** The form of an application that is gone on with: what was kept is known already. */
export const reopening = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askBegin',
    input: ({ context }) => ({ ports: context.ports, question: { formId: context.formId ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'moving',
        actions: [
          assign(({ event: { output } }) => {
            if (!output.ok) return {};
            const { form, today } = output.value;
            return { form, today, code: form.procedure };
          }),
          'passAnswered',
          assign({ at: ({ context }) => whereItStopped(context) }),
        ],
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'begin' as const }),
        },
      },
    ],
  },
  on: { leave: { target: 'enteringCode', actions: assign({ resumeTrouble: 'left-waiting' }) } },
});

/** The page it stopped at, else the first that still wants an answer; null: everything was answered. */
function whereItStopped(context: ApplyContext): string | null {
  const { at, answers } = context;
  const shown = shownPages(formOf(context), answers);
  if (shown.some(({ id }) => id === at)) return at;
  return shown.find(({ id, skip }) => !skip && !Object.hasOwn(answers, id))?.id ?? null;
}
