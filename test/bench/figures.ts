/** One figure of a suite, in the form every reporting command of the project prints. Times are milliseconds. */
export interface Figure {
  readonly suite: string;
  readonly metric: string;
  readonly unit: string;
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly budget: number | null;
  readonly held: boolean;
  readonly ratios: Readonly<Record<string, number>>;
}

/** Sums samples up; the budget, where there is one, is for the 95th percentile. */
export function figureOf(
  suite: string,
  metric: string,
  samples: readonly number[],
  budget: number | null,
): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  const p95 = at(0.95);
  return {
    suite,
    metric,
    unit: 'ms',
    n: sorted.length,
    p50: at(0.5),
    p95,
    p99: at(0.99),
    max: round(sorted.at(-1) ?? NaN),
    budget,
    held: budget === null || p95 <= budget,
    ratios: {},
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function ratioWords(ratios: Figure['ratios']): string {
  const words = Object.entries(ratios).map(([what, times]) => `${what} ${times}×`);
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}

/** The same figures as a Markdown table, for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ suite, metric, unit, n, p50, p95, p99, max, budget, held, ratios }) =>
      `| ${suite} | ${unit === 'ms' ? metric : `${metric}, ${unit}`}${ratioWords(ratios)} | ${n} | ${p50} | ${p95} | ${p99} | ${max} | ${budget ?? '–'} | ${held ? 'yes' : 'NO'} |`,
  );
  return [
    '| suite | metric (ms) | n | p50 | p95 | p99 | max | budget p95 | held |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
