import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layForm, makeForm } from './make-form.ts';
import { everyForm, formCalled, sampleStamp } from './testing/forms.ts';
import { readBack } from './testing/read-back.ts';
import { sampleValues } from './testing/sample-values.ts';

const ids = everyForm().map(({ id }) => id);
/** What communes are asked for most (domain.md, section 5). */
const askedMost = [
  '1.001193',
  '2.000635',
  '1.004873',
  '2.000815',
  '1.004194',
  '1.004222',
  '1.000656',
  '1.000894',
  '1.001776',
  '1.001612',
];

test.each(askedMost)('%s has a form to print', (code) => {
  expect(everyForm().filter(({ procedures }) => procedures.includes(code))).not.toEqual([]);
});

test('a form for a procedure the catalogue has not', () => {
  const catalogue: { procedures: { code: string }[] } = JSON.parse(
    readFileSync('assets/catalogue/procedures.json', 'utf8'),
  );
  const known = new Set(catalogue.procedures.map(({ code }) => code));
  const unknown = everyForm().flatMap(({ id, procedures }) =>
    procedures.filter((code) => !known.has(code)).map((code) => `${id} ${code}`),
  );
  expect(unknown).toEqual([]);
});

test('a paper of a record that points at a form which is not there, or not for that procedure', () => {
  const catalogue: { procedures: { code: string; forms: { id: string | null }[] }[] } = JSON.parse(
    readFileSync('assets/catalogue/procedures.json', 'utf8'),
  );
  const pointed = catalogue.procedures.flatMap(({ code, forms }) =>
    forms.flatMap(({ id }) => (id === null ? [] : [{ code, id }])),
  );
  expect(pointed.length).toBeGreaterThan(20);
  expect(
    pointed.filter(
      ({ code, id }) => !everyForm().some((form) => form.id === id && form.procedures.includes(code)),
    ),
  ).toEqual([]);
});

test.each(ids)('%s, its words not compared with the law: every page says so', (id) => {
  const form = formCalled(id);
  const laid = layForm(form, null, sampleStamp);
  const pages = laid.ok ? laid.value.map(({ marks }) => marks) : [];
  const claims = form.checked === false && form.source.law !== null;
  expect(pages.length).toBeGreaterThan(0);
  for (const marks of pages) {
    const words = marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])).join(' ');
    expect(words.includes('chưa đối chiếu với văn bản gốc')).toBe(claims);
    expect(words).toContain('Bản in để kê khai, chưa phải hồ sơ đã nộp.');
  }
});

describe('what is printed is read back', () => {
  test.each(ids)('%s, filled in', { timeout: 90_000 }, async (id) => {
    const form = formCalled(id);
    const pages = layForm(form, sampleValues(form), sampleStamp);
    const pdf = makeForm(form, sampleValues(form), sampleStamp);
    if (!pages.ok || !pdf.ok) throw new Error('no font');
    for (const page of await readBack(pdf.value, pages.value)) {
      expect(page.missing).toEqual([]);
      expect(page.errorRate, page.read).toBeLessThanOrEqual(0.06);
    }
  });
});
