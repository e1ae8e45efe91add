import type { DossierStatus, DossierStep } from '../../shared/contract/applications.ts';
import type { PaymentState } from '../../shared/contract/payments.ts';
import type { Collected, DeviceReason, PrintState } from '../../shared/contract/printing.ts';
import type { HallStatus } from '../../shared/contract/queue/hall.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import type { StaffDoor, StaffTask, StaffToday } from '../../shared/contract/staff.ts';
import type { Refusal } from '../flow/take-number/refusal.ts';
import type { FakeCameraState } from './fake-camera.ts';
import type { online, ticket } from './invented.ts';
import type { DossierStage } from './invented-application.ts';

/** What one previewed staff page needs. */
export interface StaffSetting {
  readonly door?: Partial<StaffDoor>;
  readonly today?: Partial<StaffToday>;
  readonly task?: Partial<StaffTask>;
  /** Nothing is in doubt, and nothing was refused. */
  readonly nothingOpen?: boolean;
  readonly dayClosed?: boolean;
}

/** What one previewed state needs core to be like. */
export interface FakeCoreSetting {
  readonly network?: typeof online;
  readonly readiness?: Omit<ReadinessStatus, 'closed'> & Partial<ReadinessStatus>;
  readonly priorityGroups?: boolean;
  /** The line in the hall; null or absent: nobody is called here. */
  readonly hall?: HallStatus | null;
  readonly print?: {
    state: PrintState;
    sent?: number;
    reason?: DeviceReason;
    copy?: number;
    collected?: Collected;
  };
  readonly refusal?: Exclude<Refusal, 'refused' | 'left-waiting' | 'no-catalogue' | 'unknown-procedure'>;
  readonly noCatalogue?: boolean;
  /** Commands that are never answered. */
  readonly silent?: readonly string[];
  readonly ticket?: Partial<typeof ticket>;
  readonly bare?: boolean;
  /** A scanned checklist is of an older edition. */
  readonly outdated?: boolean;
  /** Asks "still here?" this soon, and then waits for ever. */
  readonly idleMs?: number;
  /** There is an A4 printer. */
  readonly printsA4?: boolean;
  /** How the payment of the invented slip stands; null: it was never begun. */
  readonly payment?: PaymentState | null;
  /** Why nothing can be paid. */
  readonly payRefusal?: 'fee-unknown' | 'free' | 'no-account';
  /** How far the invented dossier is. */
  readonly tracked?: DossierStep['state'];
  /** Why a dossier is not opened. */
  readonly trackRefusal?: 'not-found' | 'too-many-tries' | 'other-kiosk-offline' | 'not-here-offline';
  /** Why an opinion is not kept. */
  readonly rateRefusal?: 'disk-full' | 'no-province';
  /** Why a slip opens nothing. */
  readonly slipRefusal?: 'not-found' | 'no-matter' | 'other-kiosk' | 'too-many-tries';
  /** How far the dossier handed in here is. */
  readonly dossier?: DossierStage;
  /** There is a document camera, and this is how it does. */
  readonly camera?: FakeCameraState;
  /** Pictures of papers, and how many of them the province has. */
  readonly pages?: DossierStatus['pages'];
  /** A page of the birth paper was photographed before. */
  readonly photographed?: boolean;
  /** There is a draft, and this is the question it stopped at. */
  readonly draftAt?: string;
  /** This machine can read aloud. */
  readonly voice?: boolean;
  /** There is no place to practise in. */
  readonly noPractice?: boolean;
  /** How the staff's side is found. */
  readonly staff?: StaffSetting;
}
