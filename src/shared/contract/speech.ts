import { z } from 'zod';
import { command } from './define.ts';
import { language } from './words.ts';

/** The longest block of text a voice reads at once, in letters. */
export const longestSpoken = 600;

export const speechVoices = z.strictObject({
  /** Message ids with a recording, by language of the screen. */
  recorded: z.strictObject({ vi: z.array(z.string()), en: z.array(z.string()) }),
  /** Languages this machine can read any text in. */
  synthetic: z.array(language),
});
export type SpeechVoices = z.infer<typeof speechVoices>;

/**
 * Words made audible by this machine, for screens whose platform has no voice: a recording of the commune's where the
 * message has one, else espeak-ng where it is installed. The text is not kept.
 * - `no-voice`: neither is there for this language
 * - `failed`: the voice could not be made
 */
export const speechCommands = {
  'speech.voices': command(z.strictObject({}), speechVoices, []),
  'speech.speak': command(
    z.strictObject({
      /** The message's id where the text is one; null where something else stands in it. */
      message: z.string().max(80).nullable(),
      text: z.string().min(1).max(longestSpoken),
      language,
      slow: z.boolean(),
      /** Which part of it, from 0: a frame holds about three seconds. */
      part: z.int().min(0).max(200),
    }),
    z.strictObject({ base64: z.string(), parts: z.int().min(1) }),
    ['no-voice', 'failed'],
  ),
};
