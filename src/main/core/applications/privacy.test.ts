import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../shared/form/answer.ts';
import { tracesIn } from '../testing/traces.ts';
import { type ApplicationBench, applicationBench, worked } from './testing/bench.ts';
import { birth } from './testing/invented-answers.ts';
import { applicationWaits } from './waits.ts';

const unused = undefined as never;
const draftId = '01930000-0000-7000-8000-00000000d7af';
const language = 'vi' as const;

/** An identity no other test uses: found anywhere, it leaked from here. */
const canaries = ['Chim Hoàng Yến', '015198777001', '0912777001', 'Ngõ Hoàng Yến', 'HOÀNG YẾN NHỎ'] as const;
const marked: Answers = {
  ...birth,
  'applicant-name': canaries[0],
  'applicant-id': canaries[1],
  'applicant-phone': canaries[2],
  'applicant-home': { unitCode: null, unit: 'Xã Suối Mây', place: canaries[3] },
  'child-name': canaries[4],
};

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

const keep = () =>
  worked(
    bench.handlers['applications.keep'](
      {
        requestKey: bench.requestKey(),
        draftId,
        formId: 'birth-registration',
        answers: { ...marked },
        filled: [],
        at: null,
        language,
      },
      unused,
    ),
  );
const submit = () =>
  worked(
    bench.handlers['applications.submit'](
      {
        requestKey: bench.requestKey(),
        draftId: null,
        formId: 'birth-registration',
        version: 1,
        answers: { ...marked },
        papers: [],
        language,
        wantsNumber: true,
        priority: null,
      },
      unused,
    ),
  );

/** Every byte the kiosk has laid down (database, write-ahead log, shared memory, keys, copies), and what it logged. */
function leaks(words: readonly string[] = canaries): string[] {
  const logged = bench.lines.filter((line) => words.some((word) => line.includes(word)));
  return [...tracesIn(bench.folder, words), ...logged];
}

describe('what a person wrote', () => {
  test('lies in no file and no log while it is checked, printed from and asked about', async () => {
    const answers = { ...marked };
    await bench.handlers['applications.check']({ formId: 'birth-registration', answers }, unused);
    await bench.handlers['applications.forms']({ formId: 'birth-registration', answers }, unused);
    await bench.handlers['units.suggest']({ address: `${canaries[3]}, Mậu A, Văn Yên, Yên Bái` }, unused);
    expect(leaks()).toEqual([]);
  });

  test('lies in no file and no log in clear, kept as a draft, taken up again and handed in', async () => {
    const { resumeCode } = await keep();
    expect(leaks()).toEqual([]);
    await worked(bench.handlers['applications.resume']({ resumeCode }, unused));
    const { mark } = await submit();
    const opener = { by: 'mark', mark } as const;
    await worked(
      bench.handlers['applications.printStatus'](
        { requestKey: bench.requestKey(), opener, language },
        unused,
      ),
    );
    expect(leaks()).toEqual([]);
    bench.restart();
    expect(leaks()).toEqual([]);
    // The files are what is looked through: the reference, which is no secret, stands in them.
    const { localReference } = await worked(bench.handlers['applications.status']({ opener }, unused));
    expect(leaks([localReference])).not.toEqual([]);
  });

  test('refused, leaves nothing behind either', async () => {
    const answers = { ...marked, 'child-birth': '2026-02-30' };
    const request = {
      requestKey: bench.requestKey(),
      draftId: null,
      formId: 'birth-registration',
      version: 1,
      answers,
      papers: [],
      language,
      wantsNumber: true,
      priority: null,
    };
    const refused = await bench.handlers['applications.submit'](request, unused);
    expect(refused).toMatchObject({ ok: false, code: 'invalid', detail: 'child-birth not-a-date' });
    expect(leaks()).toEqual([]);
  });
});

describe('what opens it', () => {
  test('stands in no table but the slip, and there no longer than somebody waits for the slip', async () => {
    const { resumeCode } = await keep();
    const { secret, mark } = await submit();
    const secrets = [resumeCode, secret, mark];
    const inTables = () =>
      ['dossier', 'draft', 'outbox', 'audit', 'print_job'].filter((table) => {
        const text = JSON.stringify(bench.rows(`SELECT * FROM ${table}`));
        return secrets.some((word) => text.includes(word));
      });
    expect(inTables()).toEqual(['print_job']);
    bench.store.write((database) => database.run("UPDATE print_job SET state = 'printed'"));
    await bench.clock.pass(applicationWaits.slipKept + applicationWaits.sweep);
    expect(inTables()).toEqual([]);
  });

  test('stays on a slip that may not have come out, so that an officer can print it again', async () => {
    const { secret } = await submit();
    bench.store.write((database) => database.run("UPDATE print_job SET state = 'unconfirmed'"));
    await bench.clock.pass(applicationWaits.slipKept + applicationWaits.sweep);
    expect(JSON.stringify(bench.rows('SELECT slip FROM print_job'))).toContain(secret);
    await bench.clock.pass(applicationWaits.slipInDoubt);
    expect(JSON.stringify(bench.rows('SELECT slip FROM print_job'))).not.toContain(secret);
  });
});

describe('a dossier the province has acknowledged', () => {
  const acknowledge = () =>
    bench.store.write((database) =>
      database.run("UPDATE outbox SET state = 'acked', acked_ms = 1, reference = 'T-1'"),
    );

  test('can no longer be read on this machine, and its holder still sees how far it is', async () => {
    const { mark, status } = await submit();
    acknowledge();
    bench.applications.noteNetwork();
    expect(bench.rows('SELECT sealed FROM dossier')).toEqual([{ sealed: null }]);
    expect(bench.rows('SELECT device_wrapped, province_wrapped FROM data_key')).toEqual([
      { device_wrapped: null, province_wrapped: null },
    ]);
    expect(bench.told).toContain(status.dossierId);
    expect((await bench.handlers['applications.status']({ opener: { by: 'mark', mark } }, unused)).ok).toBe(
      true,
    );
  });

  test('is not erased before', async () => {
    await submit();
    bench.applications.noteNetwork();
    await bench.clock.pass(applicationWaits.sweep);
    expect(bench.rows('SELECT COUNT(*) AS n FROM dossier WHERE sealed IS NOT NULL')).toEqual([{ n: 1 }]);
  });
});

test('a power cut at any commit leaves a whole dossier or none, and nothing of it to the next person', async () => {
  for (const at of ['before', 'after'] as const) {
    const { store } = bench;
    const cut = new Error('the power is gone');
    bench.startWith({
      store: {
        ...store,
        write: (work) => {
          if (at === 'before')
            return store.write((database) => {
              work(database);
              throw cut;
            });
          store.write(work);
          throw cut;
        },
      },
    });
    await expect(submit()).rejects.toThrow(cut);
    bench.restart();
    const counts = ['dossier', 'data_key', 'print_job'].map(
      (table) => bench.rows(`SELECT id FROM ${table}`).length,
    );
    expect(new Set(counts)).toEqual(new Set([at === 'before' ? 0 : 1]));
    expect(leaks()).toEqual([]);
  }
});
