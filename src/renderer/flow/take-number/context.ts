import { type AppointmentMark, writeAppointmentMark } from '../../../shared/appointment-mark.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import type { Matter, MatterDetails, MatterTile } from '../../../shared/contract/procedures.ts';
import type { Ticket, WantedMatter } from '../../../shared/contract/tickets.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import type { FlowEnding, FlowInput, FlowNews, LeafTurned } from '../common/flow-input.ts';
import type { PrintNews } from '../common/follow-print.ts';
import type { KeyPress } from '../common/typed-text.ts';
import type { Order } from './actors.ts';
import type { Refusal } from './refusal.ts';

export type TakeNumberInput = FlowInput<'take-number'>;

/** All a visit knows about the number being taken. It lives in memory and dies with the flow. */
export interface TakeNumberContext extends TakeNumberInput {
  readonly tiles: readonly MatterTile[];
  readonly tile: MatterTile | null;
  readonly text: string;
  readonly found: {
    readonly text: string;
    readonly matters: readonly Matter[];
    readonly more: boolean;
  } | null;
  readonly code: string | null;
  readonly details: MatterDetails | null;
  /** Indexes of papers the person says to have. */
  readonly ticked: readonly number[];
  readonly wanted: WantedMatter | null;
  readonly wantedName: Bilingual | null;
  /** Where the chosen matter was found: the way back. */
  readonly foundBy: 'tile' | 'list' | 'typing' | 'group' | 'start';
  readonly priority: string | null;
  readonly order: Order | null;
  readonly ticket: Ticket | null;
  /** Its fee can be paid by QR now. */
  readonly payable: boolean;
  readonly jobs: readonly PrintChange[];
  readonly printer: PrinterStatus | null;
  readonly reprintKey: string | null;
  readonly refusal: Refusal | null;
  /** Which question the refusal answered: "again" asks that one. */
  readonly stoppedAt: 'matters' | 'details' | 'number';
  /** Which page of a list that does not fit one page, from 0. */
  readonly leaf: number;
  readonly ending: FlowEnding;
}

export type TakeNumberEvent =
  | { readonly type: 'tile.chosen'; readonly id: string }
  | { readonly type: 'matter.chosen'; readonly code: string; readonly name: Bilingual }
  | { readonly type: 'group.chosen'; readonly id: string }
  | { readonly type: 'typing.wanted' }
  | { readonly type: 'other.wanted' }
  | { readonly type: 'paper.ticked'; readonly index: number }
  | { readonly type: 'priority.chosen'; readonly id: string | null }
  | LeafTurned
  | FlowNews
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'again' }
  | { readonly type: 'reprint.wanted' }
  | { readonly type: 'pay.wanted' }
  | { readonly type: 'done' }
  | { readonly type: 'home' }
  | KeyPress
  | PrintNews;

export function freshContext(input: TakeNumberInput): TakeNumberContext {
  const { start } = input;
  const matter = start && 'code' in start ? start : null;
  const appointment = start && 'appointment' in start ? start.appointment : null;
  return {
    ...input,
    tiles: [],
    tile: null,
    text: '',
    found: null,
    code: matter?.code ?? null,
    details: null,
    ticked: [],
    wanted: matter
      ? { kind: 'procedure', code: matter.code }
      : appointment && { kind: 'appointment', mark: writeAppointmentMark(appointment) },
    wantedName: matter?.name ?? (appointment && appointmentName(appointment)),
    foundBy: start ? 'start' : 'tile',
    priority: null,
    order: null,
    ticket: null,
    payable: false,
    jobs: [],
    printer: null,
    reprintKey: null,
    refusal: null,
    stoppedAt: 'matters',
    leaf: 0,
    ending: { kind: 'home' },
  };
}

/** What stands for the matter until core has found its name. */
function appointmentName({ time }: AppointmentMark): Bilingual {
  return { vi: `Số hẹn lúc ${time}`, en: `Appointment at ${time}` };
}
