import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import type { CaseFile } from './case-file.ts';
import { caseOf } from './cases.ts';
import { readCases } from './read-cases.ts';

const text = readFileSync('assets/catalogue/cases.json', 'utf8');
const catalogue = readCatalogue('assets/catalogue');
if (!catalogue.ok) throw new Error(`${catalogue.code} ${catalogue.detail}`);
const { procedures } = catalogue.value.catalogue;
const known = (code: string) => procedures.some((record) => record.code === code);

function shipped(): CaseFile {
  const read = readCases(text);
  if (!read.ok) throw new Error(`${read.code} ${read.detail}`);
  return read.value;
}

function recordOf(code: string) {
  const record = procedures.find((each) => each.code === code);
  if (!record) throw new Error(code);
  return record;
}

/** Shipped cases with one thing changed. */
function changed(change: (file: CaseFile) => unknown): CaseFile {
  const file = structuredClone(shipped());
  change(file);
  return file;
}

describe('the cases that ship', () => {
  const file = shipped();

  test('every one names procedures that are in the catalogue', () => {
    expect(Object.keys(file.procedures).filter((code) => !known(code))).toEqual([]);
  });

  test.each(procedures.map((record) => [record.code, record] as const))('%s fits its record', (_, record) => {
    expect(caseOf(file, record, known)).toMatchObject({ ok: true });
  });

  test('an answer shown by a picture the screen does not have', () => {
    const sprite = readFileSync('src/renderer/theme/pictograms.svg', 'utf8');
    const named = Object.values(file.questions).flatMap((question) =>
      question.kind === 'choice' ? question.options.flatMap(({ pictogram }) => pictogram ?? []) : [],
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !sprite.includes(`<symbol id="${id}"`))).toEqual([]);
  });

  test('words written for papers stand in some record', () => {
    const texts = new Set(procedures.flatMap((record) => record.documents.map((each) => each.vi)));
    expect(Object.keys(file.papers).filter((paper) => !texts.has(paper))).toEqual([]);
  });

  test('every question is asked somewhere, and decides something wherever it is asked', () => {
    const asked = Object.entries(file.procedures).flatMap(([code, { ask }]) =>
      ask.map((id) => ({ code, id })),
    );
    expect(Object.keys(file.questions).filter((id) => !asked.some((each) => each.id === id))).toEqual([]);
    expect(asked.filter(({ code, id }) => !decides(file, code, id))).toEqual([]);
  });

  test('every condition can be decided: its question is asked', () => {
    const idle = Object.entries(file.procedures).flatMap(([code, { ask, papers }]) =>
      Object.values(papers)
        .flatMap((paper) => Object.keys(paper.when ?? {}))
        .filter((id) => !ask.includes(id))
        .map((id) => `${code} ${id}`),
    );
    expect(idle).toEqual([]);
  });

  test('no number stands in the words of a paper that is not in the record', () => {
    const numbers = (words: string): readonly string[] => words.match(/\d+/g) ?? [];
    const invented = procedures.flatMap((record) => {
      const written = caseOf(file, record, known);
      if (!written.ok) return [record.code];
      return record.documents.flatMap(({ vi, en }) => {
        const words = written.value.words(vi);
        if (!words) return [];
        const said = [words, ...(words.instead ?? [])].flatMap(({ name, note }) => [name, note]);
        const added = [...said, words.onlyIf].flatMap((each) => numbers(`${each?.vi} ${each?.en}`));
        return added.filter((number) => !numbers(`${vi} ${en}`).includes(number));
      });
    });
    expect(invented).toEqual([]);
  });
});

function decides(file: CaseFile, code: string, id: string): boolean {
  const question = file.questions[id];
  if (question?.kind === 'number') return true;
  if (question?.options.some((each) => each.goTo ?? each.time ?? each.feeCase)) return true;
  const written = caseOf(file, recordOf(code), known);
  const papers = recordOf(code).documents.flatMap(({ vi }) =>
    written.ok ? (written.value.words(vi) ?? []) : [],
  );
  return papers.some(({ when, instead = [] }) =>
    [when, ...instead.map((each) => each.when)].some((each) => each && id in each),
  );
}

describe('a case that does not fit its record is refused', () => {
  const birth = '1.001193';

  test('a paper the record does not have', () => {
    const file = changed((each) => {
      const own = each.procedures[birth];
      if (own)
        own.papers['Giấy chứng sinh có công chứng'] = {
          name: { vi: 'x', en: 'x' },
          note: null,
          onlyIf: null,
        };
    });
    expect(caseOf(file, recordOf(birth), known)).toMatchObject({ ok: false, code: 'unknown-paper' });
  });

  test('a paper whose text in the record has changed', () => {
    const record = structuredClone(recordOf(birth));
    for (const each of record.documents) each.vi = each.vi.replace('bị bỏ rơi', 'bị bỏ rơi, bản chính');
    expect(caseOf(shipped(), record, known)).toMatchObject({ ok: false, code: 'unknown-paper' });
  });

  test('a question nobody wrote', () => {
    const file = changed((each) => each.procedures[birth]?.ask.push('colour'));
    expect(caseOf(file, recordOf(birth), known)).toMatchObject({ ok: false, code: 'unknown-question' });
  });

  test('a condition on an option there is not', () => {
    const file = changed((each) => {
      for (const paper of Object.values(each.procedures[birth]?.papers ?? {})) {
        if (paper.when) paper.when = { 'birth-case': ['twins'] };
      }
    });
    expect(caseOf(file, recordOf(birth), known)).toMatchObject({ ok: false, code: 'unknown-option' });
  });

  test('an answer that leads to a procedure the catalogue does not have', () => {
    const unknown = (code: string) => code !== '1.014062';
    expect(caseOf(shipped(), recordOf('1.014061'), unknown)).toMatchObject({
      ok: false,
      code: 'unknown-procedure',
    });
  });

  test('a time the record does not say', () => {
    const record = structuredClone(recordOf('2.000575'));
    record.processing.rule.vi = 'Cấp lại: 2 ngày làm việc; cấp đổi: 3 ngày làm việc';
    expect(caseOf(shipped(), record, known)).toMatchObject({ ok: false, code: 'time-not-in-the-record' });
  });

  test('a case of the fee the record does not have', () => {
    const record = structuredClone(recordOf('1.004194'));
    record.fee.rule = { kind: 'fixed', amountVnd: 15_000, per: 'request' };
    expect(caseOf(shipped(), record, known)).toMatchObject({ ok: false, code: 'unknown-fee-case' });
  });
});

describe('a file that is none is refused, and its first wrong place named', () => {
  const edited = (edit: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(text) as Record<string, unknown>;
    edit(file);
    return readCases(JSON.stringify(file));
  };

  test.each([
    ['cut short', readCases(text.slice(0, -20)), 'not-json', undefined],
    [
      'of a newer schema',
      edited((file) => Object.assign(file, { schema: 2 })),
      'breaks-its-schema',
      /^schema/,
    ],
    [
      'a misspelt key',
      edited((file) => Object.assign(file, { prodecures: {} })),
      'breaks-its-schema',
      /prodecures/,
    ],
    [
      'four questions about one procedure',
      edited((file) =>
        Object.assign(file, { procedures: { '1.001193': { ask: ['for-whom', 'pages', 'copies', 'list'] } } }),
      ),
      'breaks-its-schema',
      /^procedures\.1\.001193\.ask/,
    ],
    [
      'an option that is a bare number, as numbers are in a mark',
      edited((file) => {
        const option = (id: string) => ({ id, text: { vi: id, en: id } });
        const question = { kind: 'choice', text: { vi: 'x', en: 'x' }, options: [option('1'), option('2')] };
        Object.assign(file, { questions: { x: question } });
      }),
      'breaks-its-schema',
      /^questions\.x\.options\.0\.id/,
    ],
  ] as const)('%s', (_, read, code, detail) => {
    expect(read).toMatchObject({ ok: false, code });
    if (detail) expect(read.ok ? '' : read.detail).toMatch(detail);
  });
});
