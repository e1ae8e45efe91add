import type { Language } from '../../../shared/contract/words.ts';
import { isMarked, wordsOf } from '../search/words.ts';

/** Common English words that are no Vietnamese syllables without their marks ("can", "to", "do" and "a" are). */
const english = new Set(
  wordsOf(
    `the my of for and is are how what where when who which does need want with your it this register certificate
     marriage birth death residence business house land allowance pension child get much long please help lost fee`,
  ).map((word) => word.plain),
);

/** The language a question was asked in, where no screen says it. */
export function languageOf(text: string): Language {
  const words = wordsOf(text);
  return !isMarked(words) && words.some(({ plain }) => english.has(plain)) ? 'en' : 'vi';
}
