import { type ZodType, z } from 'zod';
import { bilingual, isoDate, procedureCode, slug } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';

const saying = z.string().min(1).max(120);

/** How people speak of what the catalogue calls otherwise (`assets/catalogue/speech.json`). */
export const speechFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string().min(1),
  /** Any of `said` is read as `means`. */
  synonyms: z.array(z.strictObject({ said: z.array(saying).min(1), means: saying })),
  /** What people come for that no commune centre does; heard, so that it is not taken for its neighbour. */
  elsewhere: z.array(saying),
  /** Sayings that fit several procedures alike, and the question that tells them apart. */
  forks: z.array(
    z.strictObject({
      said: z.array(saying).min(1),
      question: bilingual,
      options: z.array(procedureCode).min(2).max(4),
    }),
  ),
});
export type SpeechFile = z.infer<typeof speechFile>;

/** What happens in a life, and which procedures it brings (`assets/catalogue/life-events.json`). */
export const lifeEventsFile = z.strictObject({
  schema: z.literal(1),
  source: z.string().min(1),
  events: z
    .array(
      z.strictObject({
        id: slug,
        pictogram: slug,
        name: bilingual,
        procedures: z.array(procedureCode).min(1).max(24),
      }),
    )
    .min(1)
    .max(16),
});
export type LifeEventsFile = z.infer<typeof lifeEventsFile>;

export interface Speech {
  readonly synonyms: SpeechFile['synonyms'];
  readonly elsewhere: SpeechFile['elsewhere'];
  readonly forks: SpeechFile['forks'];
  readonly events: LifeEventsFile['events'];
}

/** A kiosk without these files still finds what is said as the catalogue says it. */
export const noSpeech: Speech = { synonyms: [], elsewhere: [], forks: [], events: [] };

export type SpeechTrouble = 'missing' | 'not-json' | 'breaks-its-schema';

/** Reads both parts of a catalogue; `detail` names the part and the first wrong place. */
export function readSpeech(part: (name: string) => string | undefined): Result<Speech, SpeechTrouble> {
  const load = <Value>(name: string, schema: ZodType<Value>): Result<Value, SpeechTrouble> => {
    const text = part(name);
    if (text === undefined) return failed('missing', name);
    const json = parsedJson(text);
    if (json === undefined) return failed('not-json', name);
    const parsed = schema.safeParse(json);
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return failed('breaks-its-schema', `${name}: ${issue?.path.join('.')}: ${issue?.message}`);
  };
  const speech = load('catalogue/speech.json', speechFile);
  if (!speech.ok) return speech;
  const life = load('catalogue/life-events.json', lifeEventsFile);
  if (!life.ok) return life;
  const { synonyms, elsewhere, forks } = speech.value;
  return ok({ synonyms, elsewhere, forks, events: life.value.events });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
