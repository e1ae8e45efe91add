import type { Query, QueryWord } from './query.ts';
import type { IndexedEntry, IndexedName } from './search-index.ts';
import { agreement, type Word } from './words.ts';

/** How well an entry fits a query. */
export interface Ranked {
  readonly entry: IndexedEntry;
  /** 0 to 1; near 1 when a name was said whole and nothing else was. */
  readonly score: number;
  /** Weight of what was said that stands in the entry, in rare words. */
  readonly evidence: number;
}

/** What makes a fit. Set on test/fixtures/questions/tuning*.jsonl. */
export const weighing = {
  /**
   * Neighbours weigh beside their words: Vietnamese writes its words as syllables apart, and it is "khai sinh" that
   * names something, not "khai" and "sinh".
   */
  pair: 0.6,
  /** An official name said is a match, but people say the everyday one. */
  official: 0.9,
  /** Part of the best name in a score; the rest is how much of the question the whole entry knows. */
  name: 0.6,
  nameElsewhere: 0.87,
  /** How soon a name that tells much stands for itself, whatever else was said, and how far that goes. */
  telling: 0.3,
  mostTelling: 0.8,
};

/** Fits entries to a query, best first; what fits alike stays in the order given. */
export function rank(query: Query, entries: readonly IndexedEntry[]): Ranked[] {
  const said = saidIn(query);
  return entries.map((entry) => rankedOf(said, entry)).sort((one, other) => other.score - one.score);
}

interface Said {
  readonly marked: boolean;
  readonly words: readonly QueryWord[];
  /** Where a folded word may stand in the query. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly pairs: readonly number[];
  /** Weight of all words. */
  readonly asked: number;
}

function saidIn({ marked, words }: Query): Said {
  const places = new Map<string, number[]>();
  for (const [at, { forms }] of words.entries()) {
    for (const form of forms.keys()) places.set(form, [...(places.get(form) ?? []), at]);
  }
  const pairs = words.slice(1).map((word, at) => pairOf(words[at], word));
  return { marked, words, places, pairs, asked: words.reduce((sum, { weight }) => sum + weight, 0) };
}

function pairOf(one: QueryWord | undefined, other: QueryWord): number {
  return one ? weighing.pair * Math.min(one.weight, other.weight) : 0;
}

function rankedOf(said: Said, entry: IndexedEntry): Ranked {
  let best = 0;
  for (const name of entry.names) {
    const trust = name.kind === 'said' ? 1 : weighing.official;
    best = Math.max(best, trust * nameScore(said, name));
  }
  const { share: whole, evidence } = entryScore(said, entry);
  // What is not done here has one name and no others that could know more of the question.
  const ofName = entry.code === null ? weighing.nameElsewhere : weighing.name;
  return { entry, score: ofName * best + (1 - ofName) * whole, evidence };
}

/**
 * How much of the name was said, and how much of what was said is the name. The more a name tells ("nghĩa vụ quân sự"
 * beside "cưới"), the less it matters what else was said: people tell stories.
 */
function nameScore(said: Said, name: IndexedName): number {
  if (!name.words.some((word) => said.places.has(word.plain))) return 0;
  const heard: number[] = [];
  let [total, matched] = [0, 0];
  let before = { sure: 0, at: -1, weight: 0 };
  for (const [index, word] of name.words.entries()) {
    const { sure, at } = bestIn(said, word);
    const weight = name.weights[index] ?? 0;
    const pair = weighing.pair * Math.min(before.weight, weight);
    total += weight + pair;
    matched += weight * sure;
    if (at >= 0) {
      heard[at] = Math.max(heard[at] ?? 0, sure);
      if (before.at === at - 1) matched += pair * Math.min(before.sure, sure);
    }
    before = { sure, at, weight };
  }
  const ofName = total === 0 ? 0 : matched / total;
  let answered = 0;
  for (const [at, sure] of heard.entries()) answered += (said.words[at]?.weight ?? 0) * (sure ?? 0);
  const enough = Math.min(weighing.mostTelling, weighing.telling * matched);
  return ofName * ofName * (enough + ((1 - enough) * answered) / (said.asked || 1));
}

/** How much of what was said stands anywhere in the entry. */
function entryScore(said: Said, entry: IndexedEntry): { share: number; evidence: number } {
  let [asked, answered] = [0, 0];
  for (const [at, query] of said.words.entries()) {
    asked += query.weight;
    answered += query.weight * surestOf(said, query, entry);
    const next = said.words[at + 1];
    const weight = said.pairs[at] ?? 0;
    if (!next || weight === 0) continue;
    asked += weight;
    if (isPair(query, next, entry.pairs)) answered += weight;
  }
  return { share: asked === 0 ? 0 : answered / asked, evidence: answered };
}

function surestOf({ marked }: Said, { word, forms }: QueryWord, entry: IndexedEntry): number {
  let best = 0;
  for (const [form, sure] of forms) {
    const known = entry.words.get(form);
    if (!known) continue;
    best = Math.max(best, sure * (marked && form === word.plain ? agreement(word, known) : 1));
  }
  return best;
}

function isPair(one: QueryWord, other: QueryWord, pairs: ReadonlySet<string>): boolean {
  for (const first of one.forms.keys()) {
    for (const second of other.forms.keys()) if (pairs.has(`${first} ${second}`)) return true;
  }
  return false;
}

const nowhere = { sure: 0, at: -1 };

function bestIn({ marked, words, places }: Said, word: Word): { sure: number; at: number } {
  let best = nowhere;
  for (const at of places.get(word.plain) ?? []) {
    const query = words[at];
    if (!query) continue;
    const sure = (query.forms.get(word.plain) ?? 0) * (marked ? agreementOf(query, word) : 1);
    if (sure > best.sure) best = { sure, at };
  }
  return best;
}

/** A corrected or completed word has no marks of its own to agree by. */
function agreementOf({ word }: QueryWord, known: Word): number {
  return word.plain === known.plain ? agreement(word, known) : 1;
}
