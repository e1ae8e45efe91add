import { describe, expect, test } from 'vitest';
import { checklist as schema } from '../../shared/contract/checklists.ts';
import type { ChecklistReport } from './checklist.ts';
import { runCommand } from './kiosk.ts';

async function run(...words: string[]) {
  const said = { out: '', err: '' };
  const code = await runCommand(['checklist', ...words], {
    stdin: (async function* () {})(),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

async function json(...words: string[]): Promise<ChecklistReport> {
  const { code, out, err } = await run(...words, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(out);
}

describe('checklist --json: one document', () => {
  test('is the checklist the screens get', async () => {
    const { code, questions, ...list } = await json('1.001193', '--at=2026-11-18T09:41');
    expect(code).toBe('1.001193');
    expect(questions.map((each) => each.id)).toEqual(['for-whom', 'birth-case']);
    expect(schema.parse(list)).toEqual(list);
  });

  test('of the case that was told', async () => {
    const list = await json('2.000815', '--case', 'pages=10', '--case=copies=3');
    expect(list.answers).toEqual({ pages: 10, copies: 3 });
    expect(list.fee.amountVnd).toBe(36_000);
  });

  test.each([
    ['1.014063', '2026-12-31T09:00', 25_000],
    ['1.014063', '2027-01-01T09:00', 50_000],
  ])('%s at %s costs %i', async (code, at, amount) => {
    expect((await json(code, `--at=${at}`)).fee.amountVnd).toBe(amount);
  });

  test.each([
    [
      'after 15:00 it may be the next working day: a worked Saturday',
      '1.001193',
      '2026-01-09T15:10',
      '2026-01-10',
    ],
    ['before 15:00', '1.001193', '2026-01-09T14:50', '2026-01-09'],
    ['over Tết', '1.004222', '2026-02-13T10:00', '2026-03-03'],
    ['over the National Day', '1.010041', '2026-08-28T10:00', '2026-09-03'],
    ['on a Sunday: received on Monday', '1.001193', '2026-11-22T09:41', '2026-11-23'],
    ['into a year nobody has a calendar of', '1.004222', '2026-12-30T10:00', null],
  ])('%s', async (_, code, at, date) => {
    expect((await json(code, `--at=${at}`)).ready.date).toBe(date);
  });
});

test('in words for a person', async () => {
  const { out } = await run('1.001193', '--case', 'for-whom=other');
  expect(out).toContain('[ ] Văn bản ủy quyền có chứng thực (conditional, trường hợp này)');
});

test.each([
  ['a procedure the catalogue does not have', 1, ['9.999999']],
  ['a question it does not ask', 1, ['1.001193', '--case', 'colour=red']],
  ['an answer that is none of its options', 1, ['1.001193', '--case', 'for-whom=nobody']],
  ['a configuration that is not there', 1, ['1.001193', '--config=/nowhere.json']],
  ['no code', 64, []],
  ['a code that is none', 64, ['khai-sinh']],
  ['two codes', 64, ['1.001193', '1.000656']],
  ['a case without an answer', 64, ['1.001193', '--case', 'for-whom']],
  ['nothing behind --case', 64, ['1.001193', '--case']],
  ['a moment that is none', 64, ['1.001193', '--at=tomorrow']],
  ['a flag nobody knows', 64, ['1.001193', '--xml']],
])('%s: one sentence in each language, and nothing else', async (_, code, words) => {
  const said = await run(...words, '--json');
  expect({ code: said.code, out: said.out }).toEqual({ code, out: '' });
  expect(said.err.trim().split('\n')).toHaveLength(2);
});
