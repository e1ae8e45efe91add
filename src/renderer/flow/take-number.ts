import { assign } from 'xstate';
import { orderOf } from './orders.ts';
import { withChange } from './print-story.ts';
import { refusalOf } from './refusal.ts';
import { freshContext, type TakeNumberContext } from './take-number-context.ts';
import { takeNumberSetup } from './take-number-setup.ts';

/** Nothing waits silently: a state that asks core is brief, then says what it does, then may be left. */
const patience = {
  initial: 'brief',
  states: {
    brief: { after: { nameTheWork: 'slow' } },
    slow: { after: { mayLeave: 'leavable' } },
    leavable: {},
  },
} as const;

/**
 * Taking a number: choose the matter (by picture, by list, by typing, or the service group), see what to bring, say
 * whether one belongs to a priority group, get the number, follow its paper.
 */
export const takeNumber = takeNumberSetup.createMachine({
  id: 'takeNumber',
  context: ({ input }) => freshContext(input),
  output: ({ context }) => context.ending,
  initial: 'loadingMatters',
  on: {
    'leaf.turned': { actions: assign({ leaf: ({ event }) => event.leaf }) },
    'language.changed': { actions: assign({ language: ({ event }) => event.language }) },
  },
  states: {
    loadingMatters: {
      ...patience,
      invoke: {
        src: 'askFirstScreen',
        input: ({ context }) => ({ ports: context.ports }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'choosing',
            actions: assign({
              tiles: ({ event }) => (event.output.ok ? event.output.value.tiles : []),
            }),
          },
          {
            target: 'refused',
            actions: {
              type: 'refuse',
              params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'matters' as const }),
            },
          },
        ],
      },
      on: {
        leave: {
          target: 'refused',
          actions: { type: 'refuse', params: { refusal: 'left-waiting', at: 'matters' } },
        },
      },
    },
    choosing: {
      entry: 'firstLeaf',
      on: {
        'tile.chosen': [
          {
            guard: { type: 'oneMatterBehind', params: ({ event }) => event.id },
            target: 'loadingDetails',
            actions: [
              { type: 'chooseTile', params: ({ event }) => event.id },
              {
                type: 'want',
                params: ({ context, event }) => ({
                  code: onlyMatter(context, event.id),
                  foundBy: 'tile' as const,
                }),
              },
            ],
          },
          { target: 'choosingOne', actions: { type: 'chooseTile', params: ({ event }) => event.id } },
        ],
        'typing.wanted': 'typing',
        'other.wanted': 'choosingGroup',
        back: 'ended',
      },
    },
    choosingOne: {
      entry: 'firstLeaf',
      on: {
        'matter.chosen': {
          target: 'loadingDetails',
          actions: {
            type: 'want',
            params: ({ event }) => ({ code: event.code, foundBy: 'list' as const }),
          },
        },
        'other.wanted': 'choosingGroup',
        back: 'choosing',
      },
    },
    typing: {
      entry: 'firstLeaf',
      initial: 'still',
      states: {
        still: {},
        pausing: { after: { searchAfter: 'searching' } },
        searching: {
          ...patience,
          invoke: {
            src: 'askSearch',
            input: ({ context }) => ({ ports: context.ports, text: context.text.trim() }),
            onDone: [
              {
                guard: ({ event }) => event.output.ok,
                target: 'still',
                actions: [
                  'firstLeaf',
                  assign({
                    found: ({ context, event }) =>
                      event.output.ok ? { text: context.text.trim(), ...event.output.value } : null,
                  }),
                ],
              },
              {
                target: '#takeNumber.refused',
                actions: {
                  type: 'refuse',
                  params: ({ event }) => ({ refusal: refusalOf(event.output), at: 'matters' as const }),
                },
              },
            ],
          },
        },
      },
      on: {
        'key.letter': { target: '.pausing', actions: 'press' },
        'key.tone': { target: '.pausing', actions: 'press' },
        'key.toneOff': { target: '.pausing', actions: 'press' },
        'key.backspace': { target: '.pausing', actions: 'press' },
        'key.clear': { target: '.still', actions: ['press'] },
        'matter.chosen': {
          target: 'loadingDetails',
          actions: {
            type: 'want',
            params: ({ event }) => ({ code: event.code, foundBy: 'typing' as const }),
          },
        },
        'other.wanted': 'choosingGroup',
        leave: { target: '.still' },
        back: 'choosing',
      },
    },
    choosingGroup: {
      entry: 'firstLeaf',
      on: {
        'group.chosen': [
          {
            guard: 'hasPriorityGroups',
            target: 'prioritising',
            actions: { type: 'wantGroup', params: ({ event }) => event.id },
          },
          { target: 'issuing', actions: { type: 'wantGroup', params: ({ event }) => event.id } },
        ],
        'typing.wanted': 'typing',
        back: 'choosing',
      },
    },
    loadingDetails: {
      ...patience,
      invoke: {
        src: 'askDetails',
        input: ({ context }) => ({ ports: context.ports, code: context.code ?? '' }),
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
    },
    whatToBring: {
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
    },
    prioritising: {
      entry: 'firstLeaf',
      on: {
        'priority.chosen': { target: 'issuing', actions: assign({ priority: ({ event }) => event.id }) },
        back: [{ guard: 'foundByGroup', target: 'choosingGroup' }, { target: 'whatToBring' }],
      },
    },
    issuing: {
      ...patience,
      entry: 'order',
      invoke: {
        src: 'askNumber',
        input: ({ context }) => ({ ports: context.ports, order: orderOf(context) }),
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
    },
    ticket: {
      entry: 'firstLeaf',
      invoke: {
        src: 'followPrint',
        input: ({ context }) => ({ ports: context.ports, ticketId: context.ticket?.id ?? '' }),
      },
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
              ticketId: context.ticket?.id ?? '',
              requestKey: context.reprintKey ?? '',
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
        done: { target: 'ended', actions: 'endThanks' },
        home: { target: 'ended', actions: 'endHome' },
      },
    },
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

function toggled(all: readonly number[], one: number): readonly number[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}

function onlyMatter(context: TakeNumberContext, tileId: string): string {
  return context.tiles.find((tile) => tile.id === tileId)?.matters[0]?.code ?? '';
}
