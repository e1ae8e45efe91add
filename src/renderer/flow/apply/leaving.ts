import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { withChange } from '../common/print-story.ts';
import { refusalOf } from '../common/refusal.ts';
import { applySetup } from './setup.ts';

/** Leaving midway: kept under a code, or wiped. */

export const leaving = applySetup.createStateConfig({
  on: {
    'keep.wanted': {
      target: 'keeping',
      actions: assign({ keepKey: ({ context }) => context.ports.newKey() }),
    },
    'drop.wanted': { target: 'ended', actions: 'endHome' },
    back: [{ guard: 'isAsked', target: 'question' }, { target: 'papers' }],
  },
});

export const keeping = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askKeep',
    input: ({ context: { ports, keepKey, draftId, formId, answers, filled, at, language } }) => ({
      ports,
      question: {
        requestKey: keepKey ?? ports.newKey(),
        draftId: draftId ?? '',
        formId: formId ?? '',
        answers,
        filled: [...filled],
        at,
        language,
      },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'kept',
        actions: assign(({ event: { output } }) =>
          output.ok ? { kept: output.value, jobs: [output.value.job] } : {},
        ),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'keep' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'keep' } },
    },
  },
});

export const kept = applySetup.createStateConfig({
  invoke: {
    src: 'followPrint',
    input: ({ context: { ports, kept: draft } }) => {
      if (!draft) throw new Error('the slip of no draft is followed');
      return { ports, subject: draft.job.subject };
    },
  },
  on: {
    'print.told': {
      actions: assign({ jobs: ({ context, event }) => withChange(context.jobs, event.change) }),
    },
    'printer.told': { actions: assign({ printer: ({ event }) => event.status }) },
    back: [{ guard: 'isAsked', target: 'question' }, { target: 'papers' }],
    done: { target: 'ended', actions: 'endThanks' },
  },
});
