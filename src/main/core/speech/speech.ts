import { fileURLToPath } from 'node:url';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { espeak, type Synthesis } from './espeak.ts';
import { readPacks, recordingOf } from './packs.ts';

/** Where the recordings lie that come with the kiosk. */
export const shippedSpeech = fileURLToPath(new URL('../../../../assets/speech', import.meta.url));
/** Bytes of one part: as base64 they fit a frame with room to spare. */
const partBytes = 150_000;

interface SpeechOutside {
  readonly folder: string;
  readonly synthesis?: Synthesis;
}

/** Words made audible. The last one is held in memory until another is asked for: its parts are fetched one by one. */
export function openSpeech({ folder, synthesis = espeak() }: SpeechOutside): {
  readonly handlers: Pick<Handlers<KioskContract>, 'speech.voices' | 'speech.speak'>;
} {
  const { packs } = readPacks(folder);
  const packOf = (language: Language) => packs.find((pack) => pack.language === language);
  let last: { readonly key: string; readonly sound: Promise<Result<Buffer, 'no-voice' | 'failed'>> } | null =
    null;

  async function make(message: string | null, text: string, language: Language, slow: boolean) {
    const pack = packOf(language);
    const recorded = pack && message !== null ? recordingOf(pack, message) : null;
    if (recorded) return ok(recorded);
    return synthesis.isThere() ? synthesis.speak(text, language, slow) : failed('no-voice');
  }

  return {
    handlers: {
      'speech.voices': () =>
        ok({
          recorded: {
            vi: Object.keys(packOf('vi')?.recordings ?? {}),
            en: Object.keys(packOf('en')?.recordings ?? {}),
          },
          synthetic: synthesis.isThere() ? (['vi', 'en'] as const).slice() : [],
        }),
      'speech.speak': async ({ message, text, language, slow, part }) => {
        const key = JSON.stringify([message, text, language, slow]);
        if (last?.key !== key) last = { key, sound: make(message, text, language, slow) };
        const sound = await last.sound;
        if (!sound.ok) return sound;
        const parts = Math.max(1, Math.ceil(sound.value.length / partBytes));
        const bytes = sound.value.subarray(part * partBytes, (part + 1) * partBytes);
        return ok({ base64: bytes.toString('base64'), parts });
      },
    },
  };
}
