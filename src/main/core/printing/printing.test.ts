import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deviceContract, type PrintOutcome } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import type { PrintChange, PrinterStatus } from '../../../shared/contract/printing.ts';
import { type Server, serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import { countingIds, HandTurned, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { documentFolderAt } from './document-folder.ts';
import { enqueuePrint } from './journal.ts';
import { openPrinting, type Printing } from './printing.ts';
import { processIdOf } from './process-id.ts';
import { printingWaits } from './waits.ts';

const ready: PrinterStatus = { health: 'ready', reasons: [], since: 0 };
const printed: PrintOutcome = { verdict: 'printed', evidence: 'process-id', reasons: [], bytesSent: 9 };
const unsent: PrintOutcome = {
  verdict: 'failed-unsent',
  evidence: 'none',
  reasons: ['cover-open'],
  bytesSent: 0,
};
const doubtful: PrintOutcome = {
  verdict: 'unconfirmed',
  evidence: 'none',
  reasons: ['no-reply'],
  bytesSent: 9,
};

/** Devices in memory: counts what it was asked to print and answers what the test decides. */
let asked: { copyMark: string | null; processId: string }[];
let outcome: () => PrintOutcome | Promise<PrintOutcome>;
let status: PrinterStatus;
/** Told just before a question about the printer is answered with `status`. */
let overtaking: PrinterStatus | null;
/** Only what printing speaks of: other devices' commands are no matter of this test. */
const receiptContract = {
  commands: {
    'printer.status': deviceContract.commands['printer.status'],
    'printer.print': deviceContract.commands['printer.print'],
    'document.status': deviceContract.commands['document.status'],
  },
  events: deviceContract.events,
};
let devices: Server<typeof receiptContract>;
let line: ReturnType<typeof wirePair>['near'];
let place: TemporaryStore;
let clock: HandTurned;
let printing: Printing;
let told: PrintChange[];
const ids = countingIds();

const start = async () => {
  printing?.stop();
  const pair = wirePair();
  line = pair.near;
  devices = serve(
    receiptContract,
    {
      'printer.status'() {
        if (overtaking) devices.emit('printer.changed', overtaking);
        return ok(status);
      },
      'document.status': () => ok({ health: 'disabled', reasons: ['not-configured'], since: 0 }),
      async 'printer.print'({ processId, slip }) {
        asked.push({ copyMark: slip.copyMark, processId });
        return ok(await outcome());
      },
    },
    { onRefused: (why) => expect.fail(why), onCrash: (_, error) => expect.fail(String(error)) },
  );
  devices.attach(pair.far);
  printing = openPrinting({
    store: place.store,
    clock,
    ids,
    waiting: clock,
    waits: printingWaits,
    devices: connect(deviceContract, pair.near, {
      later: clock.later.bind(clock),
      onRefused: (why) => expect.fail(why),
    }),
    onPrint: (change) => told.push(change),
    onPrinter: () => {},
    documentFolder: documentFolderAt(place.folder),
    onDocument: () => {},
    onDocumentPrinter: () => {},
  });
  await settled();
  printing.wake();
  await settled();
};
const subject = { kind: 'ticket', id: '00000000-0000-7000-8000-00000000000a' } as const;
const addTicket = () => {
  const written = place.store.write((database) => {
    const slip = {
      kind: 'ticket' as const,
      language: 'vi' as const,
      centreTitle: 'Trung tâm',
      centreName: 'XÃ SUỐI MÂY',
      heading: 'SỐ THỨ TỰ',
      number: 'A001',
      counter: 'Quầy 1',
      group: 'Hộ tịch',
      priority: null,
      qr: 'MC1:T:X:A001',
      facts: [],
      bring: null,
      foot: [],
      copyMark: null,
    };
    enqueuePrint(database, { id: ids.mint(), requestKey: ids.mint(), subject, copy: 0, slip }, clock.now());
  });
  if (!written.ok) throw new Error(written.code);
};
const order = async () => {
  addTicket();
  printing.wake();
  await settled();
};
const states = () =>
  place.store
    .read((database) =>
      database.all<{ state: string; copy: number }>('SELECT state, copy FROM print_job ORDER BY seq'),
    )
    .map((row) => `${row.copy} ${row.state}`);
const reprint = async (key = ids.mint()) => {
  const answer = await printing.handlers['printing.reprint']({ subject, requestKey: key });
  await settled();
  return answer.ok ? answer.value.copy : answer.code;
};
const printerBecomes = async (next: PrinterStatus) => {
  status = next;
  devices.emit('printer.changed', next);
  await settled();
};

beforeEach(async () => {
  place = temporaryStore();
  clock = new HandTurned();
  asked = [];
  told = [];
  status = ready;
  overtaking = null;
  outcome = () => printed;
  await start();
});
afterEach(() => {
  printing.stop();
  place.remove();
});

describe('print journal', () => {
  test('a printer that became ready while it was asked is ready: nothing waits for it any more', async () => {
    status = { health: 'connecting', reasons: [], since: 0 };
    overtaking = ready;
    await start();
    await order();
    expect(states()).toEqual(['0 printed']);
  });

  test('a job is written down as sending before the printer hears of it, and ends with its proof', async () => {
    outcome = () => {
      expect(states()).toEqual(['0 sending']);
      return printed;
    };
    await order();
    expect(states()).toEqual(['0 printed']);
    expect(told.map((change) => change.state)).toEqual(['sending', 'printed']);
  });

  test('bands are told as they leave', async () => {
    let release = (_: PrintOutcome) => {};
    outcome = () => new Promise((resolve) => (release = resolve));
    await order();
    const jobId = told.at(-1)?.jobId ?? '';
    devices.emit('print.progress', { jobId, sent: 1, total: 2, mm: 120 });
    devices.emit('print.progress', { jobId, sent: 2, total: 2, mm: 120 });
    await settled();
    expect(told.slice(-2).map(({ state, bands }) => [state, bands?.sent])).toEqual([
      ['sending', 1],
      ['sent', 2],
    ]);
    expect(states()).toEqual(['0 sent']);
    release(printed);
    await settled();
    expect(states()).toEqual(['0 printed']);
  });

  test('out of paper: the job waits untouched, and prints once when paper is back', async () => {
    await printerBecomes({ health: 'blocked', reasons: ['paper-out'], since: 1 });
    await order();
    await clock.pass(20_000);
    expect(asked).toEqual([]);
    expect(told.at(-1)).toMatchObject({ state: 'waiting', reasons: ['paper-out'] });
    await printerBecomes(ready);
    expect(states()).toEqual(['0 printed']);
    expect(asked).toHaveLength(1);
  });

  test('a ticket nobody waits for any more is not printed when the printer returns', async () => {
    await printerBecomes({ health: 'blocked', reasons: ['paper-out'], since: 1 });
    await order();
    await clock.pass(printingWaits.patience + printingWaits.again);
    expect(states()).toEqual(['0 failed-unsent']);
    await printerBecomes(ready);
    expect(asked).toEqual([]);
  });

  test('a printer that takes nothing yet is asked again; not one byte left, so nothing prints twice', async () => {
    outcome = () => (asked.length === 1 ? unsent : printed);
    await order();
    expect(states()).toEqual(['0 waiting']);
    await clock.pass(printingWaits.again);
    expect(states()).toEqual(['0 printed']);
  });

  test('declined twice for one reason: it waits again each time, and prints when the reason is gone', async () => {
    outcome = () => (asked.length < 3 ? unsent : printed);
    await order();
    await clock.pass(printingWaits.again);
    expect([states(), asked.length]).toEqual([['0 waiting'], 2]);
    await clock.pass(printingWaits.again);
    expect(states()).toEqual(['0 printed']);
  });

  test('no printer configured: said at once, nothing waits', async () => {
    await printerBecomes({ health: 'disabled', reasons: ['not-configured'], since: 1 });
    await order();
    expect(states()).toEqual(['0 failed-unsent']);
  });

  test('no proof: the job is in doubt and is never sent again by itself', async () => {
    outcome = () => doubtful;
    await order();
    await printerBecomes({ ...ready, since: 2 });
    await clock.pass(600_000);
    expect(states()).toEqual(['0 unconfirmed']);
    expect(asked).toHaveLength(1);
  });

  test('proof that comes late turns doubt into printed', async () => {
    outcome = () => doubtful;
    await order();
    devices.emit('print.proven', { processId: asked[0]?.processId ?? '', evidence: 'process-id' });
    await settled();
    expect(states()).toEqual(['0 printed']);
    expect(told.at(-1)?.state).toBe('printed');
  });

  test('proof of a job nobody knows changes nothing', async () => {
    outcome = () => doubtful;
    await order();
    devices.emit('print.proven', { processId: processIdOf(99), evidence: 'process-id' });
    await settled();
    expect(states()).toEqual(['0 unconfirmed']);
  });

  test('the device process dies in the middle: the job is in doubt, the next one prints', async () => {
    outcome = () => new Promise(() => {});
    await order();
    line.cut();
    await settled();
    expect(states()).toEqual(['0 unconfirmed']);
    outcome = () => printed;
    line.mend();
    await settled();
    expect(await reprint()).toBe(1);
    expect(states()).toEqual(['0 unconfirmed', '1 printed']);
  });

  test.each(['sending', 'sent'])(
    'core dies while a job is %s: after the restart it is in doubt',
    async (state) => {
      await printerBecomes({ health: 'blocked', reasons: ['paper-out'], since: 1 });
      await order();
      place.store.write((database) => database.run('UPDATE print_job SET state = ?', state));
      printing.stop();
      place.reopen();
      status = ready;
      await start();
      expect(states()).toEqual(['0 unconfirmed']);
      expect(asked).toEqual([]);
    },
  );

  test('core dies before a job was tried: after the restart it prints, once', async () => {
    printing.stop();
    addTicket();
    place.reopen();
    await start();
    expect(states()).toEqual(['0 printed']);
  });

  test('a job of an earlier boot is not printed: nobody stands there any more', async () => {
    printing.stop();
    addTicket();
    place.reopen();
    clock.bootId = 'boot-2';
    await start();
    expect(states()).toEqual(['0 failed-unsent']);
  });
});

describe('a slip at the mouth of a presenter', () => {
  const whereabouts = () => told.at(-1)?.collected;
  const collect = async (what: 'presented' | 'taken' | 'retracted') => {
    devices.emit('print.collected', { jobId: told.at(-1)?.jobId ?? '', what });
    await settled();
  };

  test('is known to be held out, and then to be taken; nothing late takes that back', async () => {
    await order();
    expect(whereabouts()).toBeNull();
    await collect('presented');
    expect(whereabouts()).toBe('presented');
    await collect('taken');
    await collect('presented');
    await collect('retracted');
    expect(whereabouts()).toBe('taken');
  });

  test('drawn back in: printed and not collected, also after a restart, and may be printed again', async () => {
    await order();
    await collect('presented');
    await collect('retracted');
    expect(told.at(-1)).toMatchObject({ state: 'printed', collected: 'retracted' });
    await start();
    const jobs = await printing.handlers['printing.jobs']({ subject });
    expect(jobs).toMatchObject({ ok: true, value: { jobs: [{ collected: 'retracted' }] } });
    expect(await reprint()).toBe(1);
    expect(asked.map((job) => job.copyMark)).toEqual([null, 'IN LẠI lần 1']);
  });
});

describe('printing.reprint', () => {
  test('carries its copy mark, counts up, and is asked once per key', async () => {
    await order();
    const key = ids.mint();
    expect([await reprint(key), await reprint(key), await reprint()]).toEqual([1, 1, 2]);
    expect(asked.map((job) => job.copyMark)).toEqual([null, 'IN LẠI lần 1', 'IN LẠI lần 2']);
  });

  test('is refused while the last print is still under way', async () => {
    outcome = () => new Promise(() => {});
    await order();
    expect(await reprint()).toBe('still-printing');
  });

  test('of a ticket nobody knows is refused', async () => {
    expect(await reprint()).toBe('unknown-subject');
  });
});

test('process ids are four printable characters and do not repeat', () => {
  const all = Array.from({ length: 20_000 }, (_, seq) => processIdOf(seq));
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((id) => /^[\x21-\x7e]{4}$/.test(id))).toBe(true);
});
