import type {
  DayFigures,
  ParkedItem,
  StaffDoor,
  StaffTask,
  StaffTaskKind,
  StaffToday,
  StopReason,
  UnconfirmedPrint,
} from '../../../shared/contract/staff.ts';
import type { ScanNews } from '../common/listen-for-scans.ts';
import type { KioskPorts } from '../common/ports.ts';
import type { Act } from './act.ts';
import type { DeskNews } from './desk-news.ts';

export interface StaffInput {
  readonly ports: KioskPorts;
  /** Ends the citizen's visit: everything of that person is wiped. */
  readonly endVisit: () => void;
  /** Begins practice on this screen. */
  readonly practise: () => void;
}

export type StaffTrouble = 'wrong' | 'disk-full' | 'unreachable';

export interface StaffContext extends StaffInput {
  readonly door: StaffDoor | null;
  /** When the wait is over, by this screen's clock. */
  readonly lockedUntil: number;
  readonly digits: readonly string[];
  readonly pin: string;
  readonly trouble: StaffTrouble | null;
  readonly badge: string | null;
  readonly today: StaffToday | null;
  readonly task: StaffTask | null;
  readonly wanted: StaffTaskKind;
  readonly prints: readonly UnconfirmedPrint[];
  readonly parked: readonly ParkedItem[];
  readonly figures: DayFigures | null;
  readonly act: Act | null;
  /** The last act could not be done. */
  readonly failed: boolean;
  readonly reason: StopReason | null;
  readonly leaf: number;
}

export type StaffEvent =
  | { readonly type: 'corner.held' }
  | { readonly type: 'touched' }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'shorten' }
  | { readonly type: 'clear' }
  | { readonly type: 'pin.given' }
  | { readonly type: 'leave' }
  | { readonly type: 'back' }
  | { readonly type: 'task.wanted'; readonly kind: StaffTaskKind }
  | { readonly type: 'step.done' }
  | { readonly type: 'prints.wanted' }
  | { readonly type: 'parked.wanted' }
  | { readonly type: 'stop.wanted' }
  | { readonly type: 'reason.chosen'; readonly reason: StopReason }
  | { readonly type: 'reset.wanted' }
  | { readonly type: 'day.wanted' }
  | { readonly type: 'practice.wanted' }
  | { readonly type: 'visit.end' }
  | { readonly type: 'act.wanted'; readonly act: Act }
  | { readonly type: 'leaf.turned'; readonly leaf: number }
  | DeskNews
  | ScanNews;

export function freshContext(input: StaffInput): StaffContext {
  return {
    ...input,
    door: null,
    lockedUntil: 0,
    digits: [],
    pin: '',
    trouble: null,
    badge: null,
    today: null,
    task: null,
    wanted: 'roll',
    prints: [],
    parked: [],
    figures: null,
    act: null,
    failed: false,
    reason: null,
    leaf: 0,
  };
}
