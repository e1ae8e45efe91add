import { Agenda } from './agenda.ts';
import type { Manners, Policy } from './policies.ts';
import { serverModel } from './server-model.ts';

export interface Herd {
  readonly kiosks: number;
  /** What each holds when the province can be reached again. */
  readonly batches: number;
  /** Batches a second the province gets done. */
  readonly perSecond: number;
  /** `power`: all kiosks start at one moment. `province`: it was away for so long, and all kiosks were trying. */
  readonly returns: 'power' | { readonly provinceAfterMs: number };
}

export interface Outcome {
  readonly accepted: number;
  readonly rejected: number;
  /** Milliseconds from the return until each kiosk had nothing left, sorted. */
  readonly drained: readonly number[];
  /** Most requests in one second. */
  readonly peak: number;
}

/** One way over the line takes between these two. */
const lineMs = { least: 10, most: 60 };
/** A kiosk whose province goes away notices within its heartbeat. */
const noticedWithinMs = 20_000;
/** The moment of the return by the wall clock; any would do. */
const epochMs = Date.UTC(2026, 10, 22, 1, 0, 0);

/** Every kiosk's own manners and the province's own gate, in virtual time. */
export function simulate(herd: Herd, policy: Policy, chance: () => number): Outcome {
  const agenda = new Agenda();
  const server = serverModel(agenda, policy.gate(herd.perSecond), herd.perSecond);
  const perSecond = new Map<number, number>();
  const drained: number[] = [];
  let accepted = 0;
  let rejected = 0;
  const overLine = () => lineMs.least + chance() * (lineMs.most - lineMs.least);

  function attempt(kioskId: string, manners: Manners, left: number, nowMs: number): void {
    if (nowMs < 0) {
      const wait = manners.unreachable(epochMs + nowMs);
      agenda.add(nowMs + wait, (at) => attempt(kioskId, manners, left, at));
      return;
    }
    agenda.add(nowMs + overLine(), (arrivedMs) => {
      const second = Math.floor(arrivedMs / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
      server.receive(kioskId, arrivedMs, (reply, repliedMs) => {
        const heardMs = repliedMs + overLine();
        if (!reply.taken) {
          rejected += 1;
          const wait = manners.rejected(reply.retryAfterMs, epochMs + heardMs);
          agenda.add(heardMs + wait, (at) => attempt(kioskId, manners, left, at));
          return;
        }
        accepted += 1;
        manners.accepted();
        if (left === 1) drained.push(heardMs);
        else agenda.add(heardMs, (at) => attempt(kioskId, manners, left - 1, at));
      });
    });
  }

  for (let kiosk = 0; kiosk < herd.kiosks; kiosk += 1) {
    const kioskId = `kiosk-${kiosk}`;
    const manners = policy.manners(kioskId, chance);
    const from =
      herd.returns === 'power'
        ? manners.afterStart()
        : chance() * noticedWithinMs - herd.returns.provinceAfterMs;
    agenda.add(from, (at) => attempt(kioskId, manners, herd.batches, at));
  }
  agenda.run();
  drained.sort((a, b) => a - b);
  return { accepted, rejected, drained, peak: Math.max(...perSecond.values()) };
}
