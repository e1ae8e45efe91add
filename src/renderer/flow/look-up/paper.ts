import { assign } from 'xstate';
import type { PrintSubject } from '../../../shared/contract/printing.ts';
import { documentAsPrint } from '../common/document-as-print.ts';
import { patience } from '../common/patience.ts';
import { withChange } from '../common/print-story.ts';
import { refusalOf } from '../common/refusal.ts';
import type { LookUpContext } from './context.ts';
import { lookUpSetup } from './setup.ts';

/** The states of the checklist's paper: made anew with the ticks of now, ordered, then followed. */

export const choosingSize = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'size.chosen': {
      target: 'freshening',
      actions: { type: 'orderOn', params: ({ event }) => event.on },
    },
    back: 'checklist',
  },
});

export const freshening = lookUpSetup.createStateConfig({
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
        target: 'ordering',
        actions: assign({
          checklist: ({ context, event }) => (event.output.ok ? event.output.value : context.checklist),
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'print' as const }),
        },
      },
    ],
  },
  on: { leave: 'checklist' },
});

/** On which paper was chosen before. */
export const ordering = lookUpSetup.createStateConfig({
  always: [{ guard: 'onA4', target: 'printingPage' }, { target: 'printing' }],
});

export const printing = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askPrint',
    input: ({ context: { ports, printKey, code, answers, have, language, practising } }) => ({
      ports,
      question: {
        requestKey: printKey ?? ports.newKey(),
        code: code ?? '',
        answers,
        have: [...have],
        language,
        practice: practising,
      },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'paper',
        actions: assign(({ event: { output } }) => {
          if (!output.ok) return {};
          return { paper: output.value.job, jobs: [output.value.job] };
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'print' as const }),
        },
      },
    ],
  },
  on: { leave: 'checklist' },
});

export const printingPage = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askPrintPage',
    input: ({ context: { ports, printKey, code, answers, have, language, practising } }) => ({
      ports,
      question: {
        requestKey: printKey ?? ports.newKey(),
        code: code ?? '',
        answers,
        have: [...have],
        language,
        practice: practising,
      },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'paper',
        actions: assign(({ event: { output } }) => {
          if (!output.ok) return {};
          const job = documentAsPrint(output.value.job);
          return { paper: job, jobs: [job] };
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'print' as const }),
        },
      },
    ],
  },
  on: { leave: 'checklist' },
});

export const paper = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  invoke: {
    src: 'followPrint',
    input: ({ context }) => ({ ports: context.ports, subject: subjectOf(context) }),
  },
  initial: 'shown',
  states: {
    shown: {
      on: {
        'reprint.wanted': {
          target: 'reprinting',
          actions: assign({ reprintKey: ({ context }) => context.reprintKey ?? context.ports.newKey() }),
        },
      },
    },
    reprinting: {
      ...patience,
      invoke: {
        src: 'askReprint',
        input: ({ context }) => ({
          ports: context.ports,
          question: { subject: subjectOf(context), requestKey: context.reprintKey ?? '' },
        }),
        onDone: {
          target: 'shown',
          actions: assign(({ context, event }) =>
            event.output.ok
              ? { reprintKey: null, jobs: withChange(context.jobs, event.output.value) }
              : { reprintKey: null },
          ),
        },
      },
    },
  },
  on: {
    'print.told': {
      actions: assign({ jobs: ({ context, event }) => withChange(context.jobs, event.change) }),
    },
    'printer.told': { actions: assign({ printer: ({ event }) => event.status }) },
    'number.wanted': { target: 'ended', actions: 'endWithNumber' },
    back: 'checklist',
    done: { target: 'ended', actions: 'endThanks' },
  },
});

function subjectOf({ paper: job }: LookUpContext): PrintSubject {
  if (!job) throw new Error('the paper of no checklist is followed');
  return job.subject;
}
