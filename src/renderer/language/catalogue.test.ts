import { describe, expect, test } from 'vitest';
import { refusals } from '../flow/take-number/refusal.ts';
import { reasons } from '../screens/take-number/refused/words.ts';
import { catalogue } from './catalogue.ts';
import type { Role } from './phrase.ts';
import { speakable } from './spoken.ts';

const phrases = [...catalogue];
/** look.md, section 7; English runs a third longer than Vietnamese at the same meaning. */
const longest: Partial<Record<Role, { vi: number; en: number }>> = {
  tile: { vi: 26, en: 30 },
  button: { vi: 20, en: 24 },
};

describe.each(phrases)('%s', (id, phrase) => {
  test('says something in both languages', () => {
    expect(phrase.vi.trim()).toBe(phrase.vi);
    expect(phrase.vi).not.toBe('');
    expect(phrase.en).not.toBe('');
    expect(phrase.vi.normalize('NFC')).toBe(phrase.vi);
  });

  test('has the same slots in both languages and aloud', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).toSorted();
    expect(slots(phrase.en)).toEqual(slots(phrase.vi));
    if (phrase.spoken) expect(slots(phrase.spoken.vi)).toEqual(slots(phrase.vi));
  });

  test('is not longer than its place', () => {
    const limit = longest[phrase.role];
    if (limit) {
      expect(phrase.vi.length).toBeLessThanOrEqual(limit.vi);
      expect(phrase.en.length).toBeLessThanOrEqual(limit.en);
    }
    if (phrase.role === 'base' && id !== 'ui.noVoice') expect(phrase.vi.length).toBeLessThanOrEqual(13);
  });

  test('has no sentence over 18 syllables', () => {
    for (const sentence of phrase.vi.split(/[.;:?!]\s?/u)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(18);
    }
  });

  test('uses the house’s words', () => {
    expect(phrase.vi).not.toMatch(/quý khách|vui lòng|lỗi 0x|xác nhận tiến hành|nhập liệu|hoàn tất|OK/iu);
    // Tone marks as the law prints them: ủy, hóa, xóa.
    expect(phrase.vi).not.toMatch(/uỷ(?!\p{L})|hoá(?!\p{L})|xoá(?!\p{L})/iu);
  });

  test('can be spoken: no digit is left to the voice', () => {
    expect(speakable(phrase.spoken?.vi ?? phrase.vi, 'vi')).not.toMatch(/\d/u);
  });
});

test('every refusal has its own title and sentence', () => {
  expect(Object.keys(reasons).toSorted()).toEqual([...refusals].toSorted());
});
