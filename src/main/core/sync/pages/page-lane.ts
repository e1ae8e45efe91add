import { never } from '../../../../shared/result.ts';
import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import type { PageOutbox } from '../../papers/page-outbox.ts';
import type { Waiting } from '../../waiting.ts';
import { fullJitter } from '../retry.ts';
import { mostDamaged, type SyncWaits } from '../waits.ts';
import type { PageClient, PageSent } from './page-client.ts';

export interface PageLaneOutside {
  readonly pages: PageOutbox;
  /** null: no province is configured. */
  readonly province: PageClient | null;
  /** Whether the line is up and the outbox has nothing to send: everything else goes first. */
  readonly isFree: () => boolean;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: SyncWaits;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  readonly onSent: (dossierId: string) => void;
  readonly log: Pick<Logger, 'warn'>;
}

export interface PageLane {
  /** Something changed: a page was handed in, the line came back, the outbox ran empty. */
  wake(): void;
  stop(): void;
}

/** Brings photographed pages to the province, one after another, behind everything else. */
export function openPageLane(outside: PageLaneOutside): PageLane {
  const { pages, province, clock, waits, log } = outside;
  let failures = 0;
  let running = false;
  let again = false;
  let stopped = false;
  let stopTimer = () => {};
  let notBefore = Number.NEGATIVE_INFINITY;

  async function run(to: PageClient): Promise<void> {
    running = true;
    try {
      do {
        again = false;
        while (mayGo() && (await sendNext(to)));
      } while (again && mayGo());
    } finally {
      running = false;
    }
  }

  const mayGo = () => !stopped && outside.isFree() && clock.now().uptimeMs >= notBefore;

  /** True when another page may follow at once. */
  async function sendNext(to: PageClient): Promise<boolean> {
    const page = pages.next(clock.now().wallMs, waits.longestAsked);
    if (!page) return wakeWhenDue();
    const { sha256 } = page;
    const file = pages.read(sha256);
    if (!file.ok) return park(sha256, `file-${file.code}`);
    const answer = await to.send(sha256, file.value, () => stopped || !outside.isFree());
    if (stopped) return false;
    if (answer.ok) {
      failures = 0;
      if (!pages.sent(sha256, clock.now().wallMs).ok) return pause(waits.firstRetry);
      outside.onSent(page.dossierId);
      return true;
    }
    if (answer.progressed) failures = 0;
    return settle(sha256, page.attempts, answer);
  }

  function settle(sha256: string, attempts: number, answer: PageSent & { readonly ok: false }): boolean {
    switch (answer.code) {
      case 'held':
        // Whatever held it up may end without a word.
        return wakeIn(waits.firstRetry);
      case 'refused':
        return park(sha256, 'refused');
      case 'damaged':
        return attempts + 1 >= mostDamaged ? park(sha256, 'damaged') : putOff(sha256);
      case 'unknown-page':
        return putOff(sha256);
      case 'unreachable':
      case 'not-the-province':
        failures += 1;
        return pause(jitter(waits.longestUnreachable));
      case 'overloaded':
      case 'not-recognized':
        failures += 1;
        return pause(Math.min(answer.retryAfterMs ?? jitter(waits.longestRetry), waits.longestAsked));
      default:
        return never(answer.code);
    }
  }

  /** The page waits, others go on. */
  function putOff(sha256: string): boolean {
    const put = pages.later(sha256, clock.now().wallMs + waits.pageAgain);
    return put.ok || pause(waits.firstRetry);
  }

  function park(sha256: string, reason: string): boolean {
    log.warn({ reason }, 'a photographed page cannot be sent; it is kept for a person to look at');
    return pages.park(sha256, reason).ok || pause(waits.firstRetry);
  }

  /** The lane waits. */
  function pause(wait: number): false {
    notBefore = clock.now().uptimeMs + wait;
    return wakeIn(wait);
  }

  /** Nothing to send now; pages that were put off are looked for again. */
  function wakeWhenDue(): false {
    return wakeIn(waits.pageAgain);
  }

  function wakeIn(wait: number): false {
    stopTimer();
    stopTimer = outside.waiting.later(wait, () => {
      // Two clocks need not agree to the millisecond: the timer decides.
      notBefore = Number.NEGATIVE_INFINITY;
      wake();
    });
    return false;
  }

  function jitter(longest: number): number {
    return fullJitter(Math.max(1, failures), waits.firstRetry, longest, outside.chance());
  }

  function wake(): void {
    if (!province || stopped) return;
    if (running) again = true;
    else if (mayGo()) void run(province);
    else if (notBefore === Number.NEGATIVE_INFINITY) wakeIn(waits.heartbeat);
  }

  return {
    wake,
    stop() {
      stopped = true;
      stopTimer();
    },
  };
}
