import type { Language } from '../../shared/contract/words.ts';
import { catalogue } from '../language/catalogue.ts';

const ids = {
  vi: new Map([...catalogue].map(([id, phrase]) => [phrase.vi, id])),
  en: new Map([...catalogue].map(([id, phrase]) => [phrase.en, id])),
};

/** The message a text on the screen is, by which recordings are found; null where something else stands in it. */
export function messageOf(text: string, language: Language): string | null {
  return ids[language].get(text) ?? null;
}

/** The same text as it is said: with the message's own spoken form where it has one. */
export function aloud(text: string, language: Language): string {
  const id = messageOf(text, language);
  return (id === null ? undefined : catalogue.get(id)?.spoken?.[language]) ?? text;
}
