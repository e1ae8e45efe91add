import { assign } from 'xstate';
import type { PrintSubject } from '../../../shared/contract/printing.ts';
import { patience } from '../common/patience.ts';
import { isPayable } from '../common/payable.ts';
import { withChange } from '../common/print-story.ts';
import { refusalOf } from '../common/refusal.ts';
import type { TakeNumberContext } from './context.ts';
import { orderOf } from './orders.ts';
import { takeNumberSetup } from './setup.ts';

/** The states of the number itself: ordered, then shown with the story of its paper. */

export const issuing = takeNumberSetup.createStateConfig({
  ...patience,
  entry: 'order',
  invoke: {
    src: 'askNumber',
    input: ({ context }) => ({ ports: context.ports, question: orderOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'ticket',
        actions: assign({
          ticket: ({ event }) => (event.output.ok ? event.output.value : null),
          order: null,
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'number' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'number' } },
    },
  },
});

export const ticket = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  invoke: [
    {
      src: 'followPrint',
      input: ({ context }) => ({ ports: context.ports, subject: subjectOf(context) }),
    },
    {
      src: 'askPayable',
      input: ({ context: { ports, ticket: given } }) => ({
        ports,
        question: { opener: { by: 'mark' as const, mark: given?.qr ?? '' } },
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
          actions: assign({
            reprintKey: ({ context }) => context.reprintKey ?? context.ports.newKey(),
          }),
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
    'pay.wanted': { target: 'ended', actions: 'endWithPayment' },
    done: { target: 'ended', actions: 'endThanks' },
    home: { target: 'ended', actions: 'endHome' },
  },
});

function subjectOf(context: TakeNumberContext): PrintSubject {
  if (!context.ticket) throw new Error('the paper of no number is followed');
  return { kind: 'ticket', id: context.ticket.id };
}
