import type { SheetSlip, Slip } from '../../../devices/contract.ts';
import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { DocumentChange, PrintChange } from '../../../shared/contract/printing.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock, Moment } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Ids } from '../ids.ts';
import {
  type DocumentJob,
  documentByRequestKey,
  documentChangeOf,
  enqueueDocument,
} from '../printing/document-journal.ts';
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
  readonly practice: boolean;
}

type PrintCode = 'key-reused' | 'disk-full';

/** Commits one print job and its audit link, or finds the job the same key asked for before. */
export function printOnReceipt(
  outside: ChecklistPrintOutside,
  wanted: ChecklistPrint,
): Result<{ job: PrintChange }, PrintCode> {
  const { requestKey } = wanted;
  const written = outside.store.write((database): Result<PrintJob, PrintCode> => {
    const earlier = jobByRequestKey(database, requestKey);
    if (earlier) return isSameWish(earlier.slip, wanted) ? ok(earlier) : failed('key-reused');
    if (documentByRequestKey(database, requestKey)) return failed('key-reused');
    const moment = outside.clock.now();
    const slip = slipOf(outside, wanted, moment);
    const subject = subjectOf(outside);
    enqueuePrint(database, { id: outside.ids.mint(), requestKey, subject, copy: 0, slip }, moment);
    witness(database, subject.id, wanted, moment);
    return ok(justWritten(jobByRequestKey(database, requestKey)));
  });
  const job = written.ok ? written.value : written;
  if (!job.ok) return job;
  outside.onPrintAsked();
  return ok({ job: changeOf(job.value) });
}

/** The same on A4. Pages are made before the transaction: it only counts and writes. */
export async function printOnPage(
  outside: ChecklistPrintOutside,
  wanted: ChecklistPrint,
): Promise<Result<{ job: DocumentChange }, PrintCode | 'no-font'>> {
  const { requestKey, checklist, language } = wanted;
  const moment = outside.clock.now();
  const slip = slipOf(outside, wanted, moment);
  // Drawing brings a native library along: a kiosk that makes no page never loads it.
  const { makeSlipPage } = await import('../documents/slip-page/make-slip-page.ts');
  const pdf = makeSlipPage(slip);
  if (!pdf.ok) return pdf;
  const name = `${slip.heading}: ${checklist.matter.name[language]}`.slice(0, longestName);
  const written = outside.store.write((database): Result<DocumentJob, PrintCode> => {
    const earlier = documentByRequestKey(database, requestKey);
    if (earlier) return earlier.name === name ? ok(earlier) : failed('key-reused');
    if (jobByRequestKey(database, requestKey)) return failed('key-reused');
    const subject = subjectOf(outside);
    const document = { id: outside.ids.mint(), requestKey, subject, name, pdf: pdf.value };
    enqueueDocument(database, document, moment);
    witness(database, subject.id, wanted, moment);
    return ok(justWritten(documentByRequestKey(database, requestKey)));
  });
  const job = written.ok ? written.value : written;
  if (!job.ok) return job;
  outside.onPrintAsked();
  return ok({ job: documentChangeOf(job.value) });
}

/** As a document's journal takes it. */
const longestName = 200;

function slipOf(
  { configuration: { centre, kiosk } }: ChecklistPrintOutside,
  { checklist, language, practice }: ChecklistPrint,
  moment: Moment,
): SheetSlip {
  const place = { ...centre, kioskName: kiosk.name };
  return checklistSlip(checklist, language, place, { printedAtMs: moment.wallMs, practice });
}

function subjectOf({ ids }: ChecklistPrintOutside) {
  return { kind: 'checklist', id: ids.mint() } as const;
}

function witness(
  database: Writable,
  checklistId: string,
  { checklist, practice }: ChecklistPrint,
  moment: Moment,
): void {
  const body = { checklistId, procedureCode: checklist.matter.code, practice };
  appendAudit(database, { kind: 'checklist.print-asked', body }, moment);
}

function justWritten<Job>(job: Job | undefined): Job {
  if (!job) throw new Error('a print job just written cannot be read');
  return job;
}

/** Facts of the moment may differ between two asks; what was asked for is in the mark. */
function isSameWish(slip: Slip, { checklist, language, practice }: ChecklistPrint): boolean {
  if (slip.kind !== 'sheet' || slip.language !== language) return false;
  if ((slip.practiceMark !== null) !== practice) return false;
  return slip.blocks.some((each) => each.block === 'code' && each.qr === checklist.mark);
}
