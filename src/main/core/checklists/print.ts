import type { Slip } from '../../../devices/contract.ts';
import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { PrintChange } from '../../../shared/contract/printing.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import { changeOf, enqueuePrint, jobByRequestKey, type PrintJob } from '../printing/journal.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { checklistSlip } from './slip.ts';

export interface ChecklistPrintOutside {
  readonly store: Store;
  readonly configuration: KioskConfiguration;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A print job is committed. */
  readonly onPrintAsked: () => void;
}

export interface ChecklistPrint {
  readonly requestKey: string;
  readonly checklist: Checklist;
  readonly language: Language;
}

type PrintCode = 'key-reused' | 'disk-full';

/** Commits one print job and its audit link, or finds the job the same key asked for before. */
export function printOnReceipt(
  outside: ChecklistPrintOutside,
  wanted: ChecklistPrint,
): Result<{ job: PrintChange }, PrintCode> {
  const written = outside.store.write((database): Result<PrintJob, PrintCode> => {
    const earlier = jobByRequestKey(database, wanted.requestKey);
    if (earlier) return isSameWish(earlier.slip, wanted) ? ok(earlier) : failed('key-reused');
    return ok(writeJob(database, outside, wanted));
  });
  const job = written.ok ? written.value : written;
  if (!job.ok) return job;
  outside.onPrintAsked();
  return ok({ job: changeOf(job.value) });
}

function writeJob(
  database: Writable,
  { clock, ids, configuration }: ChecklistPrintOutside,
  { requestKey, checklist, language }: ChecklistPrint,
): PrintJob {
  const moment = clock.now();
  const { centre, kiosk } = configuration;
  const slip = checklistSlip(checklist, language, { ...centre, kioskName: kiosk.name }, moment.wallMs);
  const subject = { kind: 'checklist', id: ids.mint() } as const;
  enqueuePrint(database, { id: ids.mint(), requestKey, subject, copy: 0, slip }, moment);
  const body = { checklistId: subject.id, procedureCode: checklist.matter.code };
  appendAudit(database, { kind: 'checklist.print-asked', body }, moment);
  const job = jobByRequestKey(database, requestKey);
  if (!job) throw new Error('a print job just written cannot be read');
  return job;
}

/** Facts of the moment may differ between two asks; what was asked for is in the mark. */
function isSameWish(slip: Slip, { checklist, language }: ChecklistPrint): boolean {
  if (slip.kind !== 'sheet' || slip.language !== language) return false;
  return slip.blocks.some((each) => each.block === 'code' && each.qr === checklist.mark);
}
