import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { takeNumberSetup } from './setup.ts';

/** The states between the matter and its number: what to bring, and whether one is served first. */

export const loadingDetails = takeNumberSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askDetails',
    input: ({ context }) => ({ ports: context.ports, question: { code: context.code ?? '' } }),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'whatToBring',
        actions: assign(({ event }) => {
          if (!event.output.ok) return {};
          return { details: event.output.value, wantedName: event.output.value.matter.name };
        }),
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'details' as const }),
        },
      },
    ],
  },
  on: {
    leave: {
      target: 'refused',
      actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'details' } },
    },
  },
});

export const whatToBring = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'paper.ticked': {
      actions: assign({ ticked: ({ context, event }) => toggled(context.ticked, event.index) }),
    },
    next: [{ guard: 'hasPriorityGroups', target: 'prioritising' }, { target: 'issuing' }],
    back: [
      { guard: 'foundByTyping', target: 'typing' },
      { guard: 'foundInList', target: 'choosingOne' },
      { target: 'choosing' },
    ],
  },
});

export const prioritising = takeNumberSetup.createStateConfig({
  entry: 'firstLeaf',
  on: {
    'priority.chosen': { target: 'issuing', actions: assign({ priority: ({ event }) => event.id }) },
    back: [
      { guard: 'cameFromElsewhere', target: 'ended', actions: 'endWhereItCame' },
      { guard: 'foundByGroup', target: 'choosingGroup' },
      { target: 'whatToBring' },
    ],
  },
});

function toggled(all: readonly number[], one: number): readonly number[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
