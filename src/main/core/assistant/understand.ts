import type { Aspect } from '../../../shared/contract/assistant.ts';
import { fold } from '../../../shared/vietnamese/fold.ts';
import type { Found } from '../search/finder.ts';
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

/** Scores of `rank`. Set on test/fixtures/questions/tuning*.jsonl. */
export const thresholds = {
  /** Below, nothing was meant. */
  known: 0.42,
  /** Much evidence, from `much` rare words on, lifts a score so far. */
  lift: 0.04,
  much: 5,
  /** What is not done here and stands this near to the best was meant. */
  foreign: 0.82,
  /** ... and explains this part of what the best does: a hospital in a story about a birth does not. */
  foreignEvidence: 0.6,
  /** A question about a subject turns to another matter only from here, and on so much evidence. */
  another: 0.6,
  evidence: 1.5,
  /** What is not done here ends a follow-up from here. */
  elsewhere: 0.65,
  little: 0.5,
  /** So few words that ask nothing known still follow the subject up. */
  shortFollowUp: 4,
  /** A second this near to the first is meant as much. */
  alike: 0.985,
};
const mostCodes = 6;
/** Looked at: what is not done here stands among them. */
const mostFound = 10;

export function understand(inUse: InUse, text: string, subject: string | null): Understood {
  const { finder, speech } = inUse;
  const words = finder.mended(wordsOf(text));
  const { aspect, said } = askingOf(words);
  const reading = { typing: false, asking: (list: readonly Word[]) => askingOf(list).weights };
  const found = finder.find(words, reading, mostFound);
  const none: Understood = { kind: 'none', codes: [], aspect, fork: null };
  const codes = found.flatMap(({ code, score }) => (code !== null && score > 0 ? code : []));
  if (subject !== null && !turnsAway(found[0])) {
    const little = said || words.length <= thresholds.shortFollowUp;
    return little && !isElsewhere(found[0]) ? aboutSubject(none, subject, codes) : none;
  }
  if (!isKnown(found)) return none;
  const fork = said ? null : forkOf(speech, codes, text);
  const fitting = fork ? fork.options : codesAlike(found);
  if (subject !== null && fitting.includes(subject)) return aboutSubject(none, subject, codes);
  const kind = fitting.length > 1 ? 'several' : 'one';
  return { ...none, kind, codes: codes.slice(0, mostCodes), fork };
}

/** A question about a subject turns to another matter only when that is said clearly. */
function turnsAway(best: Found | undefined): boolean {
  return !!best && best.score >= thresholds.another && best.evidence >= thresholds.evidence;
}

function isElsewhere(best: Found | undefined): boolean {
  return (
    !!best && best.code === null && best.score >= thresholds.elsewhere && best.evidence >= thresholds.little
  );
}

function isMeantSooner(foreign: Found, best: Found): boolean {
  return (
    foreign.score >= best.score * thresholds.foreign &&
    foreign.evidence >= best.evidence * thresholds.foreignEvidence
  );
}

/** Much evidence makes up for a score that a long story keeps low. */
function isKnown(found: readonly Found[]): boolean {
  const best = found.find(({ code }) => code !== null);
  if (!best) return false;
  const foreign = found.find(({ code }) => code === null);
  if (foreign && isMeantSooner(foreign, best)) return false;
  const lift = thresholds.lift * Math.min(1, best.evidence / thresholds.much);
  return best.score + lift >= thresholds.known;
}

function aboutSubject(none: Understood, subject: string, codes: readonly string[]): Understood {
  const others = codes.filter((code) => code !== subject);
  return { ...none, kind: 'one', codes: [subject, ...others].slice(0, mostCodes) };
}

/** The first, and those that fit as well. */
function codesAlike(found: readonly Found[]): string[] {
  const least = (found[0]?.score ?? 0) * thresholds.alike;
  return found.flatMap(({ code, score }) => (code !== null && score >= least ? code : []));
}

/** The catalogue's question for a saying that fits several procedures alike, when that saying is all there is. */
function forkOf({ forks }: Speech, codes: readonly string[], text: string): Understood['fork'] {
  const folded = fold(text);
  const fork = forks.find(({ said }) => said.some((saying) => fold(saying) === folded));
  return fork?.options.some((code) => code === codes[0]) ? fork : null;
}
