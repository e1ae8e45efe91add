import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DossierOpener } from '../../../shared/contract/applications.ts';
import { writeDossierMark } from '../../../shared/dossier-mark.ts';
import { applyDossierNews, type DossierNews, toldDossier } from './news.ts';
import { type ApplicationBench, applicationBench, worked } from './testing/bench.ts';
import { birth } from './testing/invented-answers.ts';
import { tryLimits } from './waits.ts';

const unused = undefined as never;
const at = Date.UTC(2026, 10, 22, 3);

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

const submitted = () =>
  worked(
    bench.handlers['applications.submit'](
      {
        requestKey: bench.requestKey(),
        draftId: null,
        formId: 'birth-registration',
        version: 1,
        answers: { ...birth },
        papers: [],
        language: 'vi',
        wantsNumber: true,
        priority: null,
      },
      unused,
    ),
  );
const status = async (opener: DossierOpener) =>
  await bench.handlers['applications.status']({ opener }, unused);
const byMark = (mark: string) => status({ by: 'mark', mark });
const states = async (mark: string) => (await worked(byMark(mark))).steps.map(({ state }) => state);
const acknowledge = () =>
  bench.store.write((database) =>
    database.run(
      "UPDATE outbox SET state = 'acked', acked_ms = ?, reference = 'T-1' WHERE kind = 'dossier.submitted'",
      at,
    ),
  );
const tell = (item: DossierNews) =>
  bench.store.write((database) => applyDossierNews(database, item, at + 1_000));

describe('how far a dossier is', () => {
  test('is told to whoever holds its slip, after a power cut too', async () => {
    const { mark } = await submitted();
    bench.restart();
    expect(await states(mark)).toEqual(['saved', 'waiting']);
  });

  test('is "received" only once the province has acknowledged it, with its time and receipt', async () => {
    const { mark } = await submitted();
    acknowledge();
    const { steps } = await worked(byMark(mark));
    expect(steps.map(({ state }) => state)).toEqual(['saved', 'received']);
    expect(steps[1]).toMatchObject({ at, code: 'T-1' });
  });

  test('has a dossier code only from the province, and news told twice stands once', async () => {
    const { mark, status: first } = await submitted();
    acknowledge();
    const accepted = {
      kind: 'dossier.accepted',
      dossierId: first.dossierId,
      at: at + 1,
      dossierCode: 'H15.50.05.13-261122-0001',
      appointment: '2026-11-23',
    } as const;
    expect(tell(accepted)).toEqual({ ok: true, value: true });
    expect(tell(accepted)).toEqual({ ok: true, value: false });
    tell({ kind: 'dossier.needs-more', dossierId: first.dossierId, at: at + 2, note: 'Giấy chứng sinh' });
    const { steps } = await worked(byMark(mark));
    expect(steps.map(({ state }) => state)).toEqual(['saved', 'received', 'accepted', 'needs-more']);
    expect(steps[2]).toMatchObject({ code: 'H15.50.05.13-261122-0001', appointment: '2026-11-23' });
    expect(steps[3]).toMatchObject({ note: 'Giấy chứng sinh' });
  });

  test('news and acknowledgement in either order show "received" once', async () => {
    const { mark, status: first } = await submitted();
    tell({ kind: 'dossier.received', dossierId: first.dossierId, at, reference: 'T-1' });
    expect(await states(mark)).toEqual(['saved', 'received']);
    acknowledge();
    expect(await states(mark)).toEqual(['saved', 'received']);
  });

  test('without a network it is as last heard, with its time', async () => {
    const { mark } = await submitted();
    bench.settings.network = { ...bench.settings.network, state: 'offline', lastContact: at };
    expect(await worked(byMark(mark))).toMatchObject({ live: false, asOf: at });
  });

  test('is printed once for one request', async () => {
    const { mark } = await submitted();
    const asked = {
      requestKey: bench.requestKey(),
      opener: { by: 'mark', mark } as const,
      language: 'vi' as const,
    };
    const first = await worked(bench.handlers['applications.printStatus'](asked, unused));
    expect(await worked(bench.handlers['applications.printStatus'](asked, unused))).toEqual(first);
    expect(first.job.subject.kind).toBe('status');
  });
});

describe('a slip', () => {
  test('typed in any case opens what it opens scanned', async () => {
    const { status: told, secret } = await submitted();
    const reference = told.localReference.toLowerCase().replace('mck-', '');
    expect((await status({ by: 'typed', reference, secret: secret.replaceAll('-', '') })).ok).toBe(true);
  });

  test('with another secret opens nothing, and is not told apart from one of nowhere', async () => {
    const { status: told } = await submitted();
    const wrong = { kioskId: 'suoi-may-1', secret: 'ABCD-EFGH-JKLM' };
    const right = writeDossierMark({ ...wrong, reference: told.localReference });
    const nowhere = writeDossierMark({ ...wrong, reference: 'MCK-ABCD-EFGH' });
    expect(await byMark(right)).toEqual({ ok: false, code: 'not-found' });
    expect(await byMark(nowhere)).toEqual({ ok: false, code: 'not-found' });
  });

  test.each(['', 'MC1:D:', 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD', "' OR 1=1 --", 'x'.repeat(200)])(
    'that is none of ours opens nothing and counts as no try: %s',
    async (mark) => {
      const { mark: own } = await submitted();
      for (let time = 0; time <= tryLimits['dossier-secret'].most; time += 1)
        expect(await byMark(mark)).toEqual({ ok: false, code: 'not-found' });
      expect((await byMark(own)).ok).toBe(true);
    },
  );

  test('guessed at too often is refused for a while, over a restart too', async () => {
    const { status: told, mark, secret } = await submitted();
    for (let time = 0; time < tryLimits['dossier-secret'].most; time += 1)
      await status({ by: 'typed', reference: told.localReference, secret: 'ABCDEFGHJKLM' });
    expect(await byMark(mark)).toEqual({ ok: false, code: 'too-many-tries' });
    bench.restart();
    expect(await status({ by: 'typed', reference: told.localReference, secret })).toEqual({
      ok: false,
      code: 'too-many-tries',
    });
  });

  test('of another kiosk is asked of the province by the hash of its secret, and says so when it cannot be', async () => {
    const { mark, status: told } = await submitted();
    const other = mark.replace('SUOI-MAY-1', 'SUOI-MAY-2');
    expect(await byMark(other)).toEqual({ ok: false, code: 'other-kiosk-offline' });
    const { dossierId, localReference } = told;
    const elsewhere = toldDossier.parse({
      dossierId,
      localReference,
      procedureCode: '1.001193',
      ticketLabel: null,
      submittedAt: at - 1,
      news: [
        { cursor: 1, kind: 'dossier.received', at, dossierId, reference: 'T-1' },
        { cursor: 2, kind: 'dossier.something-newer', at, dossierId },
        {
          cursor: 3,
          kind: 'dossier.accepted',
          at: at + 1,
          dossierId,
          dossierCode: 'H15-1',
          appointment: null,
        },
      ],
    });
    const asked: string[][] = [];
    bench.startWith({
      askProvince: async (...words) => {
        asked.push(words);
        return { ok: true, value: elsewhere };
      },
    });
    const { steps, procedure, live } = await worked(byMark(other));
    expect(steps.map(({ state }) => state)).toEqual(['saved', 'received', 'accepted']);
    expect(procedure.name.vi).toContain('khai sinh');
    expect(live).toBe(true);
    expect(asked[0]?.[1]).toMatch(/^[0-9a-f]{64}$/);
    bench.startWith({ askProvince: async () => ({ ok: false, code: 'offline' }) });
    expect(await byMark(other)).toEqual({ ok: false, code: 'other-kiosk-offline' });
  });

  const code = 'H15.50.05.13-261122-0001';

  test('typed by its dossier code opens with its secret and with no other', async () => {
    const { status: told, secret } = await submitted();
    tell({
      kind: 'dossier.accepted',
      dossierId: told.dossierId,
      at,
      dossierCode: code,
      appointment: null,
    });
    expect((await status({ by: 'typed', reference: code.toLowerCase(), secret })).ok).toBe(true);
    for (const wrong of ['ABCD-EFGH-JKLM', ''])
      expect(await status({ by: 'typed', reference: code, secret: wrong })).toEqual({
        ok: false,
        code: 'not-found',
      });
  });

  test('typed and unknown here is asked of the province, and what it does not know counts as a try', async () => {
    const typed = { by: 'typed', reference: code, secret: 'ABCDEFGHJKLM' } as const;
    bench.startWith({ askProvince: async () => ({ ok: false, code: 'offline' }) });
    expect(await status(typed)).toEqual({ ok: false, code: 'not-here-offline' });
    const asked: string[] = [];
    bench.startWith({
      askProvince: async (name) => {
        asked.push(name);
        return { ok: false, code: 'not-found' };
      },
    });
    for (let time = 0; time < tryLimits['dossier-secret'].most; time += 1)
      expect(await status(typed)).toEqual({ ok: false, code: 'not-found' });
    expect(await status(typed)).toEqual({ ok: false, code: 'too-many-tries' });
    expect(new Set(asked)).toEqual(new Set([code]));
  });
});
