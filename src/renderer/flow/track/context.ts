import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { UnreadableCode } from '../../../shared/scan-reading.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { PrintNews } from '../common/follow-print.ts';
import type { StatusNews } from '../common/follow-status.ts';
import type { ScanNews } from '../common/listen-for-scans.ts';
import type { RefusalOf } from '../common/refusal.ts';
import type { KeyPress } from '../common/typed-text.ts';

export type TrackInput = FlowInput<'track'>;

/** What was wrong with what was shown or typed; the person may try again on the same page. */
export type SlipTrouble = UnreadableCode | 'not-found';

export type TrackRefusal = RefusalOf<'too-many-tries' | 'other-kiosk-offline' | 'not-here-offline'>;

/** All a visit knows about the dossier that is followed. It lives in memory and dies with the flow. */
export interface TrackContext extends TrackInput {
  readonly opener: DossierOpener | null;
  readonly by: 'scan' | 'typing';
  readonly trouble: SlipTrouble | null;
  /** Typed, or from an officer's receipt. */
  readonly code: string;
  /** The code is an officer's: it was scanned and cannot be changed letter by letter. */
  readonly ofReceipt: boolean;
  readonly secret: string;
  readonly status: DossierStatus | null;
  readonly printKey: string | null;
  readonly paper: PrintChange | null;
  readonly jobs: readonly PrintChange[];
  readonly printer: PrinterStatus | null;
  /** The status slip could not be ordered. */
  readonly printRefused: boolean;
  readonly refusal: TrackRefusal | null;
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type TrackEvent =
  | { readonly type: 'typing.wanted' }
  | { readonly type: 'code.given' }
  | { readonly type: 'secret.given' }
  | { readonly type: 'print.wanted' }
  | { readonly type: 'pay.wanted' }
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
  | PrintNews
  | StatusNews;

export function freshContext(input: TrackInput): TrackContext {
  return {
    ...input,
    opener: input.start?.opener ?? null,
    by: 'scan',
    trouble: null,
    code: '',
    ofReceipt: false,
    secret: '',
    status: null,
    printKey: null,
    paper: null,
    jobs: [],
    printer: null,
    printRefused: false,
    refusal: null,
    leaf: 0,
    ending: { kind: 'home' },
  };
}
