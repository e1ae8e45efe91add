import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DocumentFate, type DocumentOutcome, deviceContract } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import type { DocumentChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import { type Server, serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import { countingIds, HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { documentFolderAt } from './document-folder.ts';
import { enqueueDocument } from './document-journal.ts';
import { openDocumentRunner } from './document-runner.ts';
import { printingWaits } from './waits.ts';

const ready: PrinterStatus = { health: 'ready', reasons: [], since: 0 };
const empty: PrinterStatus = { health: 'blocked', reasons: ['paper-out'], since: 1 };
const printed: DocumentOutcome = {
  verdict: 'printed',
  evidence: 'spool-completed',
  reasons: [],
  bytesSent: 9,
};
const doubtful: DocumentOutcome = {
  verdict: 'unconfirmed',
  evidence: 'none',
  reasons: ['paper-out'],
  bytesSent: 9,
};
const unsent = (reason: DocumentOutcome['reasons'][number]): DocumentOutcome => ({
  verdict: 'failed-unsent',
  evidence: 'none',
  reasons: [reason],
  bytesSent: 0,
});

const documentContract = {
  commands: {
    'document.status': deviceContract.commands['document.status'],
    'document.print': deviceContract.commands['document.print'],
    'document.find': deviceContract.commands['document.find'],
    'document.cancel': deviceContract.commands['document.cancel'],
  },
  events: deviceContract.events,
};

let place: TemporaryStore;
let folder: string;
let clock: HandTurned;
let devices: Server<typeof documentContract>;
let line: ReturnType<typeof wirePair>['near'];
let runner: ReturnType<typeof openDocumentRunner>;
let told: DocumentChange[];
/** Each hand-over, with what lay in the folder for it. */
let handed: { jobId: string; bytes: string }[];
let finds: number;
let cancelled: string[];
let status: PrinterStatus;
/** Told just before a question about the printer is answered with `status`. */
let overtaking: PrinterStatus | null;
let outcome: () => DocumentOutcome | Promise<DocumentOutcome>;
let fate: DocumentFate;
const ids = countingIds();
const subject = { kind: 'form', id: '00000000-0000-7000-8000-00000000000f' } as const;
const pdf = Buffer.from('%PDF-1.7 Nguyễn Văn Ví Dụ');

async function start() {
  runner?.stop();
  const pair = wirePair();
  line = pair.near;
  devices = serve(
    documentContract,
    {
      'document.status'() {
        if (overtaking) devices.emit('document.changed', overtaking);
        return ok(status);
      },
      async 'document.print'({ jobId }) {
        handed.push({ jobId, bytes: readFileSync(join(folder, `${jobId}.pdf`), 'utf8') });
        return ok(await outcome());
      },
      'document.find'() {
        finds += 1;
        return ok({ fate });
      },
      'document.cancel'({ jobId }) {
        cancelled.push(jobId);
        fate = 'ended';
        return ok({ fate });
      },
    },
    { onRefused: (why) => expect.fail(why), onCrash: (_, error) => expect.fail(String(error)) },
  );
  devices.attach(pair.far);
  runner = openDocumentRunner({
    store: place.store,
    clock,
    waiting: clock,
    waits: printingWaits,
    devices: connect(deviceContract, pair.near, {
      later: clock.later.bind(clock),
      onRefused: (why) => expect.fail(why),
    }),
    documentFolder: documentFolderAt(folder),
    onDocument: (change) => told.push(change),
    onDocumentPrinter: () => {},
  });
  await settled();
  runner.wake();
  await settled();
}

function add() {
  const written = place.store.write((database) =>
    enqueueDocument(
      database,
      { id: ids.mint(), requestKey: ids.mint(), subject, name: 'Tờ khai đăng ký khai sinh', pdf },
      clock.now(),
    ),
  );
  if (!written.ok) throw new Error(written.code);
}
async function order() {
  add();
  runner.wake();
  await settled();
}
async function printerBecomes(next: PrinterStatus) {
  status = next;
  devices.emit('document.changed', next);
  await settled();
}
const rows = () =>
  place.store.read((database) =>
    database.all<{ state: string; pages: number }>(
      'SELECT state, pdf IS NOT NULL AS pages FROM document_job ORDER BY seq',
    ),
  );
const states = () => rows().map((row) => row.state);
const laid = () => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

beforeEach(async () => {
  place = temporaryStore();
  folder = join(place.folder, 'documents');
  mkdirSync(folder);
  clock = new HandTurned();
  told = [];
  handed = [];
  finds = 0;
  cancelled = [];
  status = ready;
  overtaking = null;
  outcome = () => printed;
  fate = 'under-way';
  await start();
});
afterEach(() => {
  runner.stop();
  place.remove();
});

describe('document journal', () => {
  test('is written before its pages are handed over; they are wiped once it is printed', async () => {
    outcome = () => {
      expect(rows()).toEqual([{ state: 'sending', pages: 1 }]);
      return printed;
    };
    await order();
    expect(handed.map((each) => each.bytes)).toEqual([pdf.toString()]);
    expect(rows()).toEqual([{ state: 'printed', pages: 0 }]);
    expect(laid()).toEqual([]);
    expect(told.map((change) => change.state)).toEqual(['sending', 'printed']);
    expect(told.at(-1)).toMatchObject({ subject, name: 'Tờ khai đăng ký khai sinh' });
  });

  test('what its spooler does with it is told, and that it has it is kept', async () => {
    let release = (_: DocumentOutcome) => {};
    outcome = () => new Promise((resolve) => (release = resolve));
    await order();
    const jobId = handed[0]?.jobId ?? '';
    devices.emit('document.progress', { jobId, stage: 'processing' });
    devices.emit('document.progress', { jobId, stage: 'stopped' });
    await settled();
    expect(told.slice(-2).map(({ state, stage }) => [state, stage])).toEqual([
      ['sent', 'processing'],
      ['sent', 'stopped'],
    ]);
    expect(states()).toEqual(['sent']);
    release(printed);
    await settled();
    expect(states()).toEqual(['printed']);
  });

  test('an empty tray: it waits with its reason, and is printed once when paper is back', async () => {
    await printerBecomes(empty);
    await order();
    expect(told.at(-1)).toMatchObject({ state: 'waiting', reasons: ['paper-out'] });
    await clock.pass(20_000);
    expect(handed).toEqual([]);
    await printerBecomes(ready);
    expect(states()).toEqual(['printed']);
    expect(handed).toHaveLength(1);
  });

  test('nobody waits any more: not handed over when the printer returns, and its pages are gone', async () => {
    await printerBecomes(empty);
    await order();
    await clock.pass(printingWaits.documentPatience + printingWaits.again);
    expect(rows()).toEqual([{ state: 'failed-unsent', pages: 0 }]);
    await printerBecomes(ready);
    expect(handed).toEqual([]);
  });

  test('a printer that took nothing is tried again; one that refuses these pages is not', async () => {
    outcome = () => (handed.length < 3 ? unsent('unplugged') : printed);
    await order();
    expect(states()).toEqual(['waiting']);
    await clock.pass(printingWaits.again);
    expect(states()).toEqual(['waiting']);
    await clock.pass(printingWaits.again);
    expect(states()).toEqual(['printed']);
    outcome = () => unsent('document-refused');
    await order();
    expect(states()).toEqual(['printed', 'failed-unsent']);
  });

  test('a kiosk without a document printer says so at once', async () => {
    await printerBecomes({ health: 'disabled', reasons: ['not-configured'], since: 1 });
    await order();
    expect(told.at(-1)).toMatchObject({ state: 'failed-unsent', reasons: ['not-configured'] });
  });

  test('a folder that takes no file: it waits, and is printed when there is room again', async () => {
    const here = folder;
    writeFileSync(join(place.folder, 'full'), '');
    folder = join(place.folder, 'full', 'documents');
    await start();
    await order();
    expect(states()).toEqual(['waiting']);
    folder = here;
    await start();
    expect(states()).toEqual(['printed']);
  });

  test('a printer that became ready while it was asked is ready', async () => {
    status = { health: 'connecting', reasons: [], since: 0 };
    overtaking = ready;
    await start();
    await order();
    expect(states()).toEqual(['printed']);
  });
});

describe('a document in doubt', () => {
  test('the device process dies: its spooler is asked when it is back, and it is never handed over again', async () => {
    outcome = () => new Promise(() => {});
    await order();
    line.cut();
    await settled();
    expect(rows()).toEqual([{ state: 'unconfirmed', pages: 0 }]);
    expect(laid()).toEqual([]);
    fate = 'completed';
    line.mend();
    await settled();
    expect(states()).toEqual(['printed']);
    expect(told.at(-1)?.state).toBe('printed');
    expect(handed).toHaveLength(1);
  });

  test.each(['sending', 'sent'])(
    'core dies while it is %s: asked after, not handed over again',
    async (state) => {
      await printerBecomes(empty);
      await order();
      place.store.write((database) => database.run('UPDATE document_job SET state = ?', state));
      const left = join(folder, 'left-behind.pdf');
      writeFileSync(left, pdf);
      place.reopen();
      status = ready;
      fate = 'completed';
      await start();
      expect(rows()).toEqual([{ state: 'printed', pages: 0 }]);
      expect(existsSync(left)).toBe(false);
      expect(handed).toEqual([]);
    },
  );

  test('core dies before it was tried: printed after the restart, once', async () => {
    add();
    place.reopen();
    await start();
    expect(states()).toEqual(['printed']);
    expect(handed).toHaveLength(1);
  });

  test('of an earlier boot it is not printed: nobody stands there any more', async () => {
    add();
    place.reopen();
    clock.bootId = 'boot-2';
    await start();
    expect(rows()).toEqual([{ state: 'failed-unsent', pages: 0 }]);
  });

  test('proof told by the device process counts', async () => {
    outcome = () => doubtful;
    await order();
    expect(states()).toEqual(['unconfirmed']);
    devices.emit('document.proven', { jobId: handed[0]?.jobId ?? '', evidence: 'spool-completed' });
    await settled();
    expect(states()).toEqual(['printed']);
    await clock.pass(600_000);
    expect(finds).toBe(0);
  });

  test('still in its queue: paper within patience prints it, and nothing is taken back', async () => {
    outcome = () => doubtful;
    await order();
    await clock.pass(printingWaits.documentPatience - printingWaits.documentAsk);
    expect(cancelled).toEqual([]);
    fate = 'completed';
    await clock.pass(printingWaits.documentAsk);
    expect(states()).toEqual(['printed']);
  });

  test('still in its queue when nobody waits any more: taken out, so that no stranger finds it in the tray', async () => {
    outcome = () => doubtful;
    await order();
    await clock.pass(printingWaits.documentPatience + 2 * printingWaits.documentAsk);
    expect(cancelled).toEqual([handed[0]?.jobId]);
    expect(told.at(-1)).toMatchObject({ state: 'unconfirmed', reasons: ['job-aborted'] });
    const asked = finds;
    await clock.pass(600_000);
    expect(finds).toBe(asked);
  });

  test('its spooler knows nothing of it: it stays in doubt and is not handed over', async () => {
    outcome = () => doubtful;
    fate = 'unknown';
    await order();
    await clock.pass(600_000);
    expect(states()).toEqual(['unconfirmed']);
    expect([finds, handed.length]).toEqual([1, 1]);
  });

  test('nobody can be asked: asked again, and not for ever', async () => {
    outcome = () => doubtful;
    fate = 'no-answer';
    await order();
    await clock.pass(3_600_000);
    expect(states()).toEqual(['unconfirmed']);
    expect(finds).toBe(360);
  });

  test('does not hold up the next one', async () => {
    outcome = () => doubtful;
    await order();
    outcome = () => printed;
    await order();
    expect(states()).toEqual(['unconfirmed', 'printed']);
  });
});
