import type { KioskPorts } from './common/ports.ts';
import { pageOf, type SessionActor } from './page.ts';
import type { FlowName } from './starts.ts';

/** Pages after which nothing is left to do: who goes away there has not given up. */
const ends: ReadonlySet<string> = new Set([
  'ticket',
  'saved',
  'kept',
  'rate-given',
  'thanks',
  'dossier-status',
]);

/** Counts how each flow ends, where core counts it: at its end, or at the page somebody left from. Says nothing of whom. */
export function watchUsage(session: SessionActor, ports: Pick<KioskPorts, 'call'>): void {
  let running: { readonly flow: FlowName; readonly actor: unknown; page: string } | null = null;
  session.subscribe((snapshot) => {
    const { flow } = snapshot.context;
    if (flow?.actor === running?.actor) return;
    if (running) {
      const left = snapshot.matches({ visit: 'door' }) && !ends.has(running.page);
      void ports.call('usage.ended', { flow: running.flow, leftAt: left ? running.page : null });
    }
    running = flow && { flow: flow.name, actor: flow.actor, page: '' };
    const now = running;
    // The actors of the flows differ in their events alone: whatever they are, each snapshot is worth a look.
    (flow?.actor as { subscribe(listener: () => void): unknown } | undefined)?.subscribe(() => {
      const page = pageOf(session.getSnapshot());
      if (now && page !== 'still-here' && page !== 'help') now.page = page;
    });
  });
}
