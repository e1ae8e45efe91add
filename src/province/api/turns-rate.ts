/** How many batches a second this process gets done when it has its hands full. Times are milliseconds. */
export interface ServiceRate {
  begin(nowMs: number): void;
  end(nowMs: number): void;
  readonly inside: number;
  /** Batches a second. */
  now(nowMs: number): number;
}

/** Long enough to hold dozens of batches, short enough to see a database grow slow. */
const windowMs = 1_000;
/** Taken before anything was measured: what the embedded engine manages on a small machine. */
const assumed = 100;
/** How much of a new measure is believed at once. */
const believed = 0.3;

/**
 * Counts what ends in each second. A second in which at least `busy` batches were inside on the average measures the
 * rate; one with idle hands can only show that the rate is higher than was thought.
 */
export function serviceRate(busy: number): ServiceRate {
  let inside = 0;
  let measured: number | null = null;
  let window = { from: 0, at: 0, ended: 0, area: 0 };

  function pass(nowMs: number): void {
    window.area += inside * (nowMs - window.at);
    window.at = nowMs;
    const span = nowMs - window.from;
    if (span < windowMs) return;
    const rate = (window.ended * 1000) / span;
    const wasBusy = window.area / span >= busy;
    measured = measured === null ? rate || null : nextRate(measured, rate, wasBusy);
    window = { from: nowMs, at: nowMs, ended: 0, area: 0 };
  }

  return {
    begin(nowMs) {
      pass(nowMs);
      inside += 1;
    },
    end(nowMs) {
      pass(nowMs);
      inside -= 1;
      window.ended += 1;
    },
    get inside() {
      return inside;
    },
    now(nowMs) {
      pass(nowMs);
      return Math.max(1, measured ?? assumed);
    },
  };
}

function nextRate(before: number, rate: number, wasBusy: boolean): number {
  return wasBusy ? before + believed * (rate - before) : Math.max(before, rate);
}
