import { assign } from 'xstate';
import { patience } from '../common/patience.ts';
import { emptyEntry } from './entry.ts';
import { applySetup } from './setup.ts';
import {
  entryNow,
  goOnWithoutCard,
  leaveOpen,
  stepBack,
  take,
  takeCard,
  takeEntry,
  withEntry,
} from './walking.ts';

/** One question, one page. What stands on it is kept whichever way it is left. */
export const question = applySetup.createStateConfig({
  entry: 'firstLeaf',
  initial: 'deciding',
  states: {
    deciding: {
      always: [
        { guard: 'asksCard', target: 'card' },
        { guard: 'typesUnit', target: 'searching' },
        { guard: 'placesAddress', target: 'still' },
        {
          guard: ({ context }) => context.cardAddresses[context.at ?? ''] !== undefined,
          target: 'suggesting',
        },
        { guard: 'asksUnit', target: 'listing' },
        { target: 'still' },
      ],
    },
    still: {},
    card: {
      invoke: {
        src: 'listenForScans',
        input: ({ context }) => ({ ports: context.ports, expectation: 'identity-card' as const }),
      },
      on: {
        'scan.read': [
          {
            guard: ({ event }) => event.reading.kind === 'identity-card',
            target: '#apply.moving',
            actions: assign(({ context, event }) =>
              event.reading.kind === 'identity-card' ? takeCard(context, event.reading.card) : {},
            ),
          },
          {
            actions: assign({
              cardTrouble: ({ event }) =>
                event.reading.kind === 'unreadable' ? event.reading.why : ('other-paper' as const),
            }),
          },
        ],
        next: { target: '#apply.moving', actions: assign(({ context }) => goOnWithoutCard(context)) },
      },
    },
    /** Today's communes for the address on the card. */
    suggesting: {
      ...patience,
      invoke: {
        src: 'askSuggestUnits',
        input: ({ context }) => ({
          ports: context.ports,
          question: { address: context.cardAddresses[context.at ?? ''] ?? '' },
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok && event.output.value.units.length > 0,
            target: 'still',
            actions: assign(({ context, event: { output } }) => {
              if (!output.ok) return {};
              const { units, place } = output.value;
              const written = (text: string) => (text === '' ? place : text);
              return {
                ...withEntry(context, (entry) => ({ ...entry, text: written(entry.text) })),
                units,
              };
            }),
          },
          { target: 'listing' },
        ],
      },
    },
    /** The centre's own communes: most people live where they apply. */
    listing: {
      ...patience,
      invoke: {
        src: 'askFindUnits',
        input: ({ context }) => ({ ports: context.ports, question: { text: '' } }),
        onDone: {
          target: 'still',
          actions: assign(({ context, event: { output } }) =>
            output.ok && output.value.units.length > 0
              ? { units: output.value.units }
              : { units: [], ...withEntry(context, (entry) => ({ ...entry, step: 'typing' as const })) },
          ),
        },
      },
    },
    pausing: { after: { searchAfter: 'searching' } },
    searching: {
      ...patience,
      invoke: {
        src: 'askFindUnits',
        input: ({ context }) => ({
          ports: context.ports,
          question: { text: entryNow(context).query.trim() },
        }),
        onDone: {
          target: 'still',
          actions: [
            'firstLeaf',
            assign({ units: ({ event }) => (event.output.ok ? event.output.value.units : []) }),
          ],
        },
      },
    },
  },
  on: {
    'key.*': [{ guard: 'typesUnit', target: '.pausing', actions: 'pressEntry' }, { actions: 'pressEntry' }],
    'digit.pressed': { actions: 'pressEntry' },
    'digits.shortened': {
      actions: assign(({ context }) =>
        withEntry(context, (entry) => ({ ...entry, text: entry.text.slice(0, -1) })),
      ),
    },
    'digits.cleared': {
      actions: assign(({ context }) => withEntry(context, (entry) => ({ ...entry, text: '' }))),
    },
    'precision.chosen': {
      actions: assign(({ context, event }) =>
        withEntry(context, () => ({ ...emptyEntry, precision: event.precision })),
      ),
    },
    'unit.chosen': {
      target: '.still',
      actions: assign(({ context, event }) =>
        withEntry(context, (entry) => ({ ...entry, unit: event.unit, step: 'place' as const })),
      ),
    },
    'unit.typed': {
      target: '.searching',
      actions: assign(({ context }) =>
        withEntry(context, (entry) => ({ ...entry, step: 'typing' as const, query: '' })),
      ),
    },
    'unit.again': {
      target: '.deciding',
      actions: assign(({ context }) => withEntry(context, (entry) => ({ ...entry, step: 'list' as const }))),
    },
    'value.given': {
      target: 'moving',
      actions: assign(({ context, event }) => take(context, event.value)),
    },
    next: { target: 'moving', actions: assign(({ context }) => takeEntry(context)) },
    skipped: { target: 'moving', actions: assign(({ context }) => leaveOpen(context)) },
    'pause.wanted': 'leaving',
    back: [
      { guard: 'isReturning', target: 'checking', actions: assign({ problem: null }) },
      { guard: 'atFirstPage', target: 'before', actions: assign({ problem: null }) },
      {
        target: 'question',
        reenter: true,
        actions: assign(({ context }) => ({
          at: stepBack(context),
          problem: null,
          cardTrouble: null,
          units: [],
        })),
      },
    ],
  },
});

/** Between two pages: on to the next, back to the same one with what is wrong, or out of the questions. */
export const moving = applySetup.createStateConfig({
  always: [
    { guard: 'hasProblem', target: 'question' },
    { guard: 'isAsked', target: 'question' },
    { guard: 'isReturning', target: 'checking' },
    { target: 'papers' },
  ],
});
