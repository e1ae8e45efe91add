import { assign } from 'xstate';
import { freshContext } from './context.ts';
import { asking, finding, found, scanning, typingCode, typingSecret } from './finding.ts';
import { cancelling, offering, preparing, saying, showing } from './paying.ts';
import { paySetup } from './setup.ts';

/**
 * Paying a fee by QR: show or type the slip, answer what the amount depends on, pay with one's own bank. Only the
 * province says that the money is there; the counter takes cash at every step.
 */
export const pay = paySetup.createMachine({
  id: 'pay',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'beginning',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    beginning: { always: [{ guard: 'knowsTheSlip', target: 'finding' }, { target: 'scanning' }] },
    scanning,
    typingCode,
    typingSecret,
    finding,
    found,
    asking,
    offering,
    preparing,
    showing,
    saying,
    cancelling,
    refused: {
      on: {
        again: 'beginning',
        'number.wanted': { target: 'ended', actions: 'endWithNumber' },
        home: { target: 'ended', actions: 'endHome' },
      },
    },
    ended: { type: 'final' },
  },
});
