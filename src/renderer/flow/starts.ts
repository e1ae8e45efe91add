import type { AppointmentMark } from '../../shared/appointment-mark.ts';
import type { DossierOpener } from '../../shared/contract/applications.ts';
import type { CaseAnswers } from '../../shared/contract/checklists.ts';
import type { PaymentFacts, PaymentOpener } from '../../shared/contract/payments.ts';
import type { Bilingual } from '../../shared/contract/words.ts';

/** Where a flow of a visit begins: at its own first page, or at what another flow, or a scan, knows already. */
export type FlowStart =
  | { readonly flow: 'take-number'; readonly from: TakeNumberStart | null }
  | { readonly flow: 'apply'; readonly from: ApplyStart | null }
  | { readonly flow: 'look-up'; readonly from: LookUpStart | null }
  | { readonly flow: 'pay'; readonly from: PayStart | null }
  | { readonly flow: 'track'; readonly from: TrackStart | null }
  | { readonly flow: 'rate'; readonly from: RateStart | null };

/** A matter known already, with what was answered and ticked; or the text of a checklist's QR. */
export type LookUpStart =
  | {
      readonly kind: 'case';
      readonly code: string;
      readonly answers: CaseAnswers;
      readonly have: readonly number[];
    }
  | { readonly kind: 'mark'; readonly mark: string };

/** A matter whose papers the person has seen, or the QR of a number taken at home. */
export type TakeNumberStart = MatterStart | { readonly appointment: AppointmentMark };

export interface MatterStart {
  readonly code: string;
  readonly name: Bilingual;
  /** Where "Quay lại" leads. */
  readonly cameFrom: FlowStart | null;
}

/** The slip of a matter known already, and what of its fee was answered before. */
export interface PayStart {
  readonly opener: PaymentOpener;
  readonly facts: PaymentFacts;
  /** Where "Quay lại" leads. */
  readonly cameFrom: FlowStart | null;
}

/** The slip of a dossier known already. */
export interface TrackStart {
  readonly opener: DossierOpener;
  /** Where "Quay lại" leads. */
  readonly cameFrom: FlowStart | null;
}

/** What is rated, where it is more than the visit; never whose. */
export interface RateStart {
  readonly about: 'ticket' | 'dossier' | 'visit';
  readonly procedureCode: string | null;
  /** Where "Quay lại" leads. */
  readonly cameFrom: FlowStart | null;
}

/** A matter to be applied for, known already. */
export interface ApplyStart {
  readonly code: string;
  /** Where "Quay lại" leads. */
  readonly cameFrom: FlowStart | null;
}

export type FlowName = FlowStart['flow'];
export type StartOf<Name extends FlowName> = Extract<FlowStart, { flow: Name }>['from'];
