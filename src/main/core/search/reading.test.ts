import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../procedures/read-catalogue.ts';
import { isFiller } from './fillers.ts';
import { readSpeech } from './speech-file.ts';
import { openSpelling } from './spelling.ts';
import { synonymsOf } from './synonyms.ts';
import { asTelex } from './telex-left-over.ts';
import type { Vocabulary } from './vocabulary.ts';
import { agreement, wordsOf } from './words.ts';

const plain = (text: string) => wordsOf(text).map((word) => word.plain);

describe('words', () => {
  test('both tone spellings, both schools of y, any case and decomposed letters are one word', () => {
    expect(wordsOf('HÓA')).toEqual(wordsOf('hoá'.normalize('NFD')));
    expect(wordsOf('đăng kí')).toEqual(wordsOf('Đăng ký'));
  });

  test('English endings go, Vietnamese syllables stay', () => {
    expect(plain('marriages registered')).toEqual(['marriage', 'register']);
    expect(plain('nghiêng trăng quyết')).toEqual(['nghieng', 'trang', 'quyet']);
  });

  test('a wrong tone agrees more than another letter', () => {
    const [right, tone, hat] = wordsOf('sửa sữa sưa');
    const [other] = wordsOf('sua');
    if (!right || !tone || !hat || !other) throw new Error('words are missing');
    expect(agreement(right, right)).toBe(1);
    expect(agreement(right, tone)).toBeGreaterThan(agreement(right, other));
  });
});

test.each([
  ['sao lâu thế', 0, true],
  ['bản sao', 1, false],
  ['mai tôi đến', 0, true],
  ['tiền mai táng', 1, false],
])('in "%s" word %i is a filler: %s', (text, at, filler) => {
  expect(isFiller(wordsOf(text), at)).toBe(filler);
});

test.each([
  ['giaays', 'giay'],
  ['nhungwx', 'nhung'],
  ['nhaapj', 'nhap'],
  ['hooj', 'ho'],
  ['ddawng', 'dang'],
])('Telex left over: %s may be %s', (typed, meant) => {
  expect(asTelex(typed)).toContain(meant);
});

describe('synonyms', () => {
  const synonyms = synonymsOf([
    { said: ['ba', 'tía'], means: 'cha' },
    { said: ['chứng minh thư', 'cmnd'], means: 'căn cước' },
    { said: ['chứng minh'], means: 'chứng minh nhầm' },
  ]);
  const read = (text: string) =>
    synonyms
      .plainly(wordsOf(text))
      .map((word) => word.plain)
      .join(' ');

  test('the longest saying wins', () => {
    expect(read('mất chứng minh thư')).toBe('mat can cuoc');
  });

  test('with marks only what is written so is meant', () => {
    expect(read('tía tôi')).toBe('cha toi');
    expect(read('tỉa cành')).toBe('tia canh');
  });

  test('one syllable without marks is left alone, an abbreviation is not', () => {
    expect(read('tia canh')).toBe('tia canh');
    expect(read('mat cmnd')).toBe('mat can cuoc');
  });

  test('what may as well ask is no saying without marks: "o dau" is "ở đâu", not "ở đậu"', () => {
    const lodging = synonymsOf([{ said: ['ở đậu'], means: 'trọ' }]);
    const last = (text: string) => lodging.plainly(wordsOf(text)).at(-1)?.plain;
    expect(last('nop o dau')).toBe('dau');
    expect(last('tôi ở đậu')).toBe('tro');
  });
});

describe('spelling', () => {
  const known = ['khai', 'sinh', 'ket', 'hon', 'thuong', 'tru'];
  const vocabulary: Vocabulary = {
    words: known,
    has: (word) => known.includes(word),
    names: () => true,
    weightOf: () => 1,
  };
  const spelling = openSpelling(vocabulary);

  test.each([
    ['a letter too many', 'sinhh', 'sinh'],
    ['a letter missing', 'thuog', 'thuong'],
    ['another letter', 'kgai', 'khai'],
    ['two letters changed about', 'sihn', 'sinh'],
  ])('%s', (_slip, typed, meant) => {
    expect(spelling.near(typed)).toEqual([meant]);
  });

  test('two slips are not guessed at', () => {
    expect(spelling.near('snhh')).toEqual([]);
  });

  test('two words run together come apart only where they belong together', () => {
    const isPair = (one: string, other: string) => `${one} ${other}` === 'khai sinh';
    expect(spelling.apart('khaisinh', isPair)).toEqual(['khai', 'sinh']);
    expect(spelling.apart('sinhkhai', isPair)).toBeNull();
  });
});

describe('what ships', () => {
  const read = readCatalogue('assets/catalogue');
  if (!read.ok) throw new Error(read.code);
  const { catalogue, everyday, parts } = read.value;
  const speech = readSpeech((name) => parts.get(name));
  if (!speech.ok) throw new Error(`${speech.code} ${speech.detail}`);
  const codes = new Set(catalogue.procedures.map(({ code }) => code));

  test('every procedure has an everyday name and other names', () => {
    for (const code of codes) expect(everyday.procedures[code]?.alsoCalled.length).toBeGreaterThan(2);
  });

  test('life events and questions back name procedures there are', () => {
    const { events, forks } = speech.value;
    const named = [...events.flatMap((each) => each.procedures), ...forks.flatMap((each) => each.options)];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  test.each([
    ['missing', () => undefined, 'missing'],
    ['cut short', () => '{"schema":1', 'not-json'],
    ['of another form', () => '{"schema":2}', 'breaks-its-schema'],
  ])('sayings that are %s are refused with the name of their part', (_how, part, code) => {
    expect(readSpeech(part)).toMatchObject({
      code,
      detail: expect.stringContaining('catalogue/speech.json'),
    });
  });
});
