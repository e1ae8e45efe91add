import type { DocumentChange } from '../../../shared/contract/printing.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { appendAudit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import {
  type DocumentJob,
  documentByRequestKey,
  documentChangeOf,
  enqueueDocument,
} from '../printing/document-journal.ts';
import { jobByRequestKey } from '../printing/journal.ts';
import type { Store } from '../store/store.ts';
import type { FormFile } from './form-file.ts';

export interface OrderOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface FormOrder {
  readonly requestKey: string;
  readonly form: FormFile;
  readonly practice: boolean;
  readonly pdf: Uint8Array;
}

type OrderCode = 'key-reused' | 'disk-full';

/** Commits one document and its audit link, or finds the one the same key asked for before. */
export function orderForm(
  { store, clock, ids }: OrderOutside,
  { requestKey, form, practice, pdf }: FormOrder,
): Result<DocumentChange, OrderCode> {
  const written = store.write((database): Result<DocumentJob, OrderCode> => {
    const earlier = documentByRequestKey(database, requestKey);
    if (earlier) return isOf(form, earlier) ? ok(earlier) : failed('key-reused');
    if (jobByRequestKey(database, requestKey)) return failed('key-reused');
    const moment = clock.now();
    const subject = { kind: 'form', id: ids.mint() } as const;
    enqueueDocument(database, { id: ids.mint(), requestKey, subject, name: form.name.vi, pdf }, moment);
    const body = { subjectId: subject.id, formId: form.id, practice };
    appendAudit(database, { kind: 'form.print-asked', body }, moment);
    const job = documentByRequestKey(database, requestKey);
    if (!job) throw new Error('a document just written cannot be read');
    return ok(job);
  });
  const job = written.ok ? written.value : written;
  return job.ok ? ok(documentChangeOf(job.value)) : job;
}

/** Values are not kept, so a repeated request is known by its form alone. */
function isOf(form: FormFile, { subject, name }: DocumentJob): boolean {
  return subject.kind === 'form' && name === form.name.vi;
}
