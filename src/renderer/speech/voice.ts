import type { SpeechVoices } from '../../shared/contract/speech.ts';
import type { Language } from '../../shared/contract/words.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { playSound } from './play-sound.ts';

/** One block of a page, ready for the ear. */
export interface Block {
  /** The message's id, where the block is one message and nothing else. */
  readonly message: string | null;
  readonly text: string;
}

/** How it is said; a person changes both while listening. */
export interface Manner {
  readonly slow: boolean;
  /** 0 to 1 */
  readonly volume: number;
}

type Source = 'recording' | 'platform' | 'synthetic' | null;

const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
/** A voice that was made for machines speaks faster than people listen. */
const platformRate = { usual: 0.9, slow: 0.65 };

/** The machine's own voice for a language, if it has one. Nothing is fetched from anywhere. */
export function voiceFor(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language)) ?? null;
}

export function platformVoices(): readonly SpeechSynthesisVoice[] {
  return synthesis?.getVoices() ?? [];
}

export function onPlatformVoices(changed: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', changed);
  return () => synthesis?.removeEventListener('voiceschanged', changed);
}

/** Whose voice says a block: the commune's recording, else the platform's, else espeak-ng's, else nobody's. */
export function sourceOf(
  { message }: Pick<Block, 'message'>,
  language: Language,
  known: SpeechVoices | null,
  platform: readonly SpeechSynthesisVoice[],
): Source {
  if (message !== null && known?.recorded[language].includes(message)) return 'recording';
  if (voiceFor(language, platform)) return 'platform';
  return known?.synthetic.includes(language) ? 'synthetic' : null;
}

/** Says one block to its end; ends at once when `gone` is aborted. */
export async function sayBlock(
  block: Block,
  language: Language,
  source: Source,
  manner: Manner,
  call: KioskPorts['call'],
  gone: AbortSignal,
): Promise<void> {
  if (source === null || gone.aborted) return;
  if (source === 'platform') return sayByPlatform(block.text, language, manner, gone);
  const sound = await fetchSound(block, language, manner.slow, call, gone);
  if (sound && !gone.aborted) await playSound(sound, manner.volume, gone);
}

function sayByPlatform(text: string, language: Language, manner: Manner, gone: AbortSignal): Promise<void> {
  const voice = voiceFor(language, platformVoices());
  if (!synthesis || !voice) return Promise.resolve();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = manner.slow ? platformRate.slow : platformRate.usual;
  words.volume = manner.volume;
  return new Promise((done) => {
    words.addEventListener('end', () => done());
    words.addEventListener('error', () => done());
    gone.addEventListener('abort', () => {
      synthesis.cancel();
      done();
    });
    synthesis.speak(words);
  });
}

/** All parts of a block's sound; null where none came. */
async function fetchSound(
  { message, text }: Block,
  language: Language,
  slow: boolean,
  call: KioskPorts['call'],
  gone: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: string[] = [];
  for (let part = 0, all = 1; part < all; part += 1) {
    const said = await call('speech.speak', { message, text, language, slow, part });
    if (!said.ok || gone.aborted) return null;
    all = said.value.parts;
    parts.push(atob(said.value.base64));
  }
  return Uint8Array.from(parts.join(''), (letter) => letter.charCodeAt(0));
}
