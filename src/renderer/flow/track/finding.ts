import { patience } from '../common/patience.ts';
import { refusalOf } from '../common/refusal.ts';
import { trackSetup } from './setup.ts';
import { shownBy } from './slip.ts';

/** The states in which the dossier is found: by its slip, by an officer's receipt with the slip's secret, by typing. */

export const scanning = trackSetup.createStateConfig({
  invoke: {
    src: 'listenForScans',
    input: ({ context }) => ({ ports: context.ports, expectation: 'dossier' as const }),
  },
  on: {
    'scan.read': [
      {
        guard: ({ event }) => shownBy(event.reading).kind === 'slip',
        target: 'finding',
        actions: {
          type: 'seek',
          params: ({ event }) => {
            const shown = shownBy(event.reading);
            if (shown.kind !== 'slip') throw new Error('a scan that is no slip is sought');
            return { opener: { by: 'mark' as const, mark: shown.mark }, by: 'scan' as const };
          },
        },
      },
      {
        guard: ({ event }) => shownBy(event.reading).kind === 'receipt',
        target: 'typingSecret',
        actions: {
          type: 'nameByReceipt',
          params: ({ event }) => {
            const shown = shownBy(event.reading);
            return shown.kind === 'receipt' ? shown.code : '';
          },
        },
      },
      {
        actions: {
          type: 'stumble',
          params: ({ event }) => {
            const shown = shownBy(event.reading);
            return shown.kind === 'trouble' ? shown.trouble : 'unknown';
          },
        },
      },
    ],
    'typing.wanted': { target: 'typingCode', actions: 'nameByTyping' },
    back: 'ended',
  },
});

export const typingCode = trackSetup.createStateConfig({
  on: {
    'key.letter': { actions: { type: 'press', params: 'code' } },
    'key.backspace': { actions: { type: 'press', params: 'code' } },
    'key.clear': { actions: { type: 'press', params: 'code' } },
    'code.given': { guard: 'isWholeCode', target: 'typingSecret' },
    back: { target: 'scanning', actions: 'nameByTyping' },
  },
});

/** A code alone opens nothing: what is printed beside it does. */
export const typingSecret = trackSetup.createStateConfig({
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
    back: [{ guard: 'ofReceipt', target: 'scanning', actions: 'nameByTyping' }, { target: 'typingCode' }],
  },
});

export const finding = trackSetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askStatus',
    input: ({ context: { ports, opener } }) => {
      if (!opener) throw new Error('nothing to look for');
      return { ports, question: { opener } };
    },
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'showing',
        actions: {
          type: 'know',
          params: ({ event: { output } }) => {
            if (!output.ok) throw new Error('a dossier that was not found is shown');
            return output.value;
          },
        },
      },
      {
        guard: ({ context, event }) =>
          !event.output.ok && event.output.code === 'not-found' && context.by === 'typing',
        target: 'typingSecret',
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
