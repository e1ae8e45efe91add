import { createContext, useContext } from 'react';
import type { Bilingual, Language } from '../../shared/contract/words.ts';
import { type Phrase, type Slots, say } from '../language/phrase.ts';

const Spoken = createContext<Language>('vi');
export const LanguageProvider = Spoken.Provider;

export interface LanWords {
  readonly language: Language;
  readonly say: <P extends Phrase>(phrase: P, ...slots: Slots<P>) => string;
  readonly tell: (text: Bilingual) => string;
}

/** Says phrases, and texts of the kiosk, in the language of this page. */
export function useLanWords(): LanWords {
  const language = useContext(Spoken);
  return {
    language,
    say: (phrase, ...slots) => say(phrase, language, ...slots),
    tell: (text) => text[language],
  };
}
