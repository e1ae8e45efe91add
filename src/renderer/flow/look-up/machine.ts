import { assign } from 'xstate';
import { answering, checklist, law, loadingQuestions, making, recalling } from './case.ts';
import { freshContext } from './context.ts';
import { browsing, choosing, choosingOne, loadingEvents, loadingTiles, typing } from './finding.ts';
import {
  formPicture,
  forms,
  loadingForms,
  lookingForOffer,
  lookingForPrinter,
  preparingForm,
  printingForm,
} from './forms.ts';
import { choosingSize, freshening, ordering, paper, printing, printingPage } from './paper.ts';
import { answered, asked, asking, notKnown } from './question.ts';
import { lookUpSetup } from './setup.ts';

/**
 * Looking a matter up: find it (by what happened, by picture, by typing, by asking in one's own words), see its
 * checklist, say one's own case, print it, and go on to a number. A scanned checklist begins at its checklist.
 */
export const lookUp = lookUpSetup.createMachine({
  id: 'lookUp',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'beginning',
  invoke: {
    src: 'listenForScans',
    input: ({ context }) => ({ ports: context.ports, expectation: 'checklist' as const }),
  },
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
    'scan.read': {
      guard: ({ event }) => event.reading.kind === 'checklist',
      target: '.recalling',
      actions: assign({
        mark: ({ event }) => (event.reading.kind === 'checklist' ? event.reading.text : null),
      }),
    },
  },
  states: {
    beginning: {
      always: [
        { guard: 'startsAtCase', target: 'loadingQuestions' },
        { guard: 'startsAtMark', target: 'recalling' },
        { target: 'loadingEvents' },
      ],
    },
    loadingEvents,
    loadingTiles,
    browsing,
    choosing,
    choosingOne,
    typing,
    asking,
    answered,
    asked,
    notKnown,
    recalling,
    loadingQuestions,
    loadingForms,
    lookingForPrinter,
    lookingForOffer,
    making,
    checklist,
    answering,
    law,
    forms,
    printingForm,
    preparingForm,
    formPicture,
    choosingSize,
    freshening,
    ordering,
    printing,
    printingPage,
    paper,
    refused: {
      on: {
        again: [
          { guard: { type: 'stoppedAt', params: 'print' }, target: 'ordering' },
          { guard: { type: 'stoppedAt', params: 'form' }, target: 'forms' },
          { guard: { type: 'stoppedAt', params: 'case' }, target: 'loadingQuestions' },
          { guard: { type: 'stoppedAt', params: 'recall' }, target: 'recalling' },
          { guard: { type: 'stoppedAt', params: 'question' }, target: 'asking' },
          { guard: { type: 'stoppedAt', params: 'search' }, target: 'typing' },
          { target: 'loadingEvents' },
        ],
        back: 'checklist',
        'typing.wanted': 'loadingEvents',
        'number.wanted': { target: 'ended', actions: 'endWithAnyNumber' },
        home: { target: 'ended', actions: 'endHome' },
      },
    },
    ended: { type: 'final' },
  },
});
