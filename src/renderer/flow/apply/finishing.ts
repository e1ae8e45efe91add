import { assign } from 'xstate';
import type { TakenPage } from '../../../shared/contract/papers.ts';
import type { PrintSubject } from '../../../shared/contract/printing.ts';
import { neededPapers } from '../../../shared/form/walk.ts';
import { patience } from '../common/patience.ts';
import { isPayable } from '../common/payable.ts';
import { withChange } from '../common/print-story.ts';
import { refusalOf } from '../common/refusal.ts';
import type { ApplyContext } from './context.ts';
import { applySetup } from './setup.ts';
import { formOf } from './walking.ts';

/** The states behind the last question: papers, looking everything through, saving, and what became of it. */

export const papers = applySetup.createStateConfig({
  entry: 'firstLeaf',
  invoke: {
    src: 'askPages',
    input: ({ context }) => ({ ports: context.ports, question: { draftId: context.draftId ?? '' } }),
    onDone: {
      actions: assign(({ event: { output } }) => (output.ok ? { pages: output.value.pages } : {})),
    },
  },
  on: {
    'photograph.wanted': {
      guard: { type: 'mayPhotograph', params: ({ event }) => event.paperId },
      target: 'photographing',
      actions: assign({ paperId: ({ event }) => event.paperId }),
    },
    next: [{ guard: 'asksPriority', target: 'priority' }, { target: 'checking' }],
    'pause.wanted': 'leaving',
    back: { target: 'question', actions: 'toLastPage' },
  },
});

/** A number comes with the slip: whoever goes first says so. */
export const priority = applySetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'priority.chosen': { target: 'checking', actions: assign({ priority: ({ event }) => event.id }) },
    back: 'papers',
  },
});

export const checking = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askCheck',
    input: ({ context }) => ({
      ports: context.ports,
      question: { formId: context.formId ?? '', answers: context.answers },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'review',
        actions: assign({
          problems: ({ event }) => (event.output.ok ? event.output.value.problems : []),
          returning: false,
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'check' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'check' } },
    },
  },
});

export const review = applySetup.createStateConfig({
  entry: ['firstLeaf', assign({ submitKey: ({ context }) => context.ports.newKey() })],
  on: {
    'edit.wanted': {
      target: 'question',
      actions: assign({
        at: ({ event }) => event.page,
        returning: true,
        units: [],
        problem: ({ context, event }) => context.problems.find(({ page }) => page === event.page) ?? null,
      }),
    },
    'submit.wanted': { guard: ({ context }) => context.problems.length === 0, target: 'submitting' },
    'pause.wanted': 'leaving',
    back: 'papers',
  },
});

export const submitting = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askSubmit',
    input: ({ context }) => ({ ports: context.ports, question: dossierOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'saved',
        actions: assign(({ event: { output } }) =>
          output.ok ? { submitted: output.value, status: output.value.status, jobs: [output.value.job] } : {},
        ),
      },
      {
        guard: ({ event }) => !event.output.ok && event.output.code === 'invalid',
        target: 'checking',
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'submit' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'submit' } },
    },
  },
});

function dossierOf(context: ApplyContext) {
  const { submitKey, draftId, answers, language, priority: group } = context;
  const form = formOf(context);
  return {
    requestKey: submitKey ?? context.ports.newKey(),
    draftId,
    formId: form.id,
    version: form.version,
    answers,
    papers: neededPapers(form, answers).map(({ id }) => handed(id, context.pages)),
    language,
    wantsNumber: form.officer.needed,
    priority: group,
  };
}

function handed(paperId: string, all: readonly TakenPage[]) {
  const pages = all.filter((page) => page.paperId === paperId).map(({ sha256 }) => sha256);
  return {
    paperId,
    how: pages.length > 0 ? ('photographed' as const) : ('original-at-counter' as const),
    pages,
  };
}

export const saved = applySetup.createStateConfig({
  entry: 'firstLeaf',
  invoke: [
    {
      src: 'followPrint',
      input: ({ context }) => ({ ports: context.ports, subject: subjectOf(context) }),
    },
    {
      src: 'followDossier',
      input: ({ context: { ports, submitted } }) => ({
        ports,
        dossierId: submitted?.status.dossierId ?? '',
        mark: submitted?.mark ?? '',
      }),
    },
    {
      src: 'askPayable',
      input: ({ context: { ports, submitted } }) => ({
        ports,
        question: { opener: { by: 'mark' as const, mark: submitted?.mark ?? '' } },
      }),
      onDone: { actions: assign({ payable: ({ event }) => isPayable(event.output) }) },
    },
  ],
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
    'dossier.told': { actions: assign({ status: ({ event }) => event.status }) },
    'pay.wanted': { target: 'ended', actions: 'endWithPayment' },
    done: { target: 'ended', actions: 'endThanks' },
    home: { target: 'ended', actions: 'endHome' },
  },
});

function subjectOf({ submitted, kept }: ApplyContext): PrintSubject {
  const subject = submitted?.job.subject ?? kept?.job.subject;
  if (!subject) throw new Error('the slip of nothing is followed');
  return subject;
}
