import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerSource, aspect } from '../../shared/contract/assistant.ts';
import { runCommand } from './kiosk.ts';

async function typed(...words: string[]) {
  const said = { out: '', err: '' };
  const code = await runCommand(['ask', ...words], {
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

const document = z.strictObject({
  known: z.boolean(),
  procedures: z.array(z.string()),
  aspect,
  answer: z.string().min(1),
  sources: z.array(answerSource),
});

const json = async (...words: string[]) => {
  const { code, out, err } = await typed(...words, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return document.parse(JSON.parse(out));
};

describe('ask --json: one document, as people outside check it', () => {
  test('a question gets codes, aspect, answer and source', async () => {
    const asked = await json('làm giấy khai sinh cần gì');
    expect(asked).toMatchObject({ known: true, aspect: 'papers', sources: [{ code: '1.001193' }] });
    expect(asked.procedures[0]).toBe('1.001193');
    expect(asked.answer).toContain('Giấy chứng sinh');
  });

  test('an English question gets an English answer', async () => {
    expect((await json('how much does a certified copy cost')).answer).toContain('2,000 VND per page');
  });

  test('what is not in the catalogue is not known, and nothing is cited', async () => {
    expect(await json('mua vé máy bay')).toMatchObject({ known: false, procedures: [], sources: [] });
  });

  test('what fits several is asked back, all of them told', async () => {
    const asked = await json('giấy khai sinh');
    expect(asked.procedures.slice(0, 3)).toEqual(['1.001193', '1.004884', '2.000635']);
    expect(asked.answer).toContain('đăng ký lại');
    expect(asked.sources).toHaveLength(3);
  });

  test('a follow-up is asked with its subject', async () => {
    expect(await json('lệ phí thì sao', '--about=1.004194')).toMatchObject({
      aspect: 'fee',
      sources: [{ code: '1.004194' }],
    });
  });
});

test('without --json it is told in words, with the source', async () => {
  const { code, out } = await typed('khai', 'tử', 'cần', 'gì');
  expect(code).toBe(0);
  expect(out).toContain('1.000656 (2026-07-18) https://');
});

test.each([
  [[]],
  [['--json']],
  [['x'.repeat(401)]],
  [['khai sinh', '--about=one']],
  [['khai sinh', '--loud']],
])('%j is misuse: one sentence in two languages, nothing on standard output', async (words) => {
  const { code, out, err } = await typed(...words);
  expect({ code, out }).toEqual({ code: 64, out: '' });
  expect(err).toMatch(/^Cách dùng: ask .*\nUsage: ask .*\n$/);
});

test('a configuration that is not there is told, nothing is answered', async () => {
  const { code, out, err } = await typed('khai sinh', '--config=/nowhere.json');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('/nowhere.json');
});
