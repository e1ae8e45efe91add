import type { ProvinceWaits } from '../waits.ts';
import { serviceRate } from './turns-rate.ts';

/**
 * Who may bring a batch now. A kiosk that may not is told a time that is its own: it comes once more, not again and
 * again. One that was let in may bring all it holds before others begin. Times are milliseconds of a clock that does
 * not jump.
 */
export interface Turns {
  /** Asked before the body is read. */
  ask(kioskId: string, nowMs: number): Turn;
}
export type Turn = Admitted | { readonly admitted: false; readonly retryAfterMs: number };
export interface Admitted {
  readonly admitted: true;
  /** The body is there, the work begins. */
  begin(nowMs: number): void;
  /** The work is done, or will never begin. */
  leave(nowMs: number): void;
}

/** Part of the measured rate that is promised; the rest is for kiosks that have only a little to say. */
const promised = 0.9;
/** Bodies under way for each place: a slow line holds no place, but not without end. */
const arrivingPerPlace = 8;
/** Kiosks remembered at most: 100 bytes each. */
const most = 100_000;
/** Batches a kiosk brings when it comes, until it was measured. */
const assumedBatches = 4;
const believed = 0.05;

interface Visit {
  batches: number;
  at: number;
}

export function turns(places: number, waits: ProvinceWaits): Turns {
  const few = Math.max(1, Math.floor(places / 4));
  const rate = serviceRate(few);
  /** Kiosks that were told a time, by that time. */
  const waiting = new Map<string, number>();
  /** Kiosks that are bringing what they hold, by the time of their last batch. */
  const visits = new Map<string, Visit>();
  let arriving = 0;
  /** All that was promised or let in is done by then. */
  let bookedTo = 0;
  let batchesOfVisit = assumedBatches;

  function ask(kioskId: string, nowMs: number): Turn {
    forget(nowMs);
    const due = waiting.get(kioskId);
    const inTurn = visits.has(kioskId) || (due !== undefined && due <= nowMs);
    if (inTurn) return hasPlace() ? enter(kioskId, nowMs) : putOff(kioskId, nowMs);
    if (due !== undefined) return { admitted: false, retryAfterMs: due - nowMs };
    const room = rate.inside < few || bookedTo <= nowMs;
    const at = book(nowMs);
    if (hasPlace() && room) return enter(kioskId, nowMs);
    return wait(kioskId, Math.max(at, nowMs + waits.turnAtLeast.ms), nowMs);
  }

  function hasPlace(): boolean {
    return rate.inside < places && arriving < places * arrivingPerPlace;
  }

  /** Takes the next free time for one visit, and answers with its begin. */
  function book(nowMs: number): number {
    const from = Math.max(bookedTo, nowMs);
    bookedTo = from + (batchesOfVisit * 1000) / (rate.now(nowMs) * promised);
    return from;
  }

  function wait(kioskId: string, dueMs: number, nowMs: number): Turn {
    const retryAfterMs = Math.min(dueMs - nowMs, waits.turnAtMost.ms);
    if (waiting.size < most) waiting.set(kioskId, nowMs + retryAfterMs);
    return { admitted: false, retryAfterMs };
  }

  /** In its turn, but all places are taken: the promise was too bold. It comes back soon and goes before all others. */
  function putOff(kioskId: string, nowMs: number): Turn {
    visits.delete(kioskId);
    waiting.delete(kioskId);
    return wait(kioskId, nowMs + waits.busy.ms, nowMs);
  }

  function enter(kioskId: string, nowMs: number): Admitted {
    waiting.delete(kioskId);
    touch(kioskId, nowMs, 1);
    arriving += 1;
    let stage: 'arriving' | 'inside' | 'gone' = 'arriving';
    return {
      admitted: true,
      begin(beginMs) {
        if (stage !== 'arriving') return;
        stage = 'inside';
        arriving -= 1;
        rate.begin(beginMs);
      },
      leave(leaveMs) {
        if (stage === 'arriving') arriving -= 1;
        if (stage === 'inside') rate.end(leaveMs);
        if (stage !== 'gone') touch(kioskId, leaveMs, 0);
        stage = 'gone';
      },
    };
  }

  /** The map keeps the order of the last batch: who has been silent longest stands first. */
  function touch(kioskId: string, nowMs: number, batches: number): void {
    const before = visits.get(kioskId)?.batches ?? 0;
    visits.delete(kioskId);
    visits.set(kioskId, { batches: before + batches, at: nowMs });
  }

  /** Ends visits that fell silent, and turns that nobody came for. */
  function forget(nowMs: number): void {
    for (const [kioskId, visit] of visits) {
      if (nowMs - visit.at < waits.betweenBatches.ms) break;
      visits.delete(kioskId);
      batchesOfVisit += believed * (visit.batches - batchesOfVisit);
    }
    for (const [kioskId, dueMs] of waiting) {
      if (nowMs - dueMs < waits.turnKept.ms) break;
      waiting.delete(kioskId);
    }
  }

  return { ask };
}
