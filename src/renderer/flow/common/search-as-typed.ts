import type { DoneActorEvent } from 'xstate';
import type { Answer } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Matter } from '../../../shared/contract/procedures.ts';
import { asking } from './asking.ts';
import { patience } from './patience.ts';
import type { KioskPorts } from './ports.ts';
import { refusalOf } from './refusal.ts';

/** What was found for what was typed. */
export interface Found {
  readonly text: string;
  readonly matters: readonly Matter[];
  readonly more: boolean;
}

interface Typing {
  readonly context: { readonly ports: KioskPorts; readonly text: string };
}
type Answered = Typing & { readonly event: DoneActorEvent<Answer<KioskContract, 'procedures.search'>> };

export const askSearch = asking('procedures.search');

/**
 * The states of a page on which matters are searched for as letters come: still, a pause while more may come, a search.
 * Its flow brings `askSearch` and the actions `press`, `firstLeaf`, `keepFound` and `refuseSearch`; it is done when the
 * search was refused.
 */
export const searchAsTyped = {
  initial: 'still',
  states: {
    still: {},
    pausing: { after: { searchAfter: 'searching' } },
    searching: {
      ...patience,
      invoke: {
        src: 'askSearch',
        input: ({ context }: Typing) => ({ ports: context.ports, question: { text: context.text.trim() } }),
        onDone: [
          {
            guard: ({ event }: Answered) => event.output.ok,
            target: 'still',
            actions: [
              'firstLeaf',
              {
                type: 'keepFound',
                params: ({ context, event }: Answered): Found | null =>
                  event.output.ok ? { text: context.text.trim(), ...event.output.value } : null,
              },
            ],
          },
          {
            target: 'failed',
            actions: { type: 'refuseSearch', params: ({ event }: Answered) => refusalOf(event.output) },
          },
        ],
      },
    },
    failed: { type: 'final' },
  },
} as const;

export const typingKeys = {
  'key.letter': { target: '.pausing', actions: 'press' },
  'key.tone': { target: '.pausing', actions: 'press' },
  'key.toneOff': { target: '.pausing', actions: 'press' },
  'key.backspace': { target: '.pausing', actions: 'press' },
  'key.clear': { target: '.still', actions: 'press' },
  leave: { target: '.still' },
} as const;
