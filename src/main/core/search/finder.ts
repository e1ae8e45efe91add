import type { Bilingual } from '../../../shared/contract/words.ts';
import { mendedIn, type Query, type Reading, readQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { buildIndex, type Entry } from './search-index.ts';
import type { Speech } from './speech-file.ts';
import type { Word } from './words.ts';

/** What search needs of a procedure: the one place that knows the shape of records is `findableOf`. */
export interface Findable {
  readonly code: string;
  readonly officialName: Bilingual;
  readonly everydayName: Bilingual | null;
  readonly alsoCalled: readonly string[];
}

export interface Found {
  /** Null: what was asked for is not done at a commune centre. */
  readonly code: string | null;
  /** 0 to 1; see `Ranked`. */
  readonly score: number;
  /** See `Ranked`. */
  readonly evidence: number;
}

export interface Finder {
  /** At most `most` codes, best first; with `only` none but these. */
  find(words: readonly Word[], reading: Reading, most: number, only?: ReadonlySet<string>): Found[];
  /** Words with keys left in them and words run together put right, as far as the names show how. */
  mended(words: readonly Word[]): Word[];
  close(): void;
}

/** Fitted in full beside BM25's order; right answers stand far before this. */
const candidates = 50;
/** A word below this weight names nothing; of the others so many say enough. */
const leastTelling = 0.1;
const mostTelling = 14;
/** Official names run to fifty words; what comes late in them are conditions, not names. */
const officialWords = 24;

/** Finds procedures by what people call them. */
export function openFinder(procedures: readonly Findable[], speech: Speech): Finder {
  const elsewhere = speech.elsewhere.map((text): Entry => ({ code: null, names: [{ text, kind: 'said' }] }));
  const index = buildIndex([...procedures.map(entryOf), ...elsewhere], speech.synonyms);
  return {
    mended: (words) => mendedIn(index, words),
    find(words, reading, most, only) {
      const query = readQuery(index, words, reading);
      const forms = tellingForms(query);
      const wanted = only ? Number.MAX_SAFE_INTEGER : Math.max(candidates, most);
      const met = index
        .candidates(forms, wanted)
        .filter(({ code }) => !only || (code !== null && only.has(code)));
      return rank(query, met).slice(0, most).map(foundOf);
    },
    close: () => index.close(),
  };
}

/** The words worth looking for: the heaviest, with all they may stand for. */
function tellingForms({ words }: Query): string[] {
  const heaviest = words
    .filter(({ weight, forms }) => weight >= leastTelling && forms.size > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostTelling);
  return [...new Set(heaviest.flatMap(({ forms }) => [...forms.keys()]))];
}

function foundOf({ entry, score, evidence }: Ranked): Found {
  return { code: entry.code, score, evidence };
}

function entryOf(procedure: Findable): Entry {
  const { code, officialName, everydayName, alsoCalled } = procedure;
  const said = [...(everydayName ? [everydayName.vi, everydayName.en] : []), ...alsoCalled];
  return {
    code,
    names: [
      ...said.map((text) => ({ text, kind: 'said' as const })),
      { text: shortened(officialName.vi), kind: 'official' },
      { text: officialName.en, kind: 'official' },
    ],
  };
}

function shortened(name: string): string {
  return name.split(/\s+/).slice(0, officialWords).join(' ');
}
