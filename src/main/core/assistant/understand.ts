import type { Aspect } from '../../../shared/contract/assistant.ts';
import { fold } from '../../../shared/vietnamese/fold.ts';
import type { InUse } from '../search/search.ts';
import type { Speech } from '../search/speech-file.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { askingOf } from './aspects.ts';

/**
 * What a question is about.
 * - `one`: `codes[0]`; the others may have been meant
 * - `several`: they fit alike; `fork` is the catalogue's question that tells them apart, where it has one
 * - `none`: nothing of the catalogue
 */
export interface Understood {
  readonly kind: 'one' | 'several' | 'none';
  /** Best first, at most six. */
  readonly codes: readonly string[];
  readonly aspect: Aspect;
  readonly fork: Speech['forks'][number] | null;
}

/** Scores of `rank`. Set on test/fixtures/questions/tuning.jsonl. */
export const thresholds = {
  /** Below, nothing was meant. */
  known: 0.4,
  /** A question about a subject turns to another matter only from here, and on so much evidence. */
  another: 0.5,
  evidence: 0.9,
  /** A second this near to the first is meant as much. */
  alike: 0.97,
};
const mostCodes = 6;

export function understand({ finder, speech }: InUse, text: string, subject: string | null): Understood {
  const words = finder.mended(wordsOf(text));
  const asking = askingOf(words);
  const reading = { typing: false, asking: (list: readonly Word[]) => askingOf(list).weights };
  const found = finder.find(words, reading, mostCodes + 4);
  const [best] = found;
  const none: Understood = { kind: 'none', codes: [], aspect: asking.aspect, fork: null };
  const codes = found
    .flatMap(({ code, score }) => (code !== null && score > 0 ? code : []))
    .slice(0, mostCodes);
  if (subject !== null && (!best || best.score < thresholds.another || best.evidence < thresholds.evidence)) {
    if (!asking.said) return none;
    return {
      ...none,
      kind: 'one',
      codes: [subject, ...codes.filter((code) => code !== subject)].slice(0, mostCodes),
    };
  }
  if (!best || best.code === null || best.score < thresholds.known) return none;
  const [, second] = found;
  const alike = second && second.code !== null && second.score >= best.score * thresholds.alike;
  const fork = asking.said ? null : forkOf(speech, codes, text);
  return { ...none, kind: fork || alike ? 'several' : 'one', codes, fork };
}

/** The catalogue's question for a saying that fits several procedures alike, when that saying is all there is. */
function forkOf({ forks }: Speech, codes: readonly string[], text: string): Understood['fork'] {
  const folded = fold(text);
  const fork = forks.find(({ said }) => said.some((saying) => fold(saying) === folded));
  return fork?.options.some((code) => code === codes[0]) ? fork : null;
}
