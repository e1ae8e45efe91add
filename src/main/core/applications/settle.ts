import { forgetSlips } from '../printing/journal.ts';
import { outboxFate } from '../sync/outbox.ts';
import type { ApplicationsOutside } from './applications.ts';
import { forgetAnswers, heldDossiers } from './dossier-rows.ts';

export interface Settling {
  /** Erases from this machine what the province has acknowledged. */
  settle(): void;
  stop(): void;
}

/** What happens to dossiers, drafts and slips when nobody touches them. */
export function openSettling(outside: ApplicationsOutside, sweepDrafts: () => void): Settling {
  const { store, clock, sealing, waiting, waits } = outside;
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
    store.write((database) =>
      forgetSlips(database, ['draft', 'submission'], clock.now(), {
        printedMs: waits.slipKept,
        inDoubtMs: waits.slipInDoubt,
      }),
    );
    stopTimer = waiting.later(waits.sweep, sweep);
  }

  sweep();
  return { settle, stop: () => stopTimer() };
}
