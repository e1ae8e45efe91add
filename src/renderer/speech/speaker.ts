import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../shared/contract/words.ts';
import { pageScript } from './page-script.ts';

export interface Speaker {
  readonly state: 'no-voice' | 'quiet' | 'speaking';
  readonly readPage: () => void;
  readonly stop: () => void;
}

const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;

/** The machine's own voice for a language, if it has one. Nothing is fetched from anywhere. */
export function voiceFor(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language)) ?? null;
}

/** Reads the page that is shown. Falls silent when `page` changes: its words are gone. */
export function useSpeaker(language: Language, page: string): Speaker {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => synthesis?.getVoices() ?? []);
  const [speaking, setSpeaking] = useState(false);
  const voice = voiceFor(language, voices);

  useEffect(() => {
    const changed = () => setVoices(synthesis?.getVoices() ?? []);
    synthesis?.addEventListener('voiceschanged', changed);
    return () => synthesis?.removeEventListener('voiceschanged', changed);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page or language is what silences the voice
  useEffect(() => {
    return () => {
      synthesis?.cancel();
      setSpeaking(false);
    };
  }, [page, language]);

  return useMemo(
    () => ({
      state: voice ? (speaking ? 'speaking' : 'quiet') : 'no-voice',
      stop: () => {
        synthesis?.cancel();
        setSpeaking(false);
      },
      readPage: () => {
        const main = document.querySelector('main');
        if (!synthesis || !voice || !main) return;
        synthesis.cancel();
        const blocks = pageScript(main, language).map((text) => utterance(text, voice));
        blocks.at(-1)?.addEventListener('end', () => setSpeaking(false));
        for (const block of blocks) synthesis.speak(block);
        setSpeaking(blocks.length > 0);
      },
    }),
    [voice, speaking, language],
  );
}

function utterance(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  return words;
}
