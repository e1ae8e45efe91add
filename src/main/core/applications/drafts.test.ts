import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../shared/form/answer.ts';
import { type ApplicationBench, applicationBench, worked } from './testing/bench.ts';
import { birth } from './testing/invented-answers.ts';
import { tryLimits } from './waits.ts';

const hour = 3_600_000;
const draftId = '01930000-0000-7000-8000-00000000d7af';
const unused = undefined as never;

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

const half: Answers = Object.fromEntries(Object.entries(birth).slice(0, 9));
const keep = (requestKey = bench.requestKey(), answers = half) =>
  worked(
    bench.handlers['applications.keep'](
      {
        requestKey,
        draftId,
        formId: 'birth-registration',
        answers: { ...answers },
        filled: ['applicant-name'],
        at: 'child-sex',
        language: 'vi',
      },
      unused,
    ),
  );
const resume = async (resumeCode: string) =>
  await bench.handlers['applications.resume']({ resumeCode }, unused);
const sealedDrafts = () => bench.rows('SELECT COUNT(*) AS n FROM draft WHERE sealed IS NOT NULL');

describe('a draft', () => {
  test('is found again by its code after a power cut, where it was left', async () => {
    const { resumeCode, expiresAt } = await keep();
    bench.restart();
    expect(await worked(resume(resumeCode))).toEqual({
      draftId,
      formId: 'birth-registration',
      answers: half,
      filled: ['applicant-name'],
      at: 'child-sex',
      expiresAt,
    });
  });

  test('is found by its code typed small, without dashes, or scanned', async () => {
    const { resumeCode } = await keep();
    expect((await resume(resumeCode.toLowerCase().replaceAll('-', ' '))).ok).toBe(true);
    expect((await resume(`MC1:R:SUOI-MAY-1:${resumeCode.replaceAll('-', '')}`)).ok).toBe(true);
  });

  test('kept again opens with its new code alone', async () => {
    const first = await keep();
    const second = await keep();
    expect(await resume(first.resumeCode)).toEqual({ ok: false, code: 'not-found' });
    expect((await resume(second.resumeCode)).ok).toBe(true);
  });

  test('asked for again under the same key, after its answer was lost, has the same code and one slip', async () => {
    const key = bench.requestKey();
    const first = await keep(key);
    bench.restart();
    expect(await keep(key)).toEqual(first);
    expect(bench.rows('SELECT COUNT(*) AS n FROM print_job')).toEqual([{ n: 1 }]);
  });

  test('is erased when its time is over, by itself, and its holder is told so', async () => {
    const { resumeCode } = await keep();
    await bench.clock.pass(47 * hour);
    expect(sealedDrafts()).toEqual([{ n: 1 }]);
    await bench.clock.pass(2 * hour);
    expect(sealedDrafts()).toEqual([{ n: 0 }]);
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'expired' });
  });

  test('whose time is over is not opened in the minutes before the next sweep', async () => {
    const { resumeCode } = await keep();
    bench.clock.wallMs += 48 * hour;
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'expired' });
    expect(sealedDrafts()).toEqual([{ n: 0 }]);
  });

  test('is not kept for ever by a clock set back', async () => {
    await keep();
    for (let day = 0; day < 3; day += 1) {
      bench.clock.wallMs -= 24 * hour;
      await bench.clock.pass(24 * hour);
    }
    expect(sealedDrafts()).toEqual([{ n: 0 }]);
  });

  test('is not lost to a clock that was wrong when it was kept', async () => {
    bench.settings.clockVerified = false;
    bench.clock.wallMs = Date.UTC(2020, 0, 1);
    const { resumeCode } = await keep();
    bench.settings.clockVerified = true;
    bench.clock.wallMs = Date.UTC(2026, 10, 22);
    await bench.clock.pass(hour);
    expect((await resume(resumeCode)).ok).toBe(true);
  });

  test('goes with the dossier it became', async () => {
    const { resumeCode } = await keep(bench.requestKey(), birth);
    await worked(
      bench.handlers['applications.submit'](
        {
          requestKey: bench.requestKey(),
          draftId,
          formId: 'birth-registration',
          version: 1,
          answers: { ...birth },
          papers: [],
          language: 'vi',
          wantsNumber: false,
          priority: null,
        },
        unused,
      ),
    );
    expect(bench.rows('SELECT * FROM draft')).toEqual([]);
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('trying codes', () => {
  const guess = (place: number) => `ABCD-EFGH-${'JKLMNPQRSTUVWXYZ'.charAt(place)}234`;

  async function exhaust() {
    for (let place = 0; place < tryLimits['resume-code'].most; place += 1) await resume(guess(place));
  }

  test('ends after a few wrong ones, for the right one too, and a restart gives none back', async () => {
    const { resumeCode } = await keep();
    await exhaust();
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'too-many-tries' });
    bench.restart();
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'too-many-tries' });
  });

  test('begins again with time the machine was on, and not with a clock set forward', async () => {
    const { resumeCode } = await keep();
    await exhaust();
    bench.clock.wallMs += 24 * hour;
    expect(await resume(resumeCode)).toEqual({ ok: false, code: 'too-many-tries' });
    bench.clock.wallMs -= 24 * hour;
    await bench.clock.pass(tryLimits['resume-code'].backAfterMs);
    expect((await resume(resumeCode)).ok).toBe(true);
  });

  test('at once beside one another are counted one by one', async () => {
    await keep();
    const answers = await Promise.all(Array.from({ length: 14 }, (_, place) => resume(guess(place))));
    const refused = answers.filter((answer) => !answer.ok && answer.code === 'too-many-tries');
    expect(refused).toHaveLength(14 - tryLimits['resume-code'].most);
  });

  test('what cannot be a code is told and not counted', async () => {
    const { resumeCode } = await keep();
    for (let place = 0; place < 20; place += 1)
      expect(await resume('0O1I')).toEqual({ ok: false, code: 'not-found' });
    expect((await resume(resumeCode)).ok).toBe(true);
  });
});
