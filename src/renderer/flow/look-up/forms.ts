import { assign } from 'xstate';
import { documentAsPrint } from '../common/document-as-print.ts';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { lookUpSetup } from './setup.ts';

/** The states of a blank form: chosen, then printed on A4, or looked at where there is no A4 printer. */

export const loadingForms = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askForms',
    input: ({ context }) => ({ ports: context.ports, question: { code: context.code ?? '' } }),
    onDone: {
      // A kiosk that cannot lay a form out still tells what to bring.
      target: 'lookingForPrinter',
      actions: assign({ forms: ({ event }) => (event.output.ok ? event.output.value.forms : []) }),
    },
  },
  on: { leave: 'making' },
});

export const lookingForPrinter = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askDocumentPrinter',
    input: ({ context }) => ({ ports: context.ports, question: {} }),
    onDone: {
      target: 'lookingForOffer',
      actions: assign({
        printsA4: ({ event }) => event.output.ok && event.output.value.health !== 'disabled',
      }),
    },
  },
  on: { leave: 'lookingForOffer' },
});

/** Whether it can be applied for here and now. A kiosk that cannot say still tells what to bring. */
export const lookingForOffer = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askOffer',
    input: ({ context }) => ({ ports: context.ports, question: { code: context.code ?? '' } }),
    onDone: {
      target: 'making',
      actions: assign({ canApply: ({ event }) => event.output.ok && event.output.value.canDoHere }),
    },
  },
  on: { leave: 'making' },
});

export const forms = lookUpSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'form.chosen': [
      {
        guard: 'printsA4',
        target: 'printingForm',
        actions: { type: 'orderForm', params: ({ event }) => event.id },
      },
      { target: 'preparingForm', actions: { type: 'lookAtForm', params: ({ event }) => event.id } },
    ],
    back: 'checklist',
  },
});

export const printingForm = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askPrintForm',
    input: ({ context: { ports, printKey, formId, language, practising } }) => ({
      ports,
      question: {
        requestKey: printKey ?? ports.newKey(),
        formId: formId ?? '',
        values: null,
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
          return { paper: job, jobs: [job], on: 'a4' as const };
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'form' as const }),
        },
      },
    ],
  },
  on: { leave: 'checklist' },
});

export const preparingForm = lookUpSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askFormPicture',
    input: ({ context: { ports, formId, formPage, language, practising } }) => ({
      ports,
      question: { formId: formId ?? '', values: null, language, practice: practising, page: formPage },
    }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'formPicture',
        actions: assign({ picture: ({ event }) => (event.output.ok ? event.output.value : null) }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'form' as const }),
        },
      },
    ],
  },
  on: { leave: 'checklist' },
});

export const formPicture = lookUpSetup.createStateConfig({
  on: {
    'form.turned': { target: 'preparingForm', actions: assign({ formPage: ({ event }) => event.page }) },
    back: 'checklist',
  },
});
