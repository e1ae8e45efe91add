import type { DocumentChange } from '../../../../shared/contract/printing.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { appendAudit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { Ids } from '../../ids.ts';
import { documentByRequestKey, documentChangeOf, enqueueDocument } from '../../printing/document-journal.ts';
import type { Procedures } from '../../procedures/procedures.ts';
import type { Store } from '../../store/store.ts';
import { localDay } from '../../tickets/service-day.ts';
import { weekFigures } from './week-figures.ts';
import { weekSheet } from './week-sheet.ts';

export interface WeekOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  readonly catalogue: Pick<Procedures, 'all'>;
  readonly onPrintAsked: () => void;
}

/** Prints the usage sheet of the last seven days on A4. */
export async function printWeek(
  { store, clock, ids, configuration, catalogue, onPrintAsked }: WeekOutside,
  requestKey: string,
): Promise<Result<DocumentChange, 'not-configured' | 'no-font' | 'disk-full'>> {
  if (configuration.documentPrinter.kind === 'none') return failed('not-configured');
  const moment = clock.now();
  const today = localDay(moment.wallMs, configuration.centre.timeZone);
  const figures = store.read((database) => weekFigures(database, configuration, catalogue, today));
  // Drawing brings a native library along: a kiosk that prints no page never loads it.
  const { makeSlipPage } = await import('../../documents/slip-page/make-slip-page.ts');
  const pdf = makeSlipPage(weekSheet(figures, configuration));
  if (!pdf.ok) return pdf;
  const written = store.write((database) => {
    const before = documentByRequestKey(database, requestKey);
    if (before) return before;
    const subject = { kind: 'form', id: ids.mint() } as const;
    const name = `Sử dụng máy, tuần đến ${today}`;
    enqueueDocument(database, { id: ids.mint(), requestKey, subject, name, pdf: pdf.value }, moment);
    appendAudit(database, { kind: 'staff.week-sheet-asked', body: { from: figures.from } }, moment);
    const job = documentByRequestKey(database, requestKey);
    if (!job) throw new Error('a document just written cannot be read');
    return job;
  });
  if (!written.ok) return written;
  onPrintAsked();
  return ok(documentChangeOf(written.value));
}
