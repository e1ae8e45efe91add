import { and, assign } from 'xstate';
import { choosing, choosingGroup, choosingOne, loadingMatters, typing } from './choosing.ts';
import { freshContext } from './context.ts';
import { issuing, ticket } from './number.ts';
import { loadingDetails, prioritising, whatToBring } from './papers.ts';
import { takeNumberSetup } from './setup.ts';

/**
 * Taking a number: choose the matter (by picture, by list, by typing, or the service group), see what to bring, say
 * whether one belongs to a priority group, get the number, follow its paper. Begun at a matter whose papers the person
 * has seen, it goes straight to the priority question.
 */
export const takeNumber = takeNumberSetup.createMachine({
  id: 'takeNumber',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'beginning',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    beginning: {
      always: [
        { guard: and(['startsAtMatter', 'hasPriorityGroups']), target: 'prioritising' },
        { guard: 'startsAtMatter', target: 'issuing' },
        { target: 'loadingMatters' },
      ],
    },
    loadingMatters,
    choosing,
    choosingOne,
    typing,
    choosingGroup,
    loadingDetails,
    whatToBring,
    prioritising,
    issuing,
    ticket,
    refused: {
      on: {
        again: [
          { guard: 'stoppedAtNumber', target: 'issuing' },
          { guard: 'stoppedAtDetails', target: 'loadingDetails' },
          { target: 'loadingMatters' },
        ],
        'other.wanted': 'choosingGroup',
        home: { target: 'ended', actions: 'endHome' },
      },
    },
    ended: { type: 'final' },
  },
});
