import type { DeviceReason } from '../../../../shared/contract/printing.ts';
import type { StaffStep, StaffTaskKind } from '../../../../shared/contract/staff.ts';
import type { Seen } from '../around.ts';

/** The cards of each task, in order. */
export const stepsOf: Readonly<Record<StaffTaskKind, readonly StaffStep[]>> = {
  roll: ['open', 'change', 'close', 'test'],
  jam: ['open', 'clear', 'close', 'test'],
  cutter: ['free', 'test'],
  a4: ['mend'],
  scanner: ['plug', 'show'],
  network: ['cable', 'contact'],
  power: ['mains'],
};

/** Where a task stands, as far as sensors decide. */
export interface Standing {
  readonly kind: StaffTaskKind;
  /** Null: done. */
  readonly step: StaffStep | null;
  /** The printer said during this task that it has no paper: then its paper sensor tells when a roll lies in. */
  readonly missedPaper: boolean;
  /** When the present step was begun, by the wall clock: what was read before does not count. */
  readonly since: number;
}

/** The step sensors say comes now; the same one where they say nothing new. `test` is left by the printed slip alone. */
export function stepSeen(standing: Standing, seen: Seen): StaffStep | null {
  const { step } = standing;
  const { reasons, health } = seen.printer;
  switch (step) {
    case 'open':
    case 'change':
    case 'clear':
    case 'close':
      return covered(standing, reasons, step);
    case 'free':
      return works(health) && !reasons.includes('cutter') ? 'test' : 'free';
    case 'mend':
      return works(seen.a4.health) && seen.a4.reasons.length === 0 ? null : 'mend';
    case 'plug':
      return works(seen.scanner.health) ? 'show' : 'plug';
    case 'show':
      return seen.readAt !== null && seen.readAt >= standing.since ? null : 'show';
    case 'cable':
    case 'contact':
      return seen.network === 'online' || seen.network === 'busy' ? null : step;
    case 'mains':
      return seen.power === 'mains' ? null : 'mains';
    case 'test':
      return reasons.includes('cover-open') ? inside(standing.kind) : 'test';
    case null:
      return null;
  }
}

type CoverStep = 'open' | 'change' | 'clear' | 'close';

function covered(
  { kind, missedPaper }: Standing,
  reasons: readonly DeviceReason[],
  step: CoverStep,
): StaffStep {
  const out = reasons.includes('paper-out');
  if (reasons.includes('cover-open')) {
    if (step === 'open') return inside(kind);
    return step !== 'close' && missedPaper && !out ? 'close' : step;
  }
  if (step === 'open') return 'open';
  return out ? 'open' : 'test';
}

const inside = (kind: StaffTaskKind): StaffStep => (kind === 'jam' ? 'clear' : 'change');

function works(health: Seen['printer']['health']): boolean {
  return health === 'ready' || health === 'degraded';
}

/** The next card when a hand says that this one is done; `test` stays: only a slip proves it. */
export function stepByHand({ kind, step }: Standing): StaffStep | null {
  const steps = stepsOf[kind];
  if (step === null || step === 'test') return step;
  return steps[steps.indexOf(step) + 1] ?? step;
}
