import type { RatingReason } from '../../../shared/contract/ratings.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { RefusalOf } from '../common/refusal.ts';
import type { KeyPress } from '../common/typed-text.ts';

export type RateInput = FlowInput<'rate'>;
export type RateRefusal = RefusalOf<'disk-full' | 'no-province'>;

/** What a person thought of it, until it is given; nothing here says who. */
export interface RateContext extends RateInput {
  readonly score: number | null;
  readonly reason: RatingReason | null;
  readonly requestKey: string | null;
  readonly text: string;
  /** What the last page thanks for. */
  readonly given: 'rating' | 'suggestion';
  readonly refusal: RateRefusal | null;
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type RateEvent =
  | { readonly type: 'score.chosen'; readonly score: number }
  | { readonly type: 'reason.chosen'; readonly reason: RatingReason | null }
  | { readonly type: 'writing.wanted' }
  | { readonly type: 'text.given' }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'again' }
  | { readonly type: 'done' }
  | { readonly type: 'home' }
  | LeafTurned
  | FlowNews
  | KeyPress;

export function freshContext(input: RateInput): RateContext {
  return {
    ...input,
    score: null,
    reason: null,
    requestKey: null,
    text: '',
    given: 'rating',
    refusal: null,
    leaf: 0,
    ending: { kind: 'home' },
  };
}

/** Only these are asked why. */
export const lowScore = 2;
/** As much as the field shows; more is told to an officer, or written at home. */
export const longestSuggestion = 300;
