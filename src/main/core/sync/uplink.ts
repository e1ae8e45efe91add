import type { NetworkStatus } from '../../../shared/contract/network.ts';
import { never } from '../../../shared/result.ts';
import type { Clock, Moment } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import type { ProvinceResult } from './ask-province.ts';
import { isClockVerified } from './clock-check.ts';
import {
  countOutbox,
  endLeases,
  leaseBatch,
  markAcked,
  markParked,
  markPending,
  type OutboxRow,
} from './outbox.ts';
import { heartbeatWait, heldBack, type Pace, paceAfter, startWait } from './pacing.ts';
import { openThrottle } from './pacing-throttle.ts';
import type { ItemResult, ProvinceClient } from './province-client.ts';
import { fullJitter } from './retry.ts';
import { readSyncFacts, writeSyncFacts } from './sync-facts.ts';
import { batchSize, type SyncWaits } from './waits.ts';

export interface UplinkOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly waiting: Waiting;
  /** Place of this kiosk among all, in [0, 1): see `phaseOf`. */
  readonly phase: number;
  readonly waits: SyncWaits;
  /** null: no province is configured, and everything stays on the kiosk. */
  readonly province: ProvinceClient | null;
  readonly onStatus: (status: NetworkStatus) => void;
}

export interface Uplink {
  /** The kiosk has just started. */
  start(): void;
  /** Something was committed to the outbox. */
  wake(): void;
  status(): NetworkStatus;
  clockVerified(): boolean;
  stop(): void;
}

/**
 * Brings the outbox to the province, in rounds: at the start, on every commit, and by a timer that survives restarts.
 * A row is acknowledged by its own result and by nothing else; whatever is unclear is sent again under the same key.
 */
export function openUplink(outside: UplinkOutside): Uplink {
  const { store, clock, waits, province } = outside;
  let facts = store.read(readSyncFacts);
  let state: NetworkStatus['state'] = province ? 'unknown' : 'none';
  let since = clock.now().wallMs;
  /** Halves to one item while the province refuses whole batches, so that the one it cannot take is found. */
  let most = batchSize;
  let running = false;
  let again = false;
  let stopped = false;
  /** The time of the next round was named by the province, or by the throttle: it is not held back then. */
  let invited = false;
  let stopTimer = () => {};
  const throttle = openThrottle(waits.throttle);

  function start(): void {
    tell();
    const wait = startWait(outside.phase, store.read(countOutbox).unsent, waits);
    if (wait > 0) schedule(wait);
    else void run();
  }

  function wake(): void {
    tell();
    if (running) again = true;
    else void run();
  }

  /** Rounds until nothing is left to send now; then the timer decides. */
  async function run(): Promise<void> {
    if (!province || stopped) return;
    running = true;
    stopTimer();
    try {
      do {
        again = false;
        const wait = holdBack();
        if (wait > 0) return schedule(wait);
        again = (await round(province)) || again;
      } while (again && !stopped);
    } finally {
      running = false;
    }
    schedule(heldNow() || heartbeatWait(outside));
  }

  function schedule(wait: number): void {
    if (!stopped) stopTimer = outside.waiting.later(wait, () => void run());
  }

  function heldNow(): number {
    return heldBack(facts, clock.now().wallMs, waits);
  }

  /** Milliseconds until a round may begin: the pace's own, or else the throttle's. */
  function holdBack(): number {
    const held = heldNow();
    if (held > 0) return held;
    const { uptimeMs } = clock.now();
    if (invited || !throttle.refuses(outside.chance(), uptimeMs)) return 0;
    throttle.note(false, uptimeMs);
    // Held back once and then let go: a throttle that hears only itself would never end.
    invited = true;
    facts = {
      ...facts,
      notBeforeMs: clock.now().wallMs + Math.max(1, jitter(facts.failures, waits.longestRetry)),
    };
    return heldNow();
  }

  /** One batch, or a question for its health when there is none. True when another should follow at once. */
  async function round(to: ProvinceClient): Promise<boolean> {
    const lease = outside.ids.mint();
    const now = clock.now().wallMs;
    const leased = store.write((database) => {
      // One round at a time: whatever is still leased belongs to a round that is over, or to an earlier life.
      endLeases(database);
      return leaseBatch(database, lease, now, most, waits.longestAsked);
    });
    if (!leased.ok) {
      // No room to note what is under way. Nothing is lost by waiting for it.
      facts = { ...facts, notBeforeMs: now + waits.firstRetry };
      return false;
    }
    const rows = leased.value;
    if (rows.length === 0) {
      const health = await to.health();
      if (!stopped) settle(health, () => {});
      return false;
    }
    const answer = await to.sendBatch(rows);
    // The store may be closed by now. What was leased is sent again after the next start, under the same keys.
    if (stopped) return false;
    settle(answer, (database) => {
      for (const row of rows) {
        if (answer.ok) takeResult(database, row, answer.value.value);
        else if (answer.code === 'refused' && rows.length === 1) markParked(database, row.seq, 'refused');
        else markPending(database, row.seq, 0);
      }
    });
    if (!answer.ok && answer.code === 'refused') {
      most = Math.max(1, Math.floor(rows.length / 2));
      return true;
    }
    most = Math.min(batchSize, most * 2);
    return answer.ok;
  }

  function takeResult(database: Writable, row: OutboxRow, results: readonly ItemResult[]): void {
    const now = clock.now().wallMs;
    const later = (wait: number) => markPending(database, row.seq, now + Math.min(wait, waits.longestAsked));
    const result = results.find((each) => each.seq === row.seq && each.key === row.key);
    // An item the answer does not name is not acknowledged, whatever the status line said.
    const outcome = result?.outcome ?? 'retry';
    switch (outcome) {
      case 'accepted':
      case 'duplicate':
        markAcked(database, row.seq, result?.reference ?? null, now);
        break;
      case 'rejected':
        markParked(database, row.seq, result?.code ?? 'rejected');
        break;
      case 'retry':
        later(result?.retryAfterMs ?? jitter(row.attempts, waits.longestRetry));
        break;
      default:
        never(outcome);
    }
  }

  /** Writes down what a round taught, together with the fate of its rows. */
  function settle(answer: ProvinceResult<unknown>, work: (database: Writable) => void): void {
    const moment = clock.now();
    throttle.note(answer.ok || answer.code !== 'overloaded', moment.uptimeMs);
    invited = !answer.ok && answer.retryAfterMs !== null;
    const pace: Pace = paceAfter(facts, answer, moment.wallMs, outside);
    const next = { ...pace, contact: contactAfter(answer, moment) };
    const written = store.write((database) => {
      work(database);
      writeSyncFacts(database, next);
    });
    facts = next;
    // Rows stay leased when the disk is full; they are sent again, under the same keys, once it is not.
    if (!written.ok) facts = { ...facts, notBeforeMs: moment.wallMs + waits.firstRetry };
    become(stateAfter(answer));
  }

  function contactAfter(answer: ProvinceResult<unknown>, moment: Moment): typeof facts.contact {
    if (!answer.ok && answer.code !== 'refused') return facts.contact;
    const serverMs = answer.ok ? answer.value.serverMs : null;
    return { moment, offsetMs: serverMs === null ? null : serverMs - moment.wallMs };
  }

  function jitter(failures: number, longest: number): number {
    return fullJitter(Math.max(1, failures), waits.firstRetry, longest, outside.chance());
  }

  function become(next: NetworkStatus['state']): void {
    if (next !== state) since = clock.now().wallMs;
    state = next;
    tell();
  }

  let told = '';
  function tell(): void {
    const current = status();
    const text = JSON.stringify({ ...current, lastContact: null });
    if (text === told) return;
    told = text;
    outside.onStatus(current);
  }

  function status(): NetworkStatus {
    return { state, since, ...store.read(countOutbox), lastContact: facts.contact?.moment.wallMs ?? null };
  }

  return {
    start,
    wake,
    status,
    clockVerified: () => isClockVerified(facts.contact, clock.now()),
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}

function stateAfter(answer: ProvinceResult<unknown>): NetworkStatus['state'] {
  if (answer.ok || answer.code === 'refused') return 'online';
  if (answer.code === 'not-recognized') return 'not-recognized';
  return answer.code === 'overloaded' ? 'busy' : 'offline';
}
