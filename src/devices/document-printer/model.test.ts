import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentPrinterContract } from '../testing/document-printer-contract.ts';
import { type DocumentRig, documentRig } from '../testing/document-rig.ts';
import { modelPlace } from '../testing/ipp-place.ts';
import type { DocumentWaits } from './waits.ts';

const page = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 0x20)]);

documentPrinterContract(
  'the model of an IPP printer',
  () => modelPlace(),
  async () => page,
);

describe('what only a model does', () => {
  let place: Awaited<ReturnType<typeof modelPlace>>;
  let rigs: DocumentRig[];
  const rig = (waits: Partial<DocumentWaits> = {}) => {
    const made = documentRig(place.uri, waits);
    rigs.push(made);
    return made;
  };
  beforeEach(async () => {
    rigs = [];
    place = await modelPlace();
  });
  afterEach(async () => {
    for (const each of rigs) await each.printer.stop();
    await place.close();
  });

  test('the line breaks midway: in doubt, and not sent a second time', async () => {
    place.model.plan({ kind: 'drop-midway', bytes: 50_000 });
    expect(await rig().print(page)).toMatchObject({ verdict: 'unconfirmed', reasons: ['no-reply'] });
    expect(place.printed()).toEqual([]);
  });

  test('the answer to a submission is lost: the job is found by its name and followed to its end', async () => {
    place.model.plan({ kind: 'drop-answer' });
    expect(await rig().print(page)).toMatchObject({ verdict: 'printed', evidence: 'spool-completed' });
    expect(place.printed()).toHaveLength(1);
  });

  test('the same behind a long history: the newest job is found among the oldest', async () => {
    await place.close();
    place = await modelPlace(0);
    const { print } = rig({ jobPoll: 1 });
    for (let count = 0; count < 60; count += 1) await print(Buffer.from('%PDF-'));
    place.model.plan({ kind: 'drop-answer' });
    expect(await print(page)).toMatchObject({ verdict: 'printed' });
  });

  test('a printer that says "completed" long after: unconfirmed first, proven when it says so', async () => {
    const { print, proof } = rig({ fate: 200 });
    place.model.plan({ kind: 'late-completed', ms: 600 });
    expect(await print(page)).toMatchObject({ verdict: 'unconfirmed' });
    await proof();
    expect(place.printed()).toHaveLength(1);
  });

  test('a printer without a memory of jobs: no proof is made up', async () => {
    place.model.plan({ kind: 'forget' });
    expect(await rig().print(page)).toMatchObject({ verdict: 'unconfirmed' });
    expect(place.printed()).toHaveLength(1);
  });

  test.each([
    [0x0406, 'not-configured'],
    [0x040a, 'document-refused'],
    [0x0506, 'offline'],
  ])('declined with status %i: unsent, because of %s', async (status, reason) => {
    place.model.plan({ kind: 'decline', status });
    expect(await rig().print(page)).toMatchObject({ verdict: 'failed-unsent', reasons: [reason] });
  });

  test('a server error amid a submission: whether a job stands is asked, and none does', async () => {
    place.model.plan({ kind: 'decline', status: 0x0500 });
    expect(await rig().print(page)).toMatchObject({ verdict: 'unconfirmed' });
    expect(place.printed()).toEqual([]);
  });

  test('it falls silent: first in doubt, then offline, and ready when it speaks again', async () => {
    const { becomes } = rig({ answer: 100 });
    await becomes('ready');
    place.model.setStalled(true);
    await becomes('degraded', 'no-reply');
    await becomes('offline', 'no-reply');
    place.model.setStalled(false);
    await becomes('ready');
  });

  test('blocked before it begins: nothing is sent that would come out after the person has left', async () => {
    const { print, becomes } = rig();
    place.model.setJam(true);
    await becomes('blocked', 'media-jam');
    expect(await print(page)).toMatchObject({ verdict: 'failed-unsent', reasons: ['media-jam'] });
    place.model.setJam(false);
    await becomes('ready');
    expect(place.printed()).toEqual([]);
  });

  test('toner low wants care and prints on; paused prints nothing', async () => {
    const { print, becomes } = rig();
    place.model.setToner('low');
    await becomes('degraded', 'toner-low');
    expect(await print(page)).toMatchObject({ verdict: 'printed' });
    place.model.setPaused(true);
    await becomes('blocked', 'offline');
  });

  test('another address than the printer: said to be the configuration, not the cable', async () => {
    const made = documentRig(place.uri.replace('/ipp/print', '/printers/none'));
    rigs.push(made);
    await made.becomes('offline', 'not-configured');
  });

  test('questions on several lines at once do not take each other for strangers', async () => {
    const { printer, becomes, print } = rig({ statusPoll: 0, jobPoll: 0 });
    const seen: string[] = [];
    await becomes('ready');
    printer.onChanged(({ health }) => seen.push(health));
    for (let count = 0; count < 10; count += 1) await print(page);
    expect(seen).toEqual([]);
  });

  test('two documents at once: the second is told busy', async () => {
    const { printer } = rig();
    const job = { jobId: crypto.randomUUID(), sha256: '0'.repeat(64) };
    const first = printer.print(job);
    expect(await printer.print(job)).toMatchObject({ ok: false, code: 'busy' });
    await printer.stop();
    await first;
  });
});
