import { z } from 'zod';
import { command } from './define.ts';
import { matter } from './procedures.ts';
import { isoDate, language, procedureCode } from './words.ts';

/**
 * What a question wants to know of a procedure: `papers` to bring · `fee` · `time` until it is ready · `where` to hand
 * in · `who` may ask for it or decides · `form` to fill · `online` or not · `law` behind it · `general`: anything else.
 */
export const aspect = z.enum(['papers', 'fee', 'time', 'where', 'who', 'form', 'online', 'law', 'general']);
export type Aspect = z.infer<typeof aspect>;

/** The record a sentence was built from: its date and its page of the national portal. */
export const answerSource = z.strictObject({
  code: procedureCode,
  asOf: isoDate,
  url: z.string().max(500),
});
export type AnswerSource = z.infer<typeof answerSource>;

/** Sentences are in the language of the question's input, at most two lines of a screen long as a rule. */
const sentence = z.string().min(1).max(600);

const answer = z.strictObject({
  kind: z.literal('answer'),
  code: procedureCode,
  aspect,
  sentence,
  sources: z.array(answerSource).min(1).max(6),
  matter,
  /** Other matters the question may have meant, best first; never the answered one. */
  others: z.array(matter).max(5),
  /** `model`: the province's language model chose and phrased it over records of this kiosk. */
  phrasedBy: z.enum(['kiosk', 'model']),
});

/** Two or more matters fit: one question back, its options as buttons. */
const which = z.strictObject({
  kind: z.literal('which'),
  question: sentence,
  /** Put this with the chosen option as `subject` and the same text again to get the answer. */
  aspect,
  options: z.array(matter).min(2).max(4),
});

/** Nothing of the catalogue fits: says so and sends to an officer. */
const unknown = z.strictObject({ kind: z.literal('unknown'), sentence });

export const assistantReply = z.discriminatedUnion('kind', [answer, which, unknown]);
export type AssistantReply = z.infer<typeof assistantReply>;

export const assistantCommands = {
  /**
   * Answers one question in a person's own words from the catalogue alone. `subject` is the matter talked about before,
   * so that "còn lệ phí thì sao?" keeps it. May take up to 3 s where the province offers a language model.
   */
  'assistant.ask': command(
    z.strictObject({ text: z.string().max(400), language, subject: procedureCode.nullable() }),
    assistantReply,
    ['no-catalogue'],
  ),
};
