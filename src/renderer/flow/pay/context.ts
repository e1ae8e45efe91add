import type { PaymentPlace } from '../../../shared/contract/payment-display.ts';
import type { MatterToPay, Payment, PaymentFacts, PaymentOpener } from '../../../shared/contract/payments.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { UnreadableCode } from '../../../shared/scan-reading.ts';
import type { DisplayNews } from '../common/display-payment.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { PaymentNews } from '../common/follow-payment.ts';
import type { ScanNews } from '../common/listen-for-scans.ts';
import type { KeyPress } from '../common/typed-text.ts';
import type { PayRefusal } from './refusal.ts';

export type PayInput = FlowInput<'pay'>;

/** What was wrong with what was shown or typed; the person may try again on the same page. */
export type SlipTrouble = UnreadableCode | 'not-found';

/** All a visit knows about what is being paid. It lives in memory and dies with the flow. */
export interface PayContext extends PayInput {
  readonly opener: PaymentOpener | null;
  /** Whether the slip was scanned or typed: where a slip that is not known sends the person back to. */
  readonly by: 'scan' | 'typing';
  readonly trouble: SlipTrouble | null;
  readonly code: string;
  readonly secret: string;
  readonly matter: MatterToPay | null;
  readonly facts: PaymentFacts;
  /** Digits of the number that is asked for. */
  readonly digits: string;
  /** The rule of the fee in words. */
  readonly fee: Bilingual | null;
  readonly payment: Payment | null;
  /** The code is looked at again although the person says to have paid. */
  readonly seesCode: boolean;
  /** Where else the code can be seen now. */
  readonly display: PaymentPlace;
  readonly refusal: PayRefusal | null;
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type PayEvent =
  | { readonly type: 'typing.wanted' }
  | { readonly type: 'code.given' }
  | { readonly type: 'secret.given' }
  | { readonly type: 'option.chosen'; readonly id: string }
  | { readonly type: 'digit.pressed'; readonly digit: string }
  | { readonly type: 'digits.shortened' }
  | { readonly type: 'digits.cleared' }
  | { readonly type: 'number.given' }
  | { readonly type: 'paid.said' }
  | { readonly type: 'cash.wanted' }
  | { readonly type: 'code.wanted' }
  | { readonly type: 'number.wanted' }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'again' }
  | { readonly type: 'done' }
  | { readonly type: 'home' }
  | LeafTurned
  | FlowNews
  | KeyPress
  | ScanNews
  | PaymentNews
  | DisplayNews;

export function freshContext(input: PayInput): PayContext {
  return {
    ...input,
    opener: input.start?.opener ?? null,
    by: 'scan',
    trouble: null,
    code: '',
    secret: '',
    matter: null,
    facts: input.start?.facts ?? {},
    digits: '',
    fee: null,
    payment: null,
    seesCode: false,
    display: 'nowhere',
    refusal: null,
    leaf: 0,
    ending: { kind: 'home' },
  };
}
