import { useEffect, useMemo, useRef, useState } from 'react';
import type { SpeechVoices } from '../../shared/contract/speech.ts';
import type { Language } from '../../shared/contract/words.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { words } from '../ui/words.ts';
import { messageOf } from './message-ids.ts';
import { pageBlocks } from './page-script.ts';
import { type Block, type Manner, onPlatformVoices, platformVoices, sayBlock, sourceOf } from './voice.ts';

export interface Speaker {
  /** `on`: every page is read as it comes, and a button says its name before it is pressed. */
  readonly state: 'no-voice' | 'quiet' | 'on';
  readonly slow: boolean;
  readonly loud: boolean;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
  /** Reads the page from its beginning, also where nobody asked for a voice. */
  readonly readPage: () => void;
  readonly sayName: (button: Element) => void;
  readonly changePace: () => void;
  readonly changeVolume: () => void;
}

const volumes = { usual: 0.6, loud: 1 };

/** Reads the pages that are shown. Falls silent when `page` changes: its words are gone; where it is on, the next is read. */
export function useSpeaker(
  ports: KioskPorts,
  language: Language,
  page: string,
  atDoor: boolean,
  /** A person listens: nobody asks whether they are there while the page is still being read. */
  onSaid: () => void,
): Speaker {
  const known = useVoices(ports);
  const platform = usePlatformVoices();
  const [on, setOn] = useState(false);
  const [slow, setSlow] = useState(false);
  const [loud, setLoud] = useState(false);
  const told = useRef(false);
  const mouth = useMemo(() => openMouth(ports, onSaid), [ports, onSaid]);
  const able =
    sourceOf({ message: null }, language, known, platform) !== null ||
    (known?.recorded[language].length ?? 0) > 0;
  const manner = useMemo<Manner>(() => ({ slow, volume: loud ? volumes.loud : volumes.usual }), [slow, loud]);

  // The next person begins with a machine that is silent.
  useEffect(() => {
    if (atDoor) return;
    return () => setOn(false);
  }, [atDoor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page or language is what makes the voice begin anew
  useEffect(() => {
    if (on)
      mouth.say([...(told.current ? [] : [howTo(language)]), ...blocksOf(language)], language, known, manner);
    told.current = on;
    return mouth.hush;
  }, [page, language, on, manner, mouth]);

  return useMemo<Speaker>(
    () => ({
      state: able ? (on ? 'on' : 'quiet') : 'no-voice',
      slow,
      loud,
      turnOn: () => setOn(true),
      turnOff: () => setOn(false),
      readPage: () => mouth.say(blocksOf(language), language, known, manner),
      sayName: (button) => mouth.say(pageBlocks(button, language), language, known, manner),
      changePace: () => setSlow(!slow),
      changeVolume: () => setLoud(!loud),
    }),
    [able, on, slow, loud, language, known, manner, mouth],
  );
}

function blocksOf(language: Language): readonly Block[] {
  const main = document.querySelector('main');
  return main ? pageBlocks(main, language) : [];
}

/** Said once, when a person turns the voice on. */
function howTo(language: Language): Block {
  return { message: messageOf(words.lookAround[language], language), text: words.lookAround[language] };
}

/** One mouth: what it says ends before the next begins. */
function openMouth({ call }: KioskPorts, onSaid: () => void) {
  let gone = new AbortController();
  const hush = () => {
    gone.abort();
    delete document.documentElement.dataset.saying;
  };
  return {
    hush,
    say(blocks: readonly Block[], language: Language, known: SpeechVoices | null, manner: Manner) {
      hush();
      gone = new AbortController();
      void sayAll(blocks, language, known, manner, call, onSaid, gone.signal);
    },
  };
}

async function sayAll(
  blocks: readonly Block[],
  language: Language,
  known: SpeechVoices | null,
  manner: Manner,
  call: KioskPorts['call'],
  onSaid: () => void,
  gone: AbortSignal,
): Promise<void> {
  for (const block of blocks) {
    if (gone.aborted) return;
    onSaid();
    document.documentElement.dataset.saying = block.text;
    await sayBlock(block, language, sourceOf(block, language, known, platformVoices()), manner, call, gone);
  }
  if (!gone.aborted) delete document.documentElement.dataset.saying;
}

/** What core can say, asked whenever it comes up. */
function useVoices({ call, onState }: KioskPorts): SpeechVoices | null {
  const [known, setKnown] = useState<SpeechVoices | null>(null);
  useEffect(() => {
    const ask = () =>
      void call('speech.voices', {}).then((voices) => {
        if (voices.ok) setKnown(voices.value);
      });
    ask();
    return onState((up) => {
      if (up) ask();
    });
  }, [call, onState]);
  return known;
}

function usePlatformVoices(): readonly SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(platformVoices);
  useEffect(() => onPlatformVoices(() => setVoices(platformVoices())), []);
  return voices;
}
