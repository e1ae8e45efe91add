import { assign, setup } from 'xstate';
import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import { typedSecret } from '../../../shared/dossier-mark.ts';
import { delays } from '../common/delays.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { followPrint } from '../common/follow-print.ts';
import { followStatus } from '../common/follow-status.ts';
import { listenForScans } from '../common/listen-for-scans.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import { askPrintStatus, askStatus } from './actors.ts';
import type { SlipTrouble, TrackContext, TrackEvent, TrackInput, TrackRefusal } from './context.ts';
import { isWholeName } from './slip.ts';

/** Guards, actions and delays of following a dossier, by the names its states use. */
export const trackSetup = setup({
  types: {
    context: {} as TrackContext,
    events: {} as TrackEvent,
    input: {} as TrackInput,
    output: {} as FlowEnding,
  },
  actors: { askStatus, askPrintStatus, listenForScans, followPrint, followStatus },
  delays,
  guards: {
    knowsTheSlip: ({ context }) => context.opener !== null,
    isWholeCode: ({ context }) => isWholeName(context.code),
    isWholeSecret: ({ context }) => typedSecret(context.secret) !== null,
    ofReceipt: ({ context }) => context.ofReceipt,
    typedIt: ({ context }) => context.by === 'typing',
    cameFromFlow: ({ context }) => context.start?.cameFrom != null,
  },
  actions: {
    press: assign(({ context, event }, field: 'code' | 'secret') => ({
      [field]: isKeyPress(event) ? pressed(context[field], event).slice(0, longestTyped) : context[field],
      trouble: null,
    })),
    seek: assign((_, sought: { opener: DossierOpener; by: TrackContext['by'] }) => ({
      ...sought,
      trouble: null,
      status: null,
      paper: null,
      jobs: [],
      printRefused: false,
    })),
    nameByReceipt: assign((_, code: string) => ({ code, ofReceipt: true, secret: '', trouble: null })),
    nameByTyping: assign({ code: '', ofReceipt: false, secret: '', trouble: null }),
    stumble: assign((_, trouble: SlipTrouble) => ({ trouble, opener: null, secret: '' })),
    know: assign((_, status: DossierStatus) => ({ status })),
    knowAsLastHeard: assign(({ context: { status } }) => ({ status: status && { ...status, live: false } })),
    newPaper: assign(({ context }) => ({
      printKey: context.ports.newKey(),
      paper: null,
      jobs: [],
      printRefused: false,
    })),
    refuse: assign((_, refusal: TrackRefusal) => ({ refusal })),
    endHome: assign({ ending: { kind: 'home' } }),
    endThanks: assign({ ending: { kind: 'thanks' as const, label: null } }),
    endWithNumber: assign({
      ending: { kind: 'flow' as const, start: { flow: 'take-number' as const, from: null } },
    }),
    endWithPayment: assign({
      ending: ({ context: { opener } }): FlowEnding =>
        opener
          ? {
              kind: 'flow',
              start: {
                flow: 'pay',
                from: { opener, facts: {}, cameFrom: { flow: 'track', from: { opener, cameFrom: null } } },
              },
            }
          : { kind: 'home' },
    }),
    endWhereItCameFrom: assign(({ context }) => {
      const before = context.start?.cameFrom;
      return { ending: before ? { kind: 'flow' as const, start: before } : { kind: 'home' as const } };
    }),
  },
});

/** As long as an officer's code may be; a slip's codes are shorter. */
const longestTyped = 60;
