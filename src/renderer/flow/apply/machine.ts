import { assign } from 'xstate';
import { before, loadingOffer, opening, reopening } from './beginning.ts';
import { choosing, choosingOne, enteringCode, loadingTiles, resuming, typing } from './choosing.ts';
import { freshContext } from './context.ts';
import { checking, papers, priority, review, saved, submitting } from './finishing.ts';
import { keeping, kept, leaving } from './leaving.ts';
import { photographing } from './photographing.ts';
import { moving, question } from './question.ts';
import { applySetup } from './setup.ts';

/**
 * Applying for a matter: choose it, learn what to know first, answer one question per page (a card fills what it can),
 * look everything through, save. What is saved goes to the province by itself; an officer receives it.
 */
export const apply = applySetup.createMachine({
  id: 'apply',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  invoke: { src: 'forgetPagesAtEnd', input: ({ context, self }) => ({ ports: context.ports, flow: self }) },
  initial: 'beginning',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    beginning: {
      always: [{ guard: 'startsAtMatter', target: 'loadingOffer' }, { target: 'loadingTiles' }],
    },
    loadingTiles,
    choosing,
    choosingOne,
    typing,
    enteringCode,
    resuming,
    reopening,
    loadingOffer,
    before,
    opening,
    question,
    moving,
    papers,
    photographing,
    priority,
    checking,
    review,
    submitting,
    saved,
    leaving,
    keeping,
    kept,
    refused: {
      on: {
        again: [
          { guard: { type: 'stoppedAt', params: 'offer' }, target: 'loadingOffer' },
          { guard: { type: 'stoppedAt', params: 'begin' }, target: 'opening' },
          { guard: { type: 'stoppedAt', params: 'check' }, target: 'checking' },
          { guard: { type: 'stoppedAt', params: 'keep' }, target: 'keeping' },
          { guard: { type: 'stoppedAt', params: 'submit' }, target: 'submitting' },
          { guard: { type: 'stoppedAt', params: 'search' }, target: 'typing' },
          { target: 'loadingTiles' },
        ],
        'number.wanted': { target: 'ended', actions: 'endWithNumber' },
        home: { target: 'ended', actions: 'endHome' },
      },
    },
    ended: { type: 'final' },
  },
});
