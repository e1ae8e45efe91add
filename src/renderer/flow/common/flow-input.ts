import type { CentreDescription } from '../../../shared/contract/centre.ts';
import type { Language } from '../../../shared/contract/words.ts';
import type { FlowName, FlowStart, StartOf } from '../starts.ts';
import type { KioskPorts } from './ports.ts';

/** What every flow is given when it starts. */
export interface FlowInput<Name extends FlowName> {
  readonly ports: KioskPorts;
  readonly centre: CentreDescription;
  readonly language: Language;
  /** Nothing is real: every paper is asked for with the mark of practice. */
  readonly practising: boolean;
  readonly start: StartOf<Name>;
}

/** How every flow ends: back at the home page, with thanks (and a number to remember), or in another flow. */
export type FlowEnding =
  | { readonly kind: 'home' }
  | { readonly kind: 'thanks'; readonly label: string | null }
  | { readonly kind: 'flow'; readonly start: FlowStart };

/** What the session tells whichever flow runs. A flow takes it at its top. */
export type FlowNews = {
  readonly type: 'language.changed';
  readonly language: Language;
};

/** A list that does not fit one page was turned to this one, from 0. */
export type LeafTurned = { readonly type: 'leaf.turned'; readonly leaf: number };
