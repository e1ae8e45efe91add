import type { PrintSubject } from '../../../shared/contract/printing.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import { jobById, jobsInDoubt, voidJob } from '../printing/journal.ts';
import type { Store } from '../store/store.ts';
import { labelOf, parkedRows, unpark } from '../sync/parked.ts';
import type { StaffHandlers } from './behind-staff.ts';
import { unconfirmedOf } from './today/doubts.ts';
import { staffWaits } from './waits.ts';

export type Reprint = (
  subject: PrintSubject,
  requestKey: string,
) => Promise<Result<unknown, string>> | Result<unknown, string>;

export interface RepairsOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly reprint: Reprint;
  /** A parked item may go again. */
  readonly onForProvince: () => void;
}

/** What a person must decide: prints in doubt, and what the province would not take. */
export function openRepairs({
  store,
  clock,
  reprint,
  onForProvince,
}: RepairsOutside): Pick<
  StaffHandlers,
  'staff.prints' | 'staff.reprint' | 'staff.void' | 'staff.parked' | 'staff.sendAgain'
> {
  return {
    'staff.prints'() {
      const since = clock.now().wallMs - staffWaits.doubt;
      return ok({ prints: store.read((database) => jobsInDoubt(database, since, 50)).map(unconfirmedOf) });
    },
    async 'staff.reprint'({ jobId, requestKey }) {
      const job = store.read((database) => jobById(database, jobId));
      if (!job) return failed('unknown');
      const asked = await reprint(job.subject, requestKey);
      if (asked.ok) return ok({});
      return failed(asked.code === 'still-printing' || asked.code === 'disk-full' ? asked.code : 'unknown');
    },
    'staff.void'({ jobId }) {
      const moment = clock.now();
      const written = store.write((database) => {
        const voided = voidJob(database, jobId, moment.wallMs);
        if (voided) appendAudit(database, { kind: 'staff.print-voided', body: { jobId } }, moment);
        return voided;
      });
      if (!written.ok) return written;
      return written.value ? ok({}) : failed('unknown');
    },
    'staff.parked': () =>
      ok({
        items: store
          .read((database) => parkedRows(database, 50))
          .map(({ seq, kind, reason, wallMs, payload, behind }) => ({
            seq,
            kind: kind.slice(0, 60),
            reason: reason.slice(0, 60),
            at: wallMs,
            behind,
            label: labelOf(payload),
          })),
      }),
    'staff.sendAgain'({ seq }) {
      const moment = clock.now();
      const written = store.write((database) => {
        const parked = unpark(database, seq);
        if (parked)
          appendAudit(database, { kind: 'staff.sent-again', body: { seq, reason: parked.reason } }, moment);
        return parked !== null;
      });
      if (!written.ok) return written;
      if (!written.value) return failed('unknown');
      onForProvince();
      return ok({});
    },
  };
}
