import type { ApplicationOffer, DossierStatus, UnitOption } from '../../../shared/contract/applications.ts';
import type { Output } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { TakenPage } from '../../../shared/contract/papers.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { Matter, MatterTile } from '../../../shared/contract/procedures.ts';
import type { Answer, Answers } from '../../../shared/form/answer.ts';
import type { ApplicationForm } from '../../../shared/form/form.ts';
import type { Precision } from '../../../shared/form/partial-date.ts';
import type { Problem } from '../../../shared/form/problem.ts';
import type { UnreadableCode } from '../../../shared/scan-reading.ts';
import type { CameraTrouble, LivePicture, TakenPicture } from '../common/document-camera.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { PrintNews } from '../common/follow-print.ts';
import type { ScanNews } from '../common/listen-for-scans.ts';
import type { KeyPress } from '../common/typed-text.ts';
import type { Entry } from './entry.ts';
import type { DossierNews } from './follow-dossier.ts';
import type { CameraNews } from './hold-camera.ts';
import type { ApplyRefusal } from './refusal.ts';

export type ApplyInput = FlowInput<'apply'>;
export type Submitted = Output<KioskContract, 'applications.submit'>;
export type Kept = Output<KioskContract, 'applications.keep'>;

/** Where the matter was found: the way back from what to know first. */
export type FoundBy = 'picture' | 'list' | 'typing' | 'start';
/** Why a page is not there: the camera's reasons, or core's. */
export type PhotoTrouble = CameraTrouble | 'disk-full' | 'not-kept';
export type StoppedAt = 'first' | 'search' | 'offer' | 'begin' | 'check' | 'keep' | 'submit';
/** Why a code for going on later opened nothing. */
export type ResumeTrouble = 'not-found' | 'expired' | 'too-many-tries' | 'form-changed' | 'left-waiting';

/** All a visit knows about an application: names, numbers, dates. It lives in memory and dies with the flow. */
export interface ApplyContext extends ApplyInput {
  readonly tiles: readonly MatterTile[];
  readonly shelf: MatterTile | null;
  readonly text: string;
  readonly found: {
    readonly text: string;
    readonly matters: readonly Matter[];
    readonly more: boolean;
  } | null;
  readonly code: string | null;
  readonly foundBy: FoundBy;
  readonly offer: ApplicationOffer | null;
  readonly resumeText: string;
  readonly resumeTrouble: ResumeTrouble | null;
  readonly formId: string | null;
  readonly form: ApplicationForm | null;
  readonly draftId: string | null;
  /** yyyy-MM-dd by the centre; null while the clock cannot be trusted. */
  readonly today: string | null;
  /** The page that is asked; null when everything was. */
  readonly at: string | null;
  readonly answers: Answers;
  /** Pages a card answered, looked through at the end only. */
  readonly filled: readonly string[];
  /** Pages the person has been through, answered or left open. */
  readonly passed: readonly string[];
  readonly entries: Readonly<Record<string, Entry>>;
  /** Addresses of cards as of their issue, by the page they may be offered on. */
  readonly cardAddresses: Readonly<Record<string, string>>;
  readonly units: readonly UnitOption[];
  readonly cardTrouble: UnreadableCode | 'other-paper' | null;
  readonly problem: Problem | null;
  /** What is wrong with the whole, as core sees it. */
  readonly problems: readonly Problem[];
  /** One answer is put right: after it the person looks everything through again. */
  readonly returning: boolean;
  /** Photographed pages core has of this draft. */
  readonly pages: readonly TakenPage[];
  /** Small pictures of pages by their id, to be looked at; empty where one cannot be opened any more. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The paper that is photographed now. */
  readonly paperId: string | null;
  readonly pageAt: string | null;
  /** The page that is taken again. */
  readonly replaces: string | null;
  readonly live: LivePicture | null;
  /** Taken, and not kept yet. */
  readonly picture: TakenPicture | null;
  readonly pageKey: string | null;
  readonly photoTrouble: PhotoTrouble | null;
  readonly priority: string | null;
  readonly submitKey: string | null;
  readonly submitted: Submitted | null;
  readonly status: DossierStatus | null;
  /** Its fee can be paid by QR now. */
  readonly payable: boolean;
  readonly keepKey: string | null;
  readonly kept: Kept | null;
  readonly jobs: readonly PrintChange[];
  readonly printer: PrinterStatus | null;
  readonly reprintKey: string | null;
  readonly refusal: ApplyRefusal | null;
  readonly stoppedAt: StoppedAt;
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type ApplyEvent =
  | { readonly type: 'tile.chosen'; readonly id: string }
  | { readonly type: 'matter.chosen'; readonly code: string }
  | { readonly type: 'typing.wanted' }
  | { readonly type: 'resume.wanted' }
  | { readonly type: 'resume.given' }
  | { readonly type: 'next' }
  | { readonly type: 'skipped' }
  | { readonly type: 'value.given'; readonly value: Answer }
  | { readonly type: 'digit.pressed'; readonly digit: string }
  | { readonly type: 'digits.shortened' }
  | { readonly type: 'digits.cleared' }
  | { readonly type: 'precision.chosen'; readonly precision: Precision }
  | { readonly type: 'unit.chosen'; readonly unit: UnitOption }
  | { readonly type: 'unit.typed' }
  | { readonly type: 'unit.again' }
  | { readonly type: 'edit.wanted'; readonly page: string }
  | { readonly type: 'pause.wanted' }
  | { readonly type: 'keep.wanted' }
  | { readonly type: 'drop.wanted' }
  | { readonly type: 'priority.chosen'; readonly id: string | null }
  | { readonly type: 'photograph.wanted'; readonly paperId: string }
  | { readonly type: 'take.wanted' }
  | { readonly type: 'page.chosen'; readonly pageId: string }
  | { readonly type: 'page.again' }
  | { readonly type: 'page.more' }
  | { readonly type: 'page.removed' }
  | { readonly type: 'paper.done' }
  | { readonly type: 'submit.wanted' }
  | { readonly type: 'number.wanted' }
  | { readonly type: 'reprint.wanted' }
  | { readonly type: 'pay.wanted' }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'again' }
  | { readonly type: 'done' }
  | { readonly type: 'home' }
  | ScanNews
  | LeafTurned
  | FlowNews
  | KeyPress
  | PrintNews
  | DossierNews
  | CameraNews;

export function freshContext(input: ApplyInput): ApplyContext {
  return {
    ...input,
    tiles: [],
    shelf: null,
    text: '',
    found: null,
    code: input.start?.code ?? null,
    foundBy: input.start ? 'start' : 'picture',
    offer: null,
    resumeText: '',
    resumeTrouble: null,
    ...noAnswers,
    submitted: null,
    status: null,
    payable: false,
    kept: null,
    jobs: [],
    printer: null,
    reprintKey: null,
    refusal: null,
    stoppedAt: 'first',
    leaf: 0,
    ending: { kind: 'home' },
  };
}

/** Before the first question of a matter. */
export const noAnswers = {
  formId: null,
  form: null,
  draftId: null,
  today: null,
  at: null,
  answers: {},
  filled: [],
  passed: [],
  entries: {},
  cardAddresses: {},
  units: [],
  cardTrouble: null,
  problem: null,
  problems: [],
  returning: false,
  pages: [],
  pictures: {},
  paperId: null,
  pageAt: null,
  replaces: null,
  live: null,
  picture: null,
  pageKey: null,
  photoTrouble: null,
  priority: null,
  submitKey: null,
  keepKey: null,
} as const;
