import type { SpokenCall } from '../../shared/contract/queue/board.ts';
import type { Language } from '../../shared/contract/words.ts';
import { callSpoken } from './call-words.ts';
import { waits } from './waits.ts';

export interface AnnouncerOutside {
  /** Resolves when the chime has sounded. */
  readonly chime: (volume: number) => Promise<void>;
  /** Resolves when the sentence was said, or cannot be. */
  readonly speak: (sentence: string, language: Language, volume: number) => Promise<void>;
}

/** What the hall is like at the moment a call is made. */
export interface HallSound {
  readonly languages: readonly Language[];
  /** 0 to 1; 0 keeps the board silent. */
  readonly volume: number;
  /** The kiosk's clock now, in milliseconds. */
  readonly now: number;
}

export interface Announcer {
  /** Takes calls in the order they were made; one it has had before is passed over. */
  hear(call: SpokenCall, sound: HallSound): void;
}

/**
 * Says calls one after the other: chime, then the sentence, in the person's own language first and then in the centre's
 * others. A call that reaches the board later than `waits.tooOldToSay` is shown and not said.
 */
export function announcer(outside: AnnouncerOutside): Announcer {
  const heard = new Set<string>();
  const waiting: Array<{ readonly call: SpokenCall; readonly sound: HallSound }> = [];
  let speaking = false;

  return {
    hear(call, sound) {
      // `call` counts the calls of a day: the moment tells two days apart.
      const name = `${call.call} ${call.at}`;
      if (heard.has(name)) return;
      heard.add(name);
      if (sound.volume <= 0 || sound.now - call.at > waits.tooOldToSay) return;
      take(call, sound);
      if (!speaking) void sayAll();
    },
  };

  /** A number called again before its first call was said is said once. */
  function take(call: SpokenCall, sound: HallSound): void {
    const same = waiting.findIndex((each) => each.call.label === call.label);
    if (same >= 0) waiting.splice(same, 1);
    waiting.push({ call, sound });
  }

  async function sayAll(): Promise<void> {
    speaking = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { call, sound } = next;
      await outside.chime(sound.volume);
      for (const language of new Set([call.language, ...sound.languages]))
        await outside.speak(callSpoken(call, language), language, sound.volume);
    }
    speaking = false;
  }
}
