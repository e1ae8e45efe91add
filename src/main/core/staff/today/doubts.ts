import type { UnconfirmedPrint } from '../../../../shared/contract/staff.ts';
import type { PrintJob } from '../../printing/journal.ts';

/** A print in doubt as staff are told of it: by what the person holds or would hold in hand. */
export function unconfirmedOf({ id, subject, slip, askedAt }: PrintJob): UnconfirmedPrint {
  const label = slip.kind === 'ticket' ? slip.number : (slip.title ?? slip.heading);
  return { jobId: id, kind: subject.kind, label: label.slice(0, 60), at: askedAt.wallMs };
}
