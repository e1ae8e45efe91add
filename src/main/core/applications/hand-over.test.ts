import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ApplicationBench, applicationBench, worked } from './testing/bench.ts';
import { birth } from './testing/invented-answers.ts';

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

async function keptCode(): Promise<string> {
  const kept = bench.handlers['applications.keep'](
    {
      requestKey: bench.requestKey(),
      draftId: '01930000-0000-7000-8000-00000000d7af',
      formId: 'birth-registration',
      answers: Object.fromEntries(Object.entries(birth).slice(0, 9)),
      filled: [],
      at: 'child-sex',
      language: 'vi',
    },
    undefined as never,
  );
  return (await worked(kept)).resumeCode;
}

test('an officer reads by its code what was answered, in words and whole, and its holder can still go on with it', async () => {
  const code = await keptCode();
  const { formName, fields } = await worked(bench.applications.handOver(code.toLowerCase()));
  expect(formName.vi).toContain('khai sinh');
  const values = fields.map(({ value }) => value);
  expect(values).toContain('GIÀNG THỊ MẨY');
  expect(values).toContain('015198000482');
  expect(values).toContain('12 tháng 4 năm 1998');
  expect(values).not.toContain('scanned');
  expect((await worked(bench.applications.handOver(code))).fields).toEqual(fields);
});

test('a wrong code opens nothing and is counted as a guess; a slip of another kiosk is named as such', async () => {
  const code = await keptCode();
  const elsewhere = `MC1:R:SUOI-MAY-2:${code.replaceAll('-', '')}`;
  expect(await bench.applications.handOver(elsewhere)).toEqual({ ok: false, code: 'other-kiosk' });
  const guesses = () => bench.rows('SELECT COUNT(*) AS n FROM try_count');
  const before = guesses();
  expect(await bench.applications.handOver('AAAA-AAAA-AAAA')).toEqual({ ok: false, code: 'not-found' });
  expect(guesses()).not.toEqual(before);
});
