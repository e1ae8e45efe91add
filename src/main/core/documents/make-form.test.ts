import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfWords } from '../../../../test/support/read-pages.ts';
import type { FormFile } from './form-file.ts';
import { layForm, makeForm, type Values } from './make-form.ts';
import { a4, margins } from './page/a4.ts';
import { loadFaces } from './page/fonts.ts';
import type { Mark, Page } from './page/mark.ts';
import { type Faces, ruler } from './page/ruler.ts';
import { everyForm, formCalled, sampleStamp } from './testing/forms.ts';
import { wordsOf } from './testing/read-back.ts';
import { sampleValues } from './testing/sample-values.ts';

const birth = formCalled('birth-registration');
const residence = formCalled('ct01');
const measure = ruler(loadFaces());

function pagesOf(form: FormFile, values: Values | null, stamp = sampleStamp, faces?: Faces): Page[] {
  const laid = layForm(form, values, stamp, faces);
  if (!laid.ok) throw new Error(laid.code);
  return laid.value;
}

async function textOf(form: FormFile, values: Values | null, faces?: Faces): Promise<string> {
  const made = makeForm(form, values, sampleStamp, faces);
  if (!made.ok) throw new Error(made.code);
  return (await pdfWords(made.value)).join(' ');
}

/** Texts that leave the page's columns or its foot; half a point is the width of a stroke. */
function runsOut(pages: readonly Page[]): string[] {
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.mark === 'text' && isOutside(mark) ? [mark.text] : [])),
  );
}

function isOutside({ x, y, text, style }: Extract<Mark, { mark: 'text' }>): boolean {
  const right = x + measure.width(text, style);
  return x < margins.left - 0.5 || right > a4.width - margins.right + 0.5 || y > a4.height - 14;
}

/** Words below the last line of the body and above the foot's rule: a body that runs into its foot. */
function runsIntoFoot(pages: readonly Page[]): string[] {
  const footTop = a4.height - margins.bottom + 10;
  return pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.mark === 'text' && mark.style.size > 8.5 && mark.y > footTop ? [mark.text] : [],
    ),
  );
}

const longName = 'Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ Thị Diễm Kiều Quỳnh Như Ý Ẩn Ưu Đặng';

describe('what is filled in', () => {
  test('a name longer than its line shrinks, then goes on below, whole', async () => {
    const text = await textOf(birth, { 'child-name': longName });
    expect(text).toContain(longName.toLocaleUpperCase('vi').split(' ').slice(0, 8).join(' '));
    for (const word of longName.toLocaleUpperCase('vi').split(' ')) expect(text).toContain(word);
    expect(runsOut(pagesOf(birth, { 'child-name': longName }))).toEqual([]);
  });

  test('a name that nearly fits is set smaller on its one line', () => {
    const name = 'Nguyễn Hoàng Phương Thảo Nguyên Công Tằng Tôn Nữ';
    const [page] = pagesOf(birth, { 'child-name': name });
    const set = page?.marks.find(
      (mark) => mark.mark === 'text' && mark.text === name.toLocaleUpperCase('vi'),
    );
    expect(set).toMatchObject({ mark: 'text' });
    expect(set?.mark === 'text' ? set.style.size : 99).toBeLessThan(12.5);
  });

  test('a value too long for its place in a row of several moves to a row of its own', () => {
    const nation = 'Cộng hòa Dân chủ Nhân dân và một tên nước rất dài khác nữa';
    const pages = pagesOf(birth, { 'mother-ethnic': 'Tày', 'mother-nation': nation });
    expect(pages.flatMap(wordsOf)).toContain(nation);
    expect(runsOut(pages)).toEqual([]);
  });

  test('a word without a blank, longer than a whole line, breaks between letters', async () => {
    const word = 'ĐỗẨữ'.repeat(60);
    const text = await textOf(birth, { 'child-birthplace': word });
    expect(text.replace(/ /g, '')).toContain(word);
    expect(runsOut(pagesOf(birth, { 'child-birthplace': word }))).toEqual([]);
  });

  test('a word wider than its column of a table', () => {
    const pages = pagesOf(residence, {
      'member-1-sex': 'Khôngxácđịnhđượcgiớitính',
      'member-1-name': longName,
    });
    expect(runsOut(pages)).toEqual([]);
    expect(pages.flatMap(wordsOf).join('')).toContain('Khôngxácđịnhđượcgiớitính');
  });

  test('every field as full as a screen may send it: more pages, nothing over an edge or into the foot', () => {
    for (const form of everyForm()) {
      const values = Object.fromEntries(
        form.fields.map(({ id }) => [id, 'Ẩn ữ đặng '.repeat(50).slice(0, 500)]),
      );
      const pages = pagesOf(form, values);
      expect(pages.length, form.id).toBeGreaterThan(1);
      expect(runsOut(pages), form.id).toEqual([]);
      expect(runsIntoFoot(pages), form.id).toEqual([]);
    }
  });

  test('letters put together or apart come out as the same page', () => {
    const apart = { 'child-name': 'Nguyễn Thị Ẩn'.normalize('NFD') };
    expect(pagesOf(birth, apart)).toEqual(pagesOf(birth, { 'child-name': 'Nguyễn Thị Ẩn' }));
  });

  test('letters the face has not: Ede, Bahnar and Chinese names leave the rest of the page whole', async () => {
    const rare = {
      'child-name': 'Y Bhĭm Ƀyă',
      'child-birthplace': 'Buôn Čư̆ Êbur 西貢 🙂',
      'child-ethnic': 'Ê Đê',
    };
    const text = await textOf(birth, rare);
    expect(text).toContain('BHĬM');
    expect(text).toContain('Buôn');
    expect(text).toContain('Ê Đê');
    expect(text).toContain('Tôi cam đoan nội dung đề nghị đăng ký khai sinh');
  });

  test('line breaks, control and direction marks in a value make no second line and turn nothing round', () => {
    const words = pagesOf(birth, {
      'child-birthplace': 'Trạm\u202e Y tế\r\n\txã\u0000 Suối\u200b Mây\ufeff',
    });
    expect(words.flatMap(wordsOf)).toContain('Trạm Y tế xã Suối Mây');
  });

  test.each(['', '   ', '\u200b'])('an empty value %j is a blank for the hand', (empty) => {
    expect(pagesOf(birth, { 'child-name': empty })).toEqual(pagesOf(birth, null));
  });

  test('a field the form does not know is passed over', () => {
    const strange = JSON.parse(
      '{"__proto__": "x", "constructor": "y", "no-such-field": "z", "toString": "w"}',
    );
    expect(pagesOf(birth, strange)).toEqual(pagesOf(birth, null));
  });

  test('an option that is not among those offered ticks no box', () => {
    expect(pagesOf(birth, { 'child-sex': 'other' })).toEqual(pagesOf(birth, null));
    expect(pagesOf(birth, { 'child-sex': 'male' })).not.toEqual(pagesOf(birth, null));
  });

  test('a personal number with a letter or a figure too many stands on a line, not in boxes', () => {
    const boxes = (values: Values) =>
      pagesOf(residence, values).flatMap(({ marks }) =>
        marks.filter((mark) => mark.mark === 'box' && mark.width === 16),
      ).length;
    expect(boxes({ 'applicant-id': '015187000321' })).toBe(24);
    for (const odd of ['0151870003210', 'B1234567']) {
      expect(boxes({ 'applicant-id': odd })).toBe(12);
      expect(pagesOf(residence, { 'applicant-id': odd }).flatMap(wordsOf)).toContain(odd);
    }
  });

  test('a date that is only a year is printed as it is', () => {
    const words = pagesOf(birth, { 'mother-birth': '1987', 'father-birth': '1985-04-03' }).flatMap(wordsOf);
    expect(words).toEqual(expect.arrayContaining(['1987', '03/04/1985']));
  });

  test('any text at all: a page comes out and nothing leaves its edges', () => {
    const value = fc.string({ unit: 'binary', maxLength: 500 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 6, maxLength: 6 }), (values) => {
        const ids = [
          'child-name',
          'child-birth-words',
          'mother-nation',
          'copies',
          'applicant-id',
          'child-birth',
        ];
        const pages = pagesOf(birth, Object.fromEntries(ids.map((id, at) => [id, values[at] ?? ''])));
        expect(runsOut(pages)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('fonts', () => {
  const nowhere = () => {
    throw new Error('ENOENT');
  };

  test('the face of the forms is missing: another stands in, every word is there', async () => {
    const faces = loadFaces((file) => {
      if (file.includes('tinos')) nowhere();
      return readShippedFont(file);
    }, 'without-tinos');
    const text = await textOf(birth, sampleValues(birth), faces);
    expect(text).toContain('ĐẶNG HOÀNG NHẬT DƯƠNG');
    expect(text).toContain('TỜ KHAI ĐĂNG KÝ KHAI SINH');
  });

  test('every font of the project is missing: the system’s stands in', async () => {
    const faces = loadFaces(nowhere, 'without-any');
    expect(await textOf(birth, sampleValues(birth), faces)).toContain('TỜ KHAI ĐĂNG KÝ KHAI SINH');
  });

  test('a font file full of noise is left out', async () => {
    const faces = loadFaces(() => Buffer.from('not a font'), 'noise');
    expect(await textOf(birth, null, faces)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

describe('the page', () => {
  test('the same form made twice is the same bytes: no date of its own, no random name', () => {
    const make = () => makeForm(residence, sampleValues(residence), sampleStamp);
    expect(make()).toEqual(make());
    const made = make();
    const bytes = made.ok ? Buffer.from(made.value).toString('latin1') : '';
    expect(bytes).not.toMatch(/CreationDate|ModDate/);
    expect(bytes.length).toBeLessThan(80_000);
  });

  test('nobody’s name gets into the document’s own title', () => {
    const made = makeForm(birth, sampleValues(birth), sampleStamp);
    const [information = ''] = Buffer.from(made.ok ? made.value : [])
      .toString('latin1')
      .split('endobj');
    const title = /\/Title <FEFF([0-9A-F]*)>/.exec(information)?.[1] ?? '';
    expect(Buffer.from(title, 'hex').swap16().toString('utf16le')).toBe('Tờ khai đăng ký khai sinh');
  });

  test('practice: every page says at both ends that it is not to be handed in', () => {
    for (const page of pagesOf(formCalled('household-business'), null, { ...sampleStamp, practice: true })) {
      expect(wordsOf(page).filter((words) => words === 'BẢN TẬP, không nộp')).toHaveLength(2);
    }
  });

  test('a person who reads English is told in English what the page is not', () => {
    const words = pagesOf(birth, null, { ...sampleStamp, language: 'en' })
      .flatMap(wordsOf)
      .join(' ');
    expect(words).toContain('not a submitted application');
  });

  test('a centre with a very long name keeps its foot on the page', () => {
    const stamp = { ...sampleStamp, centreName: `${longName} ${longName}`, kioskName: longName };
    const pages = pagesOf(birth, null, stamp);
    expect(runsOut(pages)).toEqual([]);
    const words = pages.map((page) => wordsOf(page).join(' ')).join(' ');
    for (const told of ['chưa phải hồ sơ đã nộp', 'Trang 1/', `tại ${longName}, ${stamp.centreName}.`])
      expect(words).toContain(told);
  });

  test('what is signed stands on the page of the signature', () => {
    for (const form of everyForm()) {
      const pages = pagesOf(form, sampleValues(form)).map((page) => wordsOf(page).join(' '));
      const signed = pages.findIndex((words) => words.includes('(Ký'));
      if (form.blocks.some(({ block }) => block === 'place-and-date'))
        expect(pages[signed], form.id).toMatch(/cam đoan|cam kết|chịu trách nhiệm/);
    }
  });
});

function readShippedFont(file: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(file));
}
