import { failed, ok, type Result } from '../../../shared/result.ts';
import { dossierByRequest } from '../applications/dossier-rows.ts';
import { isUsedUp, noteWrongTry } from '../applications/try-rows.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../logger.ts';
import type { FoundSlip } from '../payments/find.ts';
import type { Store } from '../store/store.ts';
import { ticketBySlipCode } from '../tickets/ticket-rows.ts';

export interface SlipMatterOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * What a number's slip is of. A number that came with a dossier is that dossier, whichever of its two slips is shown.
 * Wrong codes are counted, so that nobody tries them all.
 */
export function slipMatter({ store, clock, log }: SlipMatterOutside) {
  return (slipCode: string): Result<FoundSlip, 'not-found' | 'no-matter' | 'too-many-tries'> => {
    if (store.read((database) => isUsedUp(database, 'slip-code', clock.now())))
      return failed('too-many-tries');
    const slip = store.read((database) => ticketBySlipCode(database, slipCode));
    if (!slip) {
      const counted = store.write((database) => noteWrongTry(database, 'slip-code', clock.now()));
      if (!counted.ok) log.warn({ code: counted.code }, 'a wrong slip code could not be counted');
      return failed('not-found');
    }
    const { ticket, procedureCode, requestKey } = slip;
    const handedIn = store.read((database) => dossierByRequest(database, requestKey));
    if (handedIn) {
      const subject = { kind: 'dossier', id: handedIn.id } as const;
      return ok({ subject, procedureCode: handedIn.procedureCode, label: handedIn.reference });
    }
    if (procedureCode === null) return failed('no-matter');
    return ok({ subject: { kind: 'ticket', id: ticket.id }, procedureCode, label: ticket.label });
  };
}
