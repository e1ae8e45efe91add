import { assign, not } from 'xstate';
import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { mostAtOnce, mostDigits } from './question.ts';
import { paySetup } from './setup.ts';
import { openerOf } from './slip.ts';

/** The states in which the matter is found by its slip, and what its amount depends on is asked. */

export const scanning = paySetup.createStateConfig({
  invoke: {
    src: 'listenForScans',
    input: ({ context }) => ({ ports: context.ports, expectation: 'payment' as const }),
  },
  on: {
    'scan.read': [
      {
        guard: ({ event }) => typeof openerOf(event.reading) === 'object',
        target: 'finding',
        actions: {
          type: 'seek',
          params: ({ event }) => {
            const opener = openerOf(event.reading);
            if (typeof opener !== 'object') throw new Error('a scan that is no slip is sought');
            return { opener, by: 'scan' as const };
          },
        },
      },
      {
        actions: assign(({ event }) => {
          const trouble = openerOf(event.reading);
          return typeof trouble === 'object' ? {} : { trouble };
        }),
      },
    ],
    'typing.wanted': { target: 'typingCode', actions: assign({ trouble: null }) },
    back: 'ended',
  },
});

export const typingCode = paySetup.createStateConfig({
  on: {
    'key.letter': { actions: { type: 'press', params: 'code' } },
    'key.backspace': { actions: { type: 'press', params: 'code' } },
    'key.clear': { actions: { type: 'press', params: 'code' } },
    'code.given': [
      { guard: 'isDossierCode', target: 'typingSecret' },
      {
        guard: 'isWholeCode',
        target: 'finding',
        actions: {
          type: 'seek',
          params: ({ context }) => ({
            opener: { by: 'slip-code' as const, code: context.code },
            by: 'typing' as const,
          }),
        },
      },
    ],
    back: { target: 'scanning', actions: assign({ trouble: null }) },
  },
});

/** Only for a dossier: its reference alone opens nothing. */
export const typingSecret = paySetup.createStateConfig({
  on: {
    'key.letter': { actions: { type: 'press', params: 'secret' } },
    'key.backspace': { actions: { type: 'press', params: 'secret' } },
    'key.clear': { actions: { type: 'press', params: 'secret' } },
    'secret.given': {
      guard: 'isWholeSecret',
      target: 'finding',
      actions: {
        type: 'seek',
        params: ({ context: { code, secret } }) => ({
          opener: { by: 'typed' as const, reference: code, secret },
          by: 'typing' as const,
        }),
      },
    },
    back: { target: 'typingCode', actions: assign({ trouble: null, secret: '' }) },
  },
});

export const finding = paySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askFind',
    input: ({ context: { ports, opener } }) => {
      if (!opener) throw new Error('nothing to look for');
      return { ports, question: { opener } };
    },
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'found',
        actions: {
          type: 'know',
          params: ({ event: { output } }) => {
            if (!output.ok) throw new Error('a slip that was not found is known');
            return output.value;
          },
        },
      },
      {
        guard: ({ context, event }) =>
          !event.output.ok && event.output.code === 'not-found' && context.by === 'typing',
        target: 'typingCode',
        actions: { type: 'stumble', params: 'not-found' },
      },
      {
        guard: ({ event }) => !event.output.ok && event.output.code === 'not-found',
        target: 'scanning',
        actions: { type: 'stumble', params: 'not-found' },
      },
      {
        target: 'refused',
        actions: {
          type: 'refuse',
          params: ({ event }) => {
            const code = refusalOf(event.output);
            return code === 'not-found' ? 'refused' : code;
          },
        },
      },
    ],
  },
  on: { leave: { target: 'refused', actions: { type: 'refuse', params: 'left-waiting' } } },
});

export const found = paySetup.createStateConfig({
  always: [{ guard: 'isUnderWay', target: 'showing' }, { target: 'asking' }],
});

/** One question to a page, until there is an amount. */
export const asking = paySetup.createStateConfig({
  entry: 'firstLeaf',
  always: { guard: not('hasQuestion'), target: 'offering' },
  on: {
    'option.chosen': { actions: { type: 'answer', params: ({ event }) => event.id } },
    'digit.pressed': {
      actions: assign({
        digits: ({ context, event }) => withDigit(context.digits, event.digit),
      }),
    },
    'digits.shortened': { actions: assign({ digits: ({ context }) => context.digits.slice(0, -1) }) },
    'digits.cleared': { actions: assign({ digits: '' }) },
    'number.given': {
      guard: 'numberFits',
      actions: { type: 'answer', params: ({ context }) => Number(context.digits) },
    },
    back: [
      { guard: 'answeredAny', actions: 'forgetLast' },
      { guard: 'cameFromFlow', target: 'ended', actions: 'endWhereItCameFrom' },
      { guard: 'typedIt', target: 'typingCode' },
      { target: 'scanning' },
    ],
  },
});

/** A digit more; what would be too many, or begin with nothing, is not written. */
function withDigit(digits: string, digit: string): string {
  const next = `${digits}${digit}`.replace(/^0+/, '');
  return next.length > mostDigits || Number(next) > mostAtOnce ? digits : next;
}
