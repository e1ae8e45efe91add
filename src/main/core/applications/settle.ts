import { dueSlips, forgetSlips } from '../printing/forget-slips.ts';
import { outboxFate } from '../sync/outbox.ts';
import { forgetAnswers, heldDossiers } from './dossier-rows.ts';
import type { ApplicationsOutside } from './outside.ts';

export interface Settling {
  /** Erases from this machine what the province has acknowledged. */
  settle(): void;
  stop(): void;
}

/** What happens to dossiers, drafts and slips when nobody touches them. */
export function openSettling(outside: ApplicationsOutside, sweepDrafts: () => void): Settling {
  const { store, clock, sealing, waiting, waits, log } = outside;
  let stopTimer = () => {};

  function settle(): void {
    const arrived = store.read((database) =>
      heldDossiers(database).filter((row) => outboxFate(database, row.outboxKey)?.state === 'acked'),
    );
    if (arrived.length === 0) return;
    const written = store.write((database) => {
      for (const { id, keyId } of arrived) {
        forgetAnswers(database, id);
        sealing.forget(database, keyId);
      }
    });
    if (written.ok) for (const { id } of arrived) outside.onDossier(id);
  }

  function sweep(): void {
    sweepDrafts();
    settle();
    const kept = { printedMs: waits.slipKept, inDoubtMs: waits.slipInDoubt };
    const due = store.read((database) => dueSlips(database, ['draft', 'submission'], clock.now(), kept));
    if (due.length > 0) {
      const written = store.write((database) => forgetSlips(database, due));
      if (!written.ok)
        log.warn({ code: written.code }, 'slips could not be erased, the next sweep tries again');
    }
    stopTimer = waiting.later(waits.sweep, sweep);
  }

  sweep();
  return { settle, stop: () => stopTimer() };
}
