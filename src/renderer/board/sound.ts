import { useEffect, useMemo, useState } from 'react';
import { voiceFor } from '../speech/voice.ts';
import type { AnnouncerOutside } from './announcer.ts';
import { soundChime } from './chime.ts';
import { speakSentence } from './voice.ts';

export interface BoardSound {
  readonly state: 'heard' | 'blocked' | 'no-voice';
  readonly voice: AnnouncerOutside;
  /** Somebody pressed something: from now on the browser lets the page be heard. */
  readonly allow: () => void;
}

/** The board's chime and voice, and whether this browser lets them be heard. */
export function useBoardSound(): BoardSound {
  const audio = useMemo(() => new AudioContext(), []);
  const [running, setRunning] = useState(audio.state === 'running');
  const [voiced, setVoiced] = useState(hasVoice);

  useEffect(() => {
    const changed = () => setRunning(audio.state === 'running');
    const voices = () => setVoiced(hasVoice());
    const press = () => void audio.resume();
    changed();
    audio.addEventListener('statechange', changed);
    speech?.addEventListener('voiceschanged', voices);
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', press);
    return () => {
      audio.removeEventListener('statechange', changed);
      speech?.removeEventListener('voiceschanged', voices);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', press);
    };
  }, [audio]);

  const voice = useMemo<AnnouncerOutside>(
    () => ({
      chime: (volume) => soundChime(audio, volume),
      speak: async (sentence, language, volume) => {
        await speakSentence(speech, sentence, language, volume);
      },
    }),
    [audio],
  );
  return {
    state: running ? (voiced ? 'heard' : 'no-voice') : 'blocked',
    voice,
    allow: () => void audio.resume(),
  };
}

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

function hasVoice(): boolean {
  return voiceFor('vi', speech?.getVoices() ?? []) !== null;
}
