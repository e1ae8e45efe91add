import type { AssistantReply } from '../../../shared/contract/assistant.ts';
import type { CaseAnswers, CaseQuestion, Checklist } from '../../../shared/contract/checklists.ts';
import type { PrintableForm } from '../../../shared/contract/documents.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { LifeEvent, Matter, MatterTile } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { PrintNews } from '../common/follow-print.ts';
import type { ScanNews } from '../common/listen-for-scans.ts';
import type { KeyPress } from '../common/typed-text.ts';
import type { LookUpRefusal } from './refusal.ts';

export type LookUpInput = FlowInput<'look-up'>;

/** Matters behind one picture: those of a life event, or of a tile. */
export interface Shelf {
  readonly name: Bilingual;
  readonly pictogram: string;
  readonly matters: readonly Matter[];
}

/** Where the matter was found: the way back from its checklist. */
export type FoundBy = 'picture' | 'list' | 'typing' | 'answer' | 'which' | 'start';

/** All a visit knows about what is being looked up. It lives in memory and dies with the flow. */
export interface LookUpContext extends LookUpInput {
  readonly events: readonly LifeEvent[];
  readonly tiles: readonly MatterTile[];
  readonly shelf: Shelf | null;
  /** Which page of pictures the shelf was opened from. */
  readonly shelfFrom: 'events' | 'tiles';
  readonly text: string;
  readonly found: {
    readonly text: string;
    readonly matters: readonly Matter[];
    readonly more: boolean;
  } | null;
  /** The matter talked about, so that a further question keeps it. */
  readonly subject: string | null;
  readonly reply: AssistantReply | null;
  readonly code: string | null;
  readonly foundBy: FoundBy;
  readonly questions: readonly CaseQuestion[];
  /** Which question is asked, from 0. */
  readonly asked: number;
  /** Digits of a number question; null while its usual number stands there untouched. */
  readonly digits: string | null;
  readonly answers: CaseAnswers;
  /** Places of the papers the person says to have. */
  readonly have: readonly number[];
  readonly checklist: Checklist | null;
  /** The scanned checklist was of older papers or questions. */
  readonly outdated: boolean;
  readonly mark: string | null;
  readonly forms: readonly PrintableForm[];
  readonly formId: string | null;
  /** Which page of the form is looked at, from 1. */
  readonly formPage: number;
  readonly picture: { readonly png: string; readonly pages: number } | null;
  readonly printsA4: boolean;
  /** This matter can be applied for at this kiosk. */
  readonly canApply: boolean;
  readonly on: 'receipt' | 'a4';
  readonly printKey: string | null;
  readonly paper: PrintChange | null;
  readonly jobs: readonly PrintChange[];
  readonly printer: PrinterStatus | null;
  readonly reprintKey: string | null;
  readonly refusal: LookUpRefusal | null;
  /** Which question the refusal answered: "again" asks that one. */
  readonly stoppedAt: StoppedAt;
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type StoppedAt = 'first' | 'search' | 'question' | 'case' | 'recall' | 'print' | 'form';

export type LookUpEvent =
  | { readonly type: 'event.chosen'; readonly id: string }
  | { readonly type: 'tile.chosen'; readonly id: string }
  | { readonly type: 'matter.chosen'; readonly code: string }
  | { readonly type: 'tiles.wanted' }
  | { readonly type: 'typing.wanted' }
  | { readonly type: 'question.asked' }
  | { readonly type: 'question.further' }
  | { readonly type: 'case.wanted' }
  | { readonly type: 'option.chosen'; readonly id: string }
  | { readonly type: 'question.skipped' }
  | { readonly type: 'digit.pressed'; readonly digit: string }
  | { readonly type: 'digits.shortened' }
  | { readonly type: 'digits.cleared' }
  | { readonly type: 'number.given' }
  | { readonly type: 'paper.ticked'; readonly place: number }
  | { readonly type: 'law.wanted' }
  | { readonly type: 'print.wanted' }
  | { readonly type: 'reprint.wanted' }
  | { readonly type: 'number.wanted' }
  | { readonly type: 'apply.wanted' }
  | { readonly type: 'forms.wanted' }
  | { readonly type: 'form.chosen'; readonly id: string }
  | { readonly type: 'form.turned'; readonly page: number }
  | { readonly type: 'size.chosen'; readonly on: 'receipt' | 'a4' }
  | ScanNews
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'again' }
  | { readonly type: 'done' }
  | { readonly type: 'home' }
  | LeafTurned
  | FlowNews
  | KeyPress
  | PrintNews;

export function freshContext(input: LookUpInput): LookUpContext {
  const { start } = input;
  const known = start?.kind === 'case' ? start : null;
  return {
    ...input,
    events: [],
    tiles: [],
    shelf: null,
    shelfFrom: 'events',
    text: '',
    found: null,
    subject: null,
    reply: null,
    code: known?.code ?? null,
    foundBy: start ? 'start' : 'list',
    questions: [],
    asked: 0,
    digits: null,
    answers: known?.answers ?? {},
    have: known?.have ?? [],
    checklist: null,
    outdated: false,
    forms: [],
    formId: null,
    formPage: 1,
    picture: null,
    printsA4: false,
    canApply: false,
    on: 'receipt',
    mark: start?.kind === 'mark' ? start.mark : null,
    printKey: null,
    paper: null,
    jobs: [],
    printer: null,
    reprintKey: null,
    refusal: null,
    stoppedAt: 'first',
    leaf: 0,
    ending: { kind: 'home' },
  };
}
