import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentWaits } from '../document-printer/waits.ts';
import { type DocumentRig, documentRig } from './document-rig.ts';

/** A place that prints A4 by IPP, and the hands around it. */
export interface DocumentPlace {
  readonly uri: string;
  /** What came out so far, oldest first. */
  printed(): readonly Uint8Array[];
  /** The tray will be empty when the next document begins. */
  runOutWithNext(): void;
  refill(): void;
  /** The next document is given up after it began. */
  abortNext(): void;
  setPower(on: boolean): Promise<void>;
  close(): Promise<void>;
}

/** What every IPP printer must do for us: the same words over the model and over CUPS. */
export function documentPrinterContract(
  name: string,
  open: () => Promise<DocumentPlace>,
  page: () => Promise<Uint8Array>,
): void {
  describe(name, () => {
    let place: DocumentPlace;
    let rigs: DocumentRig[];
    const rig = (waits: Partial<DocumentWaits> = {}) => {
      const made = documentRig(place.uri, waits);
      rigs.push(made);
      return made;
    };

    beforeEach(async () => {
      rigs = [];
      place = await open();
    });
    afterEach(async () => {
      for (const each of rigs) await each.printer.stop();
      await place.close();
    });

    test('a document comes out byte for byte, and is called printed only then', async () => {
      const { print, becomes } = rig();
      await becomes('ready');
      const document = await page();
      expect(await print(document)).toEqual({
        verdict: 'printed',
        evidence: 'spool-completed',
        reasons: [],
        bytesSent: document.length,
      });
      expect(place.printed().map((each) => Buffer.from(each).equals(document))).toEqual([true]);
    });

    test('out of paper amid a job: said by name, and the job is printed after the refill', async () => {
      const { print, becomes } = rig();
      place.runOutWithNext();
      const printing = print(await page());
      await becomes('blocked', 'paper-out');
      expect(place.printed()).toEqual([]);
      place.refill();
      expect(await printing).toMatchObject({ verdict: 'printed', evidence: 'spool-completed' });
      await becomes('ready');
      expect(place.printed()).toHaveLength(1);
    });

    test('proof after we gave up waiting: unconfirmed for its reason, later proven, never sent again', async () => {
      const { print, becomes, proof } = rig({ fate: 3_000 });
      place.runOutWithNext();
      expect(await print(await page())).toMatchObject({ verdict: 'unconfirmed', reasons: ['paper-out'] });
      place.refill();
      await proof();
      await becomes('ready');
      expect(place.printed()).toHaveLength(1);
    });

    test('a job given up by the spooler: nobody says printed, nobody sends it again', async () => {
      const { print } = rig();
      place.abortNext();
      expect(await print(await page())).toMatchObject({ verdict: 'unconfirmed', reasons: ['job-aborted'] });
      expect(await print(await page())).toMatchObject({ verdict: 'printed' });
      expect(place.printed()).toHaveLength(1);
    });

    test('asked by a process that never saw the job: its spooler knows it by name, and only by that', async () => {
      const jobId = crypto.randomUUID();
      await rig().print(await page(), jobId);
      const after = rig().printer;
      expect(await after.find(jobId)).toBe('completed');
      expect(await after.find(crypto.randomUUID())).toBe('unknown');
      place.abortNext();
      const given = crypto.randomUUID();
      await rig().print(await page(), given);
      expect(await after.find(given)).toBe('ended');
      await place.setPower(false);
      expect(await after.find(jobId)).toBe('no-answer');
      await place.setPower(true);
    });

    test('taken back while the tray is empty: it never comes out, and the next one does', async () => {
      const { print, printer } = rig({ fate: 3_000 });
      const jobId = crypto.randomUUID();
      place.runOutWithNext();
      expect(await print(await page(), jobId)).toMatchObject({ verdict: 'unconfirmed' });
      expect(await printer.find(jobId)).toBe('under-way');
      expect(await printer.cancel(jobId)).toBe('ended');
      place.refill();
      expect(await print(await page())).toMatchObject({ verdict: 'printed' });
      expect(place.printed()).toHaveLength(1);
    });

    test('taken back too late: it is printed, and said to be', async () => {
      const jobId = crypto.randomUUID();
      const { print, printer } = rig();
      await print(await page(), jobId);
      expect(await printer.cancel(jobId)).toBe('completed');
    });

    test('gone and back: a document stays unsent meanwhile, and nobody restarts anything', async () => {
      const { print, becomes } = rig();
      await becomes('ready');
      await place.setPower(false);
      await becomes('offline', 'unplugged');
      expect(await print(await page())).toEqual({
        verdict: 'failed-unsent',
        evidence: 'none',
        reasons: ['unplugged'],
        bytesSent: 0,
      });
      await place.setPower(true);
      await becomes('ready');
      expect(await print(await page())).toMatchObject({ verdict: 'printed' });
      expect(place.printed()).toHaveLength(1);
    });
  });
}
