import { describe, expect, test } from 'vitest';
import { readIdentityCard } from '../identity-card.ts';
import { answers as answersOf } from './answer.ts';
import { fillFromCard } from './card.ts';
import { checkAnswers } from './check-answers.ts';
import { applicationForm } from './form.ts';
import { covered, rowsByGroup } from './spell.ts';
import { askedPages, pageAfter, pageBefore, progressAt, relevantAnswers, shownPages } from './walk.ts';

const both = (text: string) => ({ vi: text, en: text });
const page = (id: string, field: object, more: object = {}) => ({
  id,
  group: 'one',
  question: both(id),
  help: null,
  example: null,
  spoken: null,
  label: both(id),
  field,
  ...more,
});
const name = { kind: 'name', most: 80 };
const day = { kind: 'date', least: 'year', time: 'past' };
const sexes = { kind: 'choice', options: ['male', 'female'].map((id) => ({ id, text: both(id) })) };
const text = {
  schema: 1,
  id: 'form',
  version: 1,
  procedure: '1.001193',
  name: both('Form'),
  validFrom: null,
  validTo: null,
  source: { declaration: 'x', note: both('x') },
  before: [],
  limits: [],
  officer: { needed: false, why: both('x') },
  groups: [{ id: 'one', name: both('Một') }],
  pages: [
    page('card', {
      kind: 'card',
      fills: { name: 'own-name', number: 'own-id', birthDate: 'own-birth', sex: 'own-sex' },
      address: 'home',
    }),
    page('own-name', name),
    page('own-id', { kind: 'text', most: 12, format: 'personal-number', keys: 'digits' }, { covered: true }),
    page('own-birth', day),
    page('own-sex', sexes),
    page('home', { kind: 'address', place: 'wanted' }),
    page('married', { kind: 'yes-no' }),
    page('spouse', name, { when: { page: 'married', is: true } }),
    page('spouse-birth', day, { when: { page: 'spouse', answered: true }, skip: both('Không biết') }),
  ],
  rules: [{ kind: 'differ', page: 'spouse', other: 'own-name', sentence: both('Trùng tên') }],
  papers: [],
  fee: null,
  print: [],
};
const form = applicationForm.parse(text);
const home = { unitCode: null, unit: 'Xã Suối Mây', place: 'Thôn 1' };
const ids = (pages: readonly { id: string }[]) => pages.map((each) => each.id);
const read = readIdentityCard(
  '001090123456|123456789|Nguyễn Văn Ví Dụ|05021990|Nam|Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái|10052021',
);
if (!read.ok) throw new Error(read.code);
const { card } = read.value;

describe('walking through', () => {
  test('a page rests on shown answers alone: an answer from a case left behind opens nothing', () => {
    const answers = { married: false, spouse: 'LÒ THỊ MẪU', 'spouse-birth': '1990' };
    expect(ids(shownPages(form, answers))).not.toContain('spouse-birth');
    expect(relevantAnswers(form, answers)).toEqual({ married: false });
  });

  test('going back and changing one’s mind twice loses nothing', () => {
    const first = { married: true, spouse: 'LÒ THỊ MẪU' };
    const there = { ...first, married: false };
    expect(relevantAnswers(form, { ...there, married: true })).toEqual(first);
  });

  test('what a card filled is not asked again, and the progress counts what is', () => {
    const { answers, filled, address } = fillFromCard(form, 'card', card);
    expect(answers).toEqual({
      card: 'scanned',
      'own-name': 'Nguyễn Văn Ví Dụ',
      'own-id': '001090123456',
      'own-birth': '1990-02-05',
      'own-sex': 'male',
    });
    const done = new Set(filled);
    expect(ids(askedPages(form, answers, done))).toEqual(['card', 'home', 'married']);
    expect(pageAfter(form, answers, done, 'card')?.id).toBe('home');
    expect(pageBefore(form, answers, done, 'home')?.id).toBe('card');
    expect(pageAfter(form, answers, done, 'married')).toBeUndefined();
    expect(progressAt(form, answers, done, 'home')).toEqual({ at: 2, of: 3 });
    expect(progressAt(form, answers, done, 'own-name')).toEqual({ at: 2, of: 4 });
    expect(address).toEqual({ page: 'home', text: 'Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái' });
  });

  test('the address of a card answers nothing by itself', () => {
    expect(fillFromCard(form, 'card', card).answers.home).toBeUndefined();
  });

  test('a card that names no sex leaves that page to be asked', () => {
    const { filled } = fillFromCard(form, 'card', { ...card, sex: null });
    expect(filled).not.toContain('own-sex');
  });
});

describe('looking through at the end', () => {
  const answers = {
    ...fillFromCard(form, 'card', card).answers,
    home,
    married: true,
    spouse: 'lò thị mẫu',
    'own-birth': '1945',
  };
  test('every answer is spelt out, numbers with their middle covered, open ones empty', () => {
    const [group] = rowsByGroup(form, answers, 'vi');
    expect(group?.rows.map(({ page: { id }, text: told }) => [id, told])).toEqual([
      ['own-name', 'NGUYỄN VĂN VÍ DỤ'],
      ['own-id', '0010•••••456'],
      ['own-birth', 'năm 1945'],
      ['own-sex', 'male'],
      ['home', 'Thôn 1, Xã Suối Mây'],
      ['married', 'Có'],
      ['spouse', 'LÒ THỊ MẪU'],
      ['spouse-birth', null],
    ]);
    expect(covered('1234')).toBe('••••');
  });

  test('two answers that cannot both be true are told with the form’s own sentence', () => {
    const judging = { today: '2026-11-22', unitName: null };
    expect(checkAnswers(form, answers, judging).problems).toEqual([]);
    const same = { ...answers, spouse: 'Nguyễn Văn Ví Dụ' };
    expect(checkAnswers(form, same, judging).problems).toEqual([
      { page: 'spouse', code: 'rule', sentence: both('Trùng tên') },
    ]);
  });

  test('hostile names of pages are refused, and none of them reaches a prototype', () => {
    const proto = JSON.parse('{"__proto__":{"polluted":1}}');
    expect(Object.keys(answersOf.parse(proto))).toEqual([]);
    const hostile = answersOf.parse(JSON.parse('{"constructor":"x","to-string":"y"}'));
    const { problems, answers: kept } = checkAnswers(form, hostile, { today: null, unitName: null });
    expect(problems.filter(({ code }) => code === 'not-asked').map((each) => each.page)).toContain(
      'to-string',
    );
    expect(Object.keys(kept)).toEqual([]);
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  });
});

describe('a form that contradicts itself is refused', () => {
  const broken = (change: (pages: ReturnType<typeof page>[]) => object) =>
    applicationForm.safeParse({ ...text, ...change(structuredClone(text.pages)) }).error?.issues[0]?.message;
  test.each([
    ['a page twice', (pages: object[]) => ({ pages: [...pages, pages[0]] }), '"card" stands twice'],
    [
      'a page that rests on a later one',
      (pages: object[]) => ({
        pages: [page('early', name, { when: { page: 'married', is: true } }), ...pages],
      }),
      '"early" rests on "married", which is not asked before it',
    ],
    [
      'a card that puts a name on a date',
      (pages: object[]) => ({
        pages: [page('other', { kind: 'card', fills: { name: 'own-birth' }, address: null }), ...pages],
      }),
      '"other" cannot put name on "own-birth"',
    ],
    [
      'a group of none',
      () => ({ groups: [{ id: 'two', name: both('x') }] }),
      '"card" names group "one", which is not in groups',
    ],
    [
      'a rule over a page of none',
      () => ({ rules: [{ kind: 'age', page: 'nobody', years: 18, sentence: both('x') }] }),
      'names page "nobody", which is not asked',
    ],
  ])('%s', (_what, change, message) => {
    expect(broken(change)).toBe(message);
  });
});
