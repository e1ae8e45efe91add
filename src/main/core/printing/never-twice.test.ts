import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentFate, deviceContract, type SheetSlip } from '../../../devices/contract.ts';
import { connect } from '../../../shared/contract/client.ts';
import type { PrintChange, PrinterStatus, PrintSubject } from '../../../shared/contract/printing.ts';
import { serve } from '../../../shared/contract/server.ts';
import { wirePair } from '../../../shared/contract/wire.ts';
import { ok } from '../../../shared/result.ts';
import { countingIds, HandTurned, settled } from '../testing/hand-turned.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { documentFolderAt } from './document-folder.ts';
import { enqueueDocument } from './document-journal.ts';
import { enqueuePrint } from './journal.ts';
import { openPrinting, type Printing } from './printing.ts';
import { printingWaits } from './waits.ts';

/**
 * What becomes of one job at the printer. `paper`: whether it comes out; `told`: what core hears of it.
 * - `proof-later`: first in doubt, then proven · `dies`: the device process ends without a word · `hangs`: it stays silent
 */
interface Fortune {
  readonly paper: boolean;
  readonly told: 'printed' | 'unsent' | 'doubt' | 'proof-later' | 'dies' | 'hangs' | 'busy';
}
/** Only what can be: nobody proves what is not there, and nothing comes out of what was not sent. */
const fortune: fc.Arbitrary<Fortune> = fc.constantFrom(
  { paper: true, told: 'printed' },
  { paper: false, told: 'unsent' },
  { paper: true, told: 'doubt' },
  { paper: false, told: 'doubt' },
  { paper: true, told: 'proof-later' },
  { paper: true, told: 'dies' },
  { paper: false, told: 'dies' },
  { paper: true, told: 'hangs' },
  { paper: false, told: 'hangs' },
  { paper: false, told: 'busy' },
);
type Step =
  | { readonly do: 'order' | 'reprint' | 'document'; readonly subject: number }
  | { readonly do: 'printer'; readonly health: PrinterStatus['health'] }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'restart' | 'reboot' };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constantFrom('order', 'reprint', 'document'), subject: fc.nat(3) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('printer' as const),
        health: fc.constantFrom('ready', 'blocked', 'offline', 'connecting', 'disabled'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90_000 }) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('restart', 'reboot') }) },
  ),
  { minLength: 1, maxLength: 14 },
);

const ids = countingIds();
const kinds = ['ticket', 'checklist', 'submission', 'status'] as const;
const subjectOf = (number: number): PrintSubject => ({
  kind: kinds[number] ?? 'test',
  id: `00000000-0000-7000-8000-00000000000${number}`,
});
const sheet = (subject: PrintSubject): SheetSlip => ({
  kind: 'sheet',
  language: 'vi',
  centreTitle: 'Trung tâm',
  centreName: 'XÃ SUỐI MÂY',
  heading: subject.kind,
  title: null,
  blocks: [],
  foot: [],
  practiceMark: null,
  copyMark: null,
});

/** Devices whose paper is a list, and whose fortunes a test deals; when they run out, everything goes well. */
class Hall {
  readonly place = temporaryStore();
  readonly clock = new HandTurned();
  readonly folder = join(this.place.folder, 'documents');
  /** What lies in the trays: the heading and mark of slips, the job of documents. */
  readonly slips: string[] = [];
  readonly documents: string[] = [];
  /** Every document that was handed over. */
  readonly handed: string[] = [];
  readonly told = new Map<string, PrintChange['state']>();
  readonly fortunes: Fortune[];
  status: PrinterStatus = { health: 'ready', reasons: [], since: 0 };
  printing: Printing | undefined;
  #pair = wirePair();
  #proofs: (() => void)[] = [];

  constructor(fortunes: readonly Fortune[]) {
    this.fortunes = [...fortunes];
  }

  /** Core dies; the device process notices and starts anew. */
  async halt(): Promise<void> {
    this.printing?.stop();
    this.#pair.near.cut();
    await settled();
    this.#proofs = [];
    // Screens ask anew for what they missed.
    this.told.clear();
  }

  async start(): Promise<void> {
    this.#pair = wirePair();
    const { near, far } = this.#pair;
    const server = serve(
      {
        commands: {
          'printer.status': deviceContract.commands['printer.status'],
          'printer.print': deviceContract.commands['printer.print'],
          'document.status': deviceContract.commands['document.status'],
          'document.print': deviceContract.commands['document.print'],
          'document.find': deviceContract.commands['document.find'],
          'document.cancel': deviceContract.commands['document.cancel'],
        },
        events: deviceContract.events,
      },
      {
        'printer.status': () => ok(this.status),
        'printer.print': ({ processId, slip }) => {
          const paper = `${slip.kind === 'sheet' ? slip.heading : ''} ${slip.copyMark ?? 'first'}`;
          const proof = () => server.emit('print.proven', { processId, evidence: 'process-id' });
          return this.#meet(() => this.slips.push(paper), proof, 'process-id');
        },
        'document.status': () => ok(this.status),
        'document.print': ({ jobId }) => {
          expect(existsSync(join(this.folder, `${jobId}.pdf`))).toBe(true);
          this.handed.push(jobId);
          const proof = () => server.emit('document.proven', { jobId, evidence: 'spool-completed' });
          return this.#meet(() => this.documents.push(jobId), proof, 'spool-completed');
        },
        'document.find': ({ jobId }) => ok({ fate: this.#fateOf(jobId) }),
        'document.cancel': ({ jobId }) => ok({ fate: this.#fateOf(jobId) }),
      },
      { onRefused: (why) => expect.fail(why), onCrash: (_, error) => expect.fail(String(error)) },
    );
    server.attach(far);
    this.printing = openPrinting({
      store: this.place.store,
      clock: this.clock,
      ids,
      waiting: this.clock,
      waits: printingWaits,
      devices: connect(deviceContract, near, {
        later: this.clock.later.bind(this.clock),
        onRefused: (why) => expect.fail(why),
      }),
      documentFolder: documentFolderAt(this.folder),
      onPrint: ({ jobId, state }) => this.told.set(jobId, state),
      onPrinter: () => {},
      onDocument: ({ jobId, state }) => this.told.set(jobId, state),
      onDocumentPrinter: () => {},
    });
    await settled();
    this.printing.wake();
    await settled();
    this.emitStatus = () => {
      server.emit('printer.changed', this.status);
      server.emit('document.changed', this.status);
    };
  }

  emitStatus = (): void => {};

  async #meet<Evidence extends string>(print: () => void, proof: () => void, evidence: Evidence) {
    const { paper, told } = this.fortunes.shift() ?? { paper: true, told: 'printed' };
    if (paper) print();
    switch (told) {
      case 'printed':
        return ok({ verdict: 'printed' as const, evidence, reasons: [], bytesSent: 9 });
      case 'unsent':
        return ok({
          verdict: 'failed-unsent' as const,
          evidence: 'none' as const,
          reasons: [],
          bytesSent: 0,
        });
      case 'busy':
        return { ok: false, code: 'busy' } as const;
      case 'proof-later':
        this.#proofs.push(proof);
        break;
      case 'hangs':
        return new Promise<never>(() => {});
      case 'dies':
        setImmediate(() => {
          this.#pair.near.cut();
          this.#pair.near.mend();
        });
        return new Promise<never>(() => {});
      case 'doubt':
    }
    return ok({ verdict: 'unconfirmed' as const, evidence: 'none' as const, reasons: [], bytesSent: 9 });
  }

  #fateOf(jobId: string): DocumentFate {
    return this.documents.includes(jobId) ? 'completed' : 'unknown';
  }

  async prove(): Promise<void> {
    for (const proof of this.#proofs.splice(0)) proof();
    await settled();
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'order':
        this.#order(subjectOf(step.subject));
        break;
      case 'document':
        this.#document(subjectOf(step.subject));
        break;
      case 'reprint':
        await this.printing?.handlers['printing.reprint']({
          subject: subjectOf(step.subject),
          requestKey: ids.mint(),
        });
        break;
      case 'printer':
        this.status = { health: step.health, reasons: [], since: this.status.since + 1 };
        this.emitStatus();
        break;
      case 'pass':
        await this.clock.pass(step.ms);
        await this.prove();
        break;
      case 'reboot':
        this.clock.bootId = `${this.clock.bootId}+`;
        await this.halt();
        this.place.reopen();
        return this.start();
      case 'restart':
        await this.halt();
        this.place.reopen();
        return this.start();
    }
    await settled();
  }

  #order(subject: PrintSubject): void {
    const known = this.rows('print_job').some((row) => row.subject_id === subject.id);
    if (known) return;
    const job = { id: ids.mint(), requestKey: ids.mint(), subject, copy: 0, slip: sheet(subject) };
    const written = this.place.store.write((database) => enqueuePrint(database, job, this.clock.now()));
    expect(written.ok).toBe(true);
    this.printing?.wake();
  }

  #document(subject: PrintSubject): void {
    const pdf = Buffer.from('%PDF-1.7');
    const job = { id: ids.mint(), requestKey: ids.mint(), subject, name: 'Tờ khai', pdf };
    const written = this.place.store.write((database) => enqueueDocument(database, job, this.clock.now()));
    expect(written.ok).toBe(true);
    this.printing?.wake();
  }

  rows(table: 'print_job' | 'document_job') {
    const copy = table === 'print_job' ? 'copy' : '0 AS copy';
    return this.place.store.read((database) =>
      database.all<{ id: string; subject_kind: string; subject_id: string; copy: number; state: string }>(
        `SELECT id, subject_kind, subject_id, ${copy}, state FROM ${table} ORDER BY seq`,
      ),
    );
  }
}

/** What was found to go wrong once, or would with the smallest slip; held on every run. */
const onceWrong: [Fortune[], Step[]][] = [
  // Declined twice for one reason.
  [
    [{ paper: false, told: 'unsent' }],
    [
      { do: 'printer', health: 'connecting' },
      { do: 'order', subject: 0 },
      { do: 'printer', health: 'ready' },
    ],
  ],
  // On its way when core dies.
  [[{ paper: true, told: 'hangs' }], [{ do: 'order', subject: 0 }, { do: 'restart' }]],
  [[{ paper: true, told: 'hangs' }], [{ do: 'document', subject: 0 }, { do: 'restart' }]],
  [[{ paper: true, told: 'dies' }], [{ do: 'document', subject: 0 }]],
];

const over = ['printed', 'unconfirmed', 'failed-unsent'];

test('whatever goes wrong, nothing is printed twice unmarked, nothing is lost unsaid, and the queue drains by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fortune, { maxLength: 16 }), steps, async (fortunes, wishes) => {
      const hall = new Hall(fortunes);
      await hall.start();
      for (const wish of wishes) await hall.take(wish);
      hall.fortunes.length = 0;
      await hall.take({ do: 'printer', health: 'ready' });
      await hall.take({ do: 'pass', ms: 200_000 });

      expect(new Set(hall.slips).size).toBe(hall.slips.length);
      expect(new Set(hall.documents).size).toBe(hall.documents.length);
      for (const { id, subject_kind: kind, copy, state } of hall.rows('print_job')) {
        const onPaper = hall.slips.includes(`${kind} ${copy === 0 ? 'first' : `IN LẠI lần ${copy}`}`);
        expect(over).toContain(state);
        if (state === 'printed') expect(onPaper).toBe(true);
        if (state === 'failed-unsent') expect(onPaper).toBe(false);
        expect(hall.told.get(id) ?? state).toBe(state);
      }
      for (const { id, state } of hall.rows('document_job')) {
        expect(over).toContain(state);
        // Its spooler knows what came out: no doubt stays about what lies in the tray.
        expect(state === 'printed').toBe(hall.documents.includes(id));
        if (state === 'failed-unsent') expect(hall.documents).not.toContain(id);
      }
      expect(
        hall.place.store.read((database) => database.get('SELECT count(pdf) AS n FROM document_job')),
      ).toEqual({
        n: 0,
      });
      await hall.halt();
      hall.place.remove();
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 40), examples: onceWrong },
  );
}, 120_000);
