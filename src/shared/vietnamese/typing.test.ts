import { describe, expect, test } from 'vitest';
import { typeLetter, typeTone } from './compose.ts';
import { toneOf, withoutTone } from './letters.ts';
import { legalSyllables } from './testing/legal-syllables.ts';
import { keysFor, typeKey } from './typing.ts';
import type { TypingMethod } from './typing-tables.ts';

function typed(keys: string, method: TypingMethod, style: 'law' | 'new' = 'law'): string {
  return [...keys].reduce((text, key) => typeKey(text, key, method, style), '');
}

describe('Telex', () => {
  // Vectors of the tests of BambooEngine/bamboo-core (MIT, f0ca534); hoaf and thuyr follow its placement rule.
  test.each([
    ['chuaarn', 'chuẩn'],
    ['giamaf', 'giầm'],
    ['mootj', 'một'],
    ['VIEETJ', 'VIỆT'],
    ['nguwowfi', 'người'],
    ['toowi', 'tơi'],
    ['ddawks', 'đắk'],
    ['gisa', 'giá'],
    ['noww', 'now'],
    ['sawss', 'săs'],
    ['tooss', 'tôs'],
    ['losz', 'lo'],
    ['catr', 'catr'],
    ['uwow', 'ươ'],
    ['duwoi', 'dươi'],
    ['NGUOIW', 'NGƯƠI'],
    ['ww', 'w'],
  ])('%s → %s', (keys, text) => expect(typed(keys, 'telex')).toBe(text));

  test.each([
    ['choas', 'chóa', 'choá'],
    ['hoaf', 'hòa', 'hoà'],
    ['thuyr', 'thủy', 'thuỷ'],
  ])('%s → %s or %s', (keys, law, other) => {
    expect(typed(keys, 'telex', 'law')).toBe(law);
    expect(typed(keys, 'telex', 'new')).toBe(other);
  });

  test.each([
    ['SUNGF THIJ DDUWOWNGF', 'SÙNG THỊ ĐƯỜNG'],
    ['thuowr', 'thuở'],
    ['thuowngr', 'thưởng'],
    ['xooong', 'xoong'],
    ['ddd', 'dd'],
    ['hoawcj', 'hoặc'],
    ['muaw', 'mưa'],
    ['quowr', 'quở'],
  ])('%s → %s', (keys, text) => expect(typed(keys, 'telex')).toBe(text));
});

describe('VNI', () => {
  test.each([
    ['nguyen64', 'nguyễn'],
    ['d9uong72', 'đường'],
    ['tra8ng1', 'trắng'],
    ['to61', 'tố'],
    ['Hoa2', 'Hòa'],
    ['a11', 'a1'],
    ['so12', 'sò'],
    ['12', '12'],
    ['nha 15', 'nha 15'],
  ])('%s → %s', (keys, text) => expect(typed(keys, 'vni')).toBe(text));
});

describe.each(['law', 'new'] as const)('every legal syllable, tones in the style of %s,', (style) => {
  const syllables = legalSyllables(style);

  test('there are as many as spelling allows', () => {
    expect(syllables.length).toBeGreaterThan(15_000);
    expect(syllables).toEqual(
      expect.arrayContaining(['nguyễn', 'khuỷu', 'quyết', 'gì', 'giếng', 'xoong', 'thuở']),
    );
  });

  test.each(['telex', 'vni'] as const)(
    'is typed by its keys in %s, in small letters and capitals',
    (method) => {
      const wrong = syllables.filter((syllable) => {
        const keys = keysFor(syllable, method);
        return (
          typed(keys, method, style) !== syllable ||
          (style === 'law' && typed(keys.toUpperCase(), method, style) !== syllable.toUpperCase())
        );
      });
      expect(wrong).toEqual([]);
    },
  );

  test('is typed by direct keys, its tone last or in the middle', () => {
    const wrong = syllables.filter((syllable) => {
      const tone = toneOf(syllable);
      const bare = [...withoutTone(syllable)];
      const last = bare.reduce((text, letter) => typeLetter(text, letter, style), '');
      return (tone === null ? last : typeTone(last, tone, style)) !== syllable;
    });
    expect(wrong).toEqual([]);
  });
});
