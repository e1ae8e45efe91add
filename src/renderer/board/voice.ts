import type { Language } from '../../shared/contract/words.ts';
import { voiceFor } from '../speech/voice.ts';
import { waits } from './waits.ts';

/** As far as a browser's speech is used here. */
export interface Synthesis {
  getVoices(): SpeechSynthesisVoice[];
  speak(words: SpeechSynthesisUtterance): void;
  cancel(): void;
}

export type Spoken = 'said' | 'no-voice' | 'not-allowed';

/**
 * Says one sentence with the machine's own voice for a language.
 * `not-allowed`: browsers keep a page silent until somebody pressed something on it
 * (https://chromestatus.com/feature/5687444770914304).
 */
export function speakSentence(
  synthesis: Synthesis | undefined,
  sentence: string,
  language: Language,
  volume: number,
): Promise<Spoken> {
  const voice = synthesis ? voiceFor(language, synthesis.getVoices()) : null;
  if (!synthesis || !voice) return Promise.resolve('no-voice');
  return new Promise((resolve) => {
    const words = new SpeechSynthesisUtterance(sentence);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    words.volume = volume;
    const giveUp = setTimeout(() => {
      synthesis.cancel();
      resolve('said');
    }, waits.oneSentence);
    const end = (how: Spoken) => {
      clearTimeout(giveUp);
      resolve(how);
    };
    words.addEventListener('end', () => end('said'));
    words.addEventListener('error', ({ error }) => end(error === 'not-allowed' ? 'not-allowed' : 'said'));
    synthesis.speak(words);
  });
}
