import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusals } from '../flow/take-number/refusal.ts';
import { reasons } from '../screens/take-number/refused/words.ts';
import { catalogue } from './catalogue.ts';
import type { Phrase, Role } from './phrase.ts';
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

  test('in English no sentence is longer than 20 words, nor harder than nine years of school', () => {
    for (const sentence of phrase.en.split(/[.;:?!]\s?/u)) {
      expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(20);
    }
    // Of a few words the measure says nothing.
    if (phrase.role === 'sentence' && phrase.en.split(/\s+/u).length >= 8)
      expect(gradeOf(easier(phrase.en)), phrase.en).toBeLessThanOrEqual(9);
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

test('every phrase of every screen is in the catalogue', async () => {
  const known = new Set<unknown>(catalogue.values());
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[/-])words\.ts$/u.test(file),
  );
  const missing: string[] = [];
  for (const file of files) {
    const module: unknown = await import(join(folder, file));
    for (const phrase of phrasesIn(module)) if (!known.has(phrase)) missing.push(`${file}: ${phrase.vi}`);
  }
  expect(files.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test('every refusal has its own title and sentence', () => {
  expect(Object.keys(reasons).toSorted()).toEqual([...refusals].toSorted());
});

function phrasesIn(value: unknown): readonly Phrase[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('role' in value && 'vi' in value) return [value as Phrase];
  return Object.values(value).flatMap(phrasesIn);
}

/** Without slots and the one official name that cannot be said in fewer words. */
function easier(text: string): string {
  return text.replaceAll(/\{\w+\}/gu, 'it').replaceAll('National Public Service Portal', 'Portal');
}

/** Years of school by Flesch and Kincaid (0.39 words a sentence + 11.8 syllables a word - 15.59), syllables by vowel groups. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.;:?!]/u).filter((each) => /\p{L}/u.test(each)).length;
  const words = text.match(/[\p{L}’]+/gu) ?? [];
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.replace(/e$/u, '').match(/[aeiouy]+/giu)?.length ?? 1),
    0,
  );
  return (
    0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59
  );
}
