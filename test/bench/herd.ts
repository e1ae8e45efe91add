import type { Figure } from './figures.ts';
import { others, ours, type Policy } from './herd/policies.ts';
import { type Herd, type Outcome, simulate } from './herd/simulate.ts';

const batches = 4;
const mostRejects = 0.25;
const minute = 60_000;

interface Case {
  readonly name: string;
  readonly herd: Herd;
  /** Seconds within which the last kiosk has nothing left. */
  readonly drainBudget: number;
}

/** 434 kiosks can't be done in twice the ideal 17 s when each knocks once in half a minute: theirs is the minute. */
const cases: readonly Case[] = [
  caseOf('power returns to 10,000 kiosks', 10_000, 200, 'power'),
  caseOf('the province returns to 10,000 kiosks', 10_000, 200, { provinceAfterMs: 20 * minute }),
  { ...caseOf('power returns to 434 kiosks', 434, 100, 'power'), drainBudget: 60 },
  {
    ...caseOf('the province returns to 434 kiosks', 434, 100, { provinceAfterMs: 20 * minute }),
    drainBudget: 60,
  },
];

/**
 * Kiosks that come all at once: our own retry and admission code on both sides in virtual time, beside policies of
 * peers against a plain gate of as many places. A budget is on the mean of rejects and on the last kiosk drained.
 */
export function benchHerd(): Promise<readonly Figure[]> {
  return Promise.resolve(cases.flatMap(figuresOf));
}

function figuresOf({ name, herd, drainBudget }: Case): Figure[] {
  const own = outcomeOf(herd, ours);
  const peers = others.map((policy) => ({ name: policy.name, outcome: outcomeOf(herd, policy) }));
  const ideal = (herd.kiosks * herd.batches) / herd.perSecond;
  const compared = (measure: (outcome: Outcome) => number) =>
    Object.fromEntries(peers.map((peer) => [peer.name, round(measure(peer.outcome) / measure(own))]));
  return [
    {
      ...flat(`${name}: rejects per accept`, 'rejects', herd.kiosks, round(rejects(own))),
      budget: mostRejects,
      held: rejects(own) <= mostRejects && own.accepted === herd.kiosks * herd.batches,
      ratios: compared(rejects),
    },
    {
      suite: 'herd',
      metric: `${name}: drained`,
      unit: 's',
      n: herd.kiosks,
      ...spread(own.drained),
      budget: drainBudget,
      held: last(own) <= drainBudget && own.drained.length === herd.kiosks,
      ratios: { ideal: round(ideal / last(own)), ...compared(last) },
    },
    {
      ...flat(`${name}: most requests in a second`, 'requests', herd.kiosks, own.peak),
      ratios: compared((outcome) => outcome.peak),
    },
  ];
}

function caseOf(name: string, kiosks: number, perSecond: number, returns: Herd['returns']): Case {
  return {
    name,
    herd: { kiosks, batches, perSecond, returns },
    drainBudget: (2 * kiosks * batches) / perSecond,
  };
}

/** The same herd of chances for every policy. */
function outcomeOf(herd: Herd, policy: Policy): Outcome {
  return simulate(herd, policy, seeded(20_261_122));
}

const rejects = ({ rejected, accepted }: Outcome) => rejected / accepted;
const last = ({ drained }: Outcome) => (drained.at(-1) ?? Number.NaN) / 1000;
const round = (value: number) => Math.round(value * 100) / 100;

function flat(metric: string, unit: string, n: number, value: number): Figure {
  return {
    suite: 'herd',
    metric,
    unit,
    n,
    p50: value,
    p95: value,
    p99: value,
    max: value,
    budget: null,
    held: true,
    ratios: {},
  };
}

function spread(drained: readonly number[]) {
  const at = (share: number) =>
    round((drained[Math.min(drained.length - 1, Math.floor(drained.length * share))] ?? Number.NaN) / 1000);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Uniform in [0, 1): mulberry32, for millions of chances a second. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
