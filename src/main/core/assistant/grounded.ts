import { z } from 'zod';
import { procedureCode } from '../../../shared/contract/words.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { fold } from '../../../shared/vietnamese/fold.ts';

/** What one record says, as handed to a language model and as checked against its answer. */
export interface Passage {
  readonly code: string;
  readonly text: string;
}

/** The only form an answer may have. */
const modelAnswer = z.strictObject({
  sentences: z
    .array(
      z.strictObject({
        text: z.string().trim().min(1).max(300),
        cites: z.array(procedureCode).min(1).max(4),
      }),
    )
    .min(1)
    .max(2),
});

export interface Grounded {
  readonly sentence: string;
  /** Cited records, the first first. */
  readonly cites: readonly [string, ...string[]];
}

/**
 * - `malformed`: not the form asked for, cites nothing, says nothing
 * - `foreign-record`: cites a record it was not given
 * - `foreign-number`: says a number its cited records do not hold
 * - `foreign-promise`: says free, or a number in words, where its records do not
 * - `foreign-address`: gives a link or an address of its own
 */
export type GroundTrouble =
  | 'malformed'
  | 'foreign-record'
  | 'foreign-number'
  | 'foreign-promise'
  | 'foreign-address';

/** Lets through only what rests on the passages: every sentence on records it was given, every number in those. */
export function groundedAnswer(
  content: string,
  passages: readonly Passage[],
): Result<Grounded, GroundTrouble> {
  const parsed = modelAnswer.safeParse(parsedJson(content));
  if (!parsed.success) return failed('malformed');
  const texts = new Map(passages.map(({ code, text }) => [code, text]));
  const cites = new Set<string>();
  for (const sentence of parsed.data.sentences) {
    const cited = sentence.cites.map((code) => texts.get(code));
    if (cited.includes(undefined)) return failed('foreign-record');
    const known = numbersIn(cited.join(' '));
    if ([...numbersIn(sentence.text)].some((number) => !known.has(number))) return failed('foreign-number');
    if (promisesIn(sentence.text).some((promise) => !fold(cited.join(' ')).includes(promise)))
      return failed('foreign-promise');
    if (address.test(sentence.text)) return failed('foreign-address');
    for (const code of sentence.cites) cites.add(code);
  }
  const [first, ...others] = cites;
  if (first === undefined) return failed('malformed');
  return ok({ sentence: parsed.data.sentences.map(({ text }) => text).join(' '), cites: [first, ...others] });
}

const address = /https?:|www\.|@|\.vn\b|\.com\b/i;

const numberWord =
  '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand)';
const promises = new RegExp(
  `\\b(?:mien|free|no charge|khong (?:mat|ton|thu)(?: \\w+)?|${numberWord} (?:muoi |muoi|tram |nghin |ngan |chuc |hundred |thousand )?(?:ngay|dong|nghin|ngan|trieu|tram|ban|trang|thang|gio|days?|hours?|copies|pages?|months?|dong|working))\\b`,
  'g',
);

/** What must never be made up, as folded words. */
function promisesIn(text: string): string[] {
  return fold(text).match(promises) ?? [];
}

/** Numbers without their separators: 8.000, 8,000 and 8000 are one; 15:00 and 15 giờ share their 15. */
function numbersIn(text: string): Set<string> {
  const joined = text.replace(/(\d)[.,\u00a0](?=\d{3}(?!\d))/g, '$1');
  return new Set((joined.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, '')));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
