import type { Clock } from '../../clock.ts';
import { jobById } from '../../printing/journal.ts';
import { mmPerNumber, paperOfPeriod, paperSince } from '../../printing/paper-facts.ts';
import type { Readable, Writable } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import type { Seen } from '../around.ts';
import { staffWaits } from '../waits.ts';
import { rollLeft } from './roll-left.ts';
import { beginRoll, endRoll, noteNearEnd, pastRolls, presentRoll } from './roll-rows.ts';

export interface RollNow {
  /** Numbers that still fit. */
  readonly left: number;
  readonly percent: number;
  /** When it will be used up at today's pace; null where nothing was printed lately. */
  readonly before: number | null;
}

export interface Roll {
  now(): RollNow;
  /** The printer told something: the moment near-end is first said is written down. */
  look(): void;
  /** Another roll is in, proven by this slip, the first on it. In the transaction that writes the change down. */
  changed(database: Writable, testJobId: string): void;
}

/** A queue number with its QR, before any was printed here. */
const usualNumber = 190;
/** How many past rolls are asked how long a roll is. */
const remembered = 5;

/** The odometer of the slip printer's paper: what each print took, counted from the change that put the roll in. */
export function openRoll(outside: { store: Store; clock: Clock; seen: () => Seen }): Roll {
  const { store, clock } = outside;
  const nearEnd = () => outside.seen().printer.reasons.includes('paper-near-end');
  /** It ran out with its cover closed: an open one may say so of any roll. */
  let ranOut = false;

  function usedOf(database: Readable, beforeSeq?: number): number {
    return paperSince(database, presentRoll(database)?.first_print ?? 0, beforeSeq).mm;
  }

  return {
    now: () =>
      store.read((database) => {
        const present = presentRoll(database);
        const past = pastRolls(database, remembered).filter(({ used_up }) => used_up === 1);
        const { mm, percent } = rollLeft({
          used: usedOf(database),
          nearEndAt: present?.near_end_mm ?? null,
          nearEnd: nearEnd(),
          lengths: past.map(({ ended_mm }) => ended_mm ?? 0),
          tails: past.flatMap(({ ended_mm, near_end_mm }) =>
            ended_mm === null || near_end_mm === null ? [] : [ended_mm - near_end_mm],
          ),
        });
        const { wallMs } = clock.now();
        const pace = paperOfPeriod(database, wallMs - staffWaits.pace).mm / staffWaits.pace;
        const out = outside.seen().printer.reasons.includes('paper-out');
        return {
          left: out ? 0 : Math.floor(mm / (mmPerNumber(database) ?? usualNumber)),
          percent: out ? 0 : percent,
          before: pace === 0 || out ? null : Math.round(wallMs + mm / pace),
        };
      }),
    look() {
      const { reasons } = outside.seen().printer;
      ranOut ||= reasons.includes('paper-out') && !reasons.includes('cover-open');
      if (!nearEnd()) return;
      const present = store.read(presentRoll);
      if (present?.near_end_mm !== null) return;
      // On a full disk it is noted at the next look.
      void store.write((database) => noteNearEnd(database, present.seq, usedOf(database)));
    },
    changed(database, testJobId) {
      const first = jobById(database, testJobId)?.seq ?? 0;
      const present = presentRoll(database);
      if (present) endRoll(database, present.seq, usedOf(database, first), ranOut);
      beginRoll(database, first, clock.now().wallMs);
      ranOut = false;
    },
  };
}
