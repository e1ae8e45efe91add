import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/devices/clock.ts';
import { deviceContract } from '../../src/devices/contract.ts';
import { httpExchange } from '../../src/devices/document-printer/ipp/exchange.ts';
import { ippDriver } from '../../src/devices/document-printer/ipp/ipp-driver.ts';
import { readDocument } from '../../src/devices/document-printer/read-document.ts';
import { documentPrinter } from '../../src/devices/document-printer/supervisor.ts';
import { silentLog } from '../../src/devices/log.ts';
import type { DocumentPlace } from '../../src/devices/testing/document-printer-contract.ts';
import { quickWaits } from '../../src/devices/testing/document-rig.ts';
import { modelPlace } from '../../src/devices/testing/ipp-place.ts';
import { systemClock as coreClock } from '../../src/main/core/clock.ts';
import { documentFolderAt } from '../../src/main/core/printing/document-folder.ts';
import { enqueueDocument } from '../../src/main/core/printing/document-journal.ts';
import { openDocumentRunner } from '../../src/main/core/printing/document-runner.ts';
import { printingWaits } from '../../src/main/core/printing/waits.ts';
import { type TemporaryStore, temporaryStore } from '../../src/main/core/testing/temporary-store.ts';
import { realWaiting } from '../../src/main/core/waiting.ts';
import { connect } from '../../src/shared/contract/client.ts';
import type { DocumentChange } from '../../src/shared/contract/printing.ts';
import { serve } from '../../src/shared/contract/server.ts';
import { wirePair } from '../../src/shared/contract/wire.ts';
import { ok } from '../../src/shared/result.ts';
import { a4Page } from '../support/a4-page.ts';
import { freshCups, whyNoCups } from '../support/cups.ts';
import { until } from '../support/until.ts';

/** Core's journal of A4 documents above a device process that may die, above a real spooler or the model of one. */

const clock = coreClock(randomUUID);
const subject = { kind: 'checklist', id: '00000000-0000-7000-8000-00000000000c' } as const;
const pdf = a4Page('Giấy tờ cần mang', ['Giấy chứng sinh (bản chính)']);
const documentCommands = {
  'document.status': deviceContract.commands['document.status'],
  'document.print': deviceContract.commands['document.print'],
  'document.find': deviceContract.commands['document.find'],
  'document.cancel': deviceContract.commands['document.cancel'],
};

/** The device process, as far as A4 goes. */
function deviceProcess(uri: string, folder: string, wire: ReturnType<typeof wirePair>['far']) {
  const printer = documentPrinter({
    driver: ippDriver({
      printerUri: uri,
      exchange: httpExchange(uri),
      clock: systemClock,
      waits: quickWaits,
    }),
    read: (jobId, sha256) => readDocument(folder, jobId, sha256),
    waits: quickWaits,
    clock: systemClock,
    random: () => 0.5,
    log: silentLog,
  });
  const server = serve(
    { commands: documentCommands, events: deviceContract.events },
    {
      'document.status': () => ok(printer.status()),
      'document.print': (request) => printer.print(request),
      'document.find': async ({ jobId }) => ok({ fate: await printer.find(jobId) }),
      'document.cancel': async ({ jobId }) => ok({ fate: await printer.cancel(jobId) }),
    },
    { onRefused: (why) => expect.fail(why), onCrash: (_, error) => expect.fail(String(error)) },
  );
  const off = server.attach(wire);
  printer.onChanged((status) => server.emit('document.changed', status));
  printer.onProgress((progress) => server.emit('document.progress', progress));
  printer.onProven(({ jobId }) => server.emit('document.proven', { jobId, evidence: 'spool-completed' }));
  printer.start();
  return {
    async end() {
      off();
      await printer.stop();
    },
  };
}

describe.each<[string, () => Promise<DocumentPlace>, string | null]>([
  ['the model of an IPP printer', () => modelPlace(), null],
  ['real CUPS', freshCups, whyNoCups()],
])('over %s', (_, open, why) => {
  if (why) process.stderr.write(`a4-journal is skipped: ${why}\n`);
  describe.skipIf(why !== null)('a document', () => {
    let place: DocumentPlace;
    let store: TemporaryStore;
    let folder: string;
    let line: ReturnType<typeof wirePair>;
    let devices: ReturnType<typeof deviceProcess>;
    let runner: ReturnType<typeof openDocumentRunner>;
    let told: DocumentChange[];
    let orders: number;

    beforeEach(async () => {
      place = await open();
      store = temporaryStore();
      folder = join(store.folder, 'documents');
      line = wirePair();
      told = [];
      orders = 0;
      devices = deviceProcess(place.uri, folder, line.far);
    });
    afterEach(async () => {
      runner.stop();
      await devices.end();
      await place.close();
      store.remove();
    });

    function core(documentPatience = printingWaits.documentPatience): void {
      runner = openDocumentRunner({
        store: store.store,
        clock,
        waiting: realWaiting,
        waits: { ...printingWaits, documentPatience, documentAsk: 50, again: 50 },
        devices: connect(deviceContract, line.near, {
          later: realWaiting.later,
          onRefused: (why) => expect.fail(why),
        }),
        documentFolder: documentFolderAt(folder),
        onDocument: (change) => told.push(change),
        onDocumentPrinter: () => {},
      });
    }
    function order(): void {
      orders += 1;
      const id = crypto.randomUUID();
      const document = { id, requestKey: id, subject, name: 'Giấy tờ cần mang', pdf };
      expect(store.store.write((database) => enqueueDocument(database, document, clock.now())).ok).toBe(true);
      runner.wake();
    }
    const rows = () =>
      store.store.read((database) =>
        database.all<{ state: string; reasons: string; pages: number }>(
          'SELECT state, reasons, pdf IS NOT NULL AS pages FROM document_job ORDER BY seq',
        ),
      );
    const becomes = (state: string, reasons = '[]') =>
      until(rows, (all) => all.at(-1)?.state === state && all.at(-1)?.reasons === reasons);
    const isStuck = () =>
      until(
        () => told.at(-1),
        (last) => last?.stage === 'processing' || last?.stage === 'stopped',
      );

    test('comes out once; nothing of it is left in the journal or the folder', async () => {
      core();
      order();
      await becomes('printed');
      expect(place.printed().map((each) => Buffer.from(each).equals(pdf))).toEqual([true]);
      expect(rows().map(({ pages }) => pages)).toEqual([0]);
      expect(readdirSync(folder)).toEqual([]);
    });

    test('meets an empty tray, the device process dies: asked after by its name when it is back, on paper once', async () => {
      core();
      place.runOutWithNext();
      order();
      await isStuck();
      line.near.cut();
      await becomes('unconfirmed', '["no-reply"]');
      await devices.end();
      devices = deviceProcess(place.uri, folder, line.far);
      line.near.mend();
      place.refill();
      await becomes('printed');
      expect(place.printed()).toHaveLength(orders);
    });

    test('whose answer nobody waits for any more is taken back; the next one is printed', async () => {
      core(300);
      place.runOutWithNext();
      order();
      await isStuck();
      line.near.cut();
      line.near.mend();
      await becomes('unconfirmed', '["job-aborted"]');
      place.refill();
      order();
      await becomes('printed');
      expect(place.printed()).toHaveLength(1);
    });
  });
});
