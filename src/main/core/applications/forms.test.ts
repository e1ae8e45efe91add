import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../shared/form/answer.ts';
import type { Judging } from '../../../shared/form/check-answer.ts';
import { shownPages } from '../../../shared/form/walk.ts';
import { readForms, shippedForms } from '../documents/read-forms.ts';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { checkForm } from './check.ts';
import { openForms, shippedApplications } from './form-folder.ts';
import { printedForms } from './printed-forms.ts';
import { answerAll } from './testing/answer-all.ts';

const refused: string[] = [];
const forms = openForms(shippedApplications, (file, why) => refused.push(`${file}: ${why}`));
const papers = readForms(shippedForms, (code, detail) => refused.push(`${code} ${detail}`));
const judging: Judging = { today: '2026-11-22', unitName: () => 'Xã Mậu A, tỉnh Lào Cai' };
const centre = { name: { vi: 'Xã Suối Mây', en: 'Suối Mây commune' } };
const each = forms.all.map((loaded) => [loaded.form.procedure, loaded] as const);

/** Random ways through a form. */
const chance = fc.infiniteStream(fc.nat(1_000)).map((stream) => (count: number) => {
  const next = stream.next();
  return (next.done ? 0 : next.value) % count;
});
const runs = { numRuns: 60 };

test('every form that ships can be used, and the ten matters have one each', () => {
  expect(refused).toEqual([]);
  expect(forms.all.map(({ form }) => form.procedure).sort()).toEqual([
    '1.000656',
    '1.000894',
    '1.001193',
    '1.001612',
    '1.001776',
    '1.004194',
    '1.004222',
    '1.004873',
    '2.000635',
    '2.000815',
  ]);
});

describe.each(each)('%s', (code, loaded) => {
  const { form } = loaded;

  test('answered in any way through, it is complete by its pages and by its JSON Schema', () => {
    fc.assert(
      fc.property(chance, (choose) => {
        expect(checkForm(loaded, answerAll(form, choose), judging).problems).toEqual([]);
      }),
      runs,
    );
  });

  test('with any wanted answer left out, pages and JSON Schema both refuse it', () => {
    fc.assert(
      fc.property(chance, fc.nat(), (choose, which) => {
        const answers = answerAll(form, choose);
        const wanted = shownPages(form, answers).filter((page) => !page.skip);
        const gone = wanted[which % wanted.length]?.id ?? '';
        const rest: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== gone));
        expect(checkForm(loaded, rest, judging).problems[0]).toMatchObject({ page: gone, code: 'missing' });
        expect(loaded.breaks(rest)).not.toEqual([]);
      }),
      runs,
    );
  });

  test('with an answer to a page that is not shown, the JSON Schema refuses it and the pages drop it', () => {
    fc.assert(
      fc.property(chance, chance, (choose, other) => {
        const answers = answerAll(form, choose);
        const both = { ...answerAll(form, other), ...answers };
        const strange = Object.keys(both).some((id) => !Object.hasOwn(answers, id));
        expect(loaded.breaks(both).length > 0).toBe(strange);
        expect(checkForm(loaded, both, judging)).toMatchObject({ problems: [] });
      }),
      runs,
    );
  });

  test('its papers stand in the record of the catalogue, letter by letter', () => {
    const catalogue = readCatalogue('assets/catalogue');
    if (!catalogue.ok) throw new Error(catalogue.code);
    const texts = JSON.stringify(catalogue.value);
    const missing = form.papers.filter(({ record }) => !texts.includes(JSON.stringify(record).slice(1, -1)));
    expect(missing.map(({ record }) => record)).toEqual([]);
    expect(texts.includes(`"code":"${code}"`)).toBe(true);
  });

  test('no picture is ever taken of an identity card', () => {
    const cards = form.papers.filter((paper) => /căn cước|CCCD/i.test(`${paper.name.vi} ${paper.record}`));
    expect(cards.filter((paper) => paper.photograph)).toEqual([]);
  });

  test('its declaration is printed with every value in a field that takes it', () => {
    fc.assert(
      fc.property(chance, (choose) => {
        const printed = printedForms(form, answerAll(form, choose), centre);
        expect(printed).toHaveLength(1);
        for (const { formId, values } of printed) {
          const paper = papers.find(({ id }) => id === formId);
          const known = new Map(paper?.fields.map((field) => [field.id, field]));
          expect(known.size).toBeGreaterThan(5);
          for (const [id, text] of Object.entries(values)) {
            const options = known.get(id)?.options?.map((option) => option.id);
            if (options) expect(options, id).toContain(text);
          }
        }
      }),
      runs,
    );
  });

  test('prints nowhere what no field of the declaration takes by mistake', () => {
    for (const { formId, values } of form.print) {
      const paper = papers.find(({ id }) => id === formId);
      const known = paper?.fields.map(({ id }) => id) ?? [];
      expect(Object.keys(values).filter((id) => !known.includes(id))).toEqual([]);
    }
  });

  test('its words fit the screen', () => {
    for (const { id, question, label, field } of form.pages) {
      for (const language of ['vi', 'en'] as const) {
        expect(question[language].length, id).toBeLessThanOrEqual(72);
        expect(label[language].length, id).toBeLessThanOrEqual(30);
        if (field.kind !== 'choice') continue;
        for (const option of field.options) expect(option.text[language].length, id).toBeLessThanOrEqual(48);
      }
    }
  });

  test('says before the first question what the kiosk cannot do, and what an officer does', () => {
    expect(form.limits.length).toBeGreaterThan(0);
    expect(form.before.length).toBeGreaterThan(0);
    expect(form.officer.needed).toBe(true);
  });
});
