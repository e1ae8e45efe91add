import Database from 'better-sqlite3';
import { fillerWeight, isFiller } from './fillers.ts';
import { openSpelling, type Spelling } from './spelling.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { rarity, type Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** What can be found: a procedure, or a thing asked for often that is not done here. */
export interface Entry {
  /** Code of the procedure; null where nobody here does it. */
  readonly code: string | null;
  readonly names: readonly EntryName[];
}

export interface EntryName {
  readonly text: string;
  /** `said`: as people say it · `official`: as the law says it, sometimes in fifty words. */
  readonly kind: 'said' | 'official';
}

/** A name taken apart, with the weights of its words. */
export interface IndexedName {
  readonly kind: EntryName['kind'];
  readonly words: readonly Word[];
  readonly weights: readonly number[];
}

export interface IndexedEntry {
  readonly code: string | null;
  readonly names: readonly IndexedName[];
  /** Every word of every name, as first met. */
  readonly words: ReadonlyMap<string, Word>;
  /** Neighbours, as "khai sinh". */
  readonly pairs: ReadonlySet<string>;
}

export interface SearchIndex {
  readonly synonyms: Synonyms;
  readonly spelling: Spelling;
  readonly vocabulary: Vocabulary;
  /** Whether two folded words stand side by side in something people say, neither as a filler. */
  isPair(one: string, other: string): boolean;
  /** Entries with at least one of `words` (folded, letters and digits only), at most `most`, best first by BM25. */
  candidates(words: readonly string[], most: number): readonly IndexedEntry[];
  close(): void;
}

/**
 * Builds the index of a catalogue. It is derived, so it lives in memory: an SQLite database of its own, made anew from
 * the catalogue in use (100 procedures take some 10 ms), never on disk where it could disagree with it.
 */
export function buildIndex(entries: readonly Entry[], said: Parameters<typeof synonymsOf>[0]): SearchIndex {
  const synonyms = synonymsOf(said);
  const parsed = entries.map(({ code, names }) => ({
    code,
    names: names.flatMap(({ text, kind }) =>
      asSaidAndPlainly(synonyms, wordsOf(text)).map((words) => ({ kind, words })),
    ),
  }));
  const vocabulary = count(parsed.map(({ names }) => names.map((name) => name.words)));
  const indexed = parsed.map(({ code, names }) => indexedEntry(code, names, vocabulary));
  const pairs = namingPairs(parsed.flatMap(({ names }) => names));
  const database = fill(indexed);
  const find = database.prepare<[string, number], { rowid: number }>(
    'SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 6.0, 1.0) LIMIT ?',
  );
  return {
    synonyms,
    vocabulary,
    isPair: (one, other) => pairs.has(`${one} ${other}`),
    spelling: openSpelling(vocabulary),
    candidates(words, most) {
      if (words.length === 0) return [];
      const query = words.map((word) => `"${word}"`).join(' OR ');
      return find.all(query, most).flatMap(({ rowid }) => indexed[rowid - 1] ?? []);
    },
    close: () => database.close(),
  };
}

/** Without marks one syllable is no synonym ("cat": cắt, cát), so a name is found as it is written too. */
function asSaidAndPlainly(synonyms: Synonyms, words: readonly Word[]): (readonly Word[])[] {
  const plainly = synonyms.plainly(words);
  const same =
    plainly.length === words.length && plainly.every(({ plain }, at) => plain === words[at]?.plain);
  return same ? [plainly] : [plainly, words];
}

function indexedEntry(
  code: string | null,
  names: readonly { readonly kind: EntryName['kind']; readonly words: readonly Word[] }[],
  vocabulary: Vocabulary,
): IndexedEntry {
  const words = new Map<string, Word>();
  const pairs = new Set<string>();
  for (const name of names) {
    for (const [index, word] of name.words.entries()) {
      if (!words.has(word.plain)) words.set(word.plain, word);
      const next = name.words[index + 1];
      if (next) pairs.add(`${word.plain} ${next.plain}`);
    }
  }
  const weigh = (word: Word, at: number, all: readonly Word[]) =>
    isFiller(all, at) ? fillerWeight : vocabulary.weightOf(word.plain);
  return {
    code,
    words,
    pairs,
    names: names.map((name) => ({ ...name, weights: name.words.map(weigh) })),
  };
}

function namingPairs(names: readonly { readonly words: readonly Word[] }[]): Set<string> {
  const pairs = new Set<string>();
  for (const { words } of names) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next && !isFiller(words, index) && !isFiller(words, index + 1))
        pairs.add(`${word.plain} ${next.plain}`);
    }
  }
  return pairs;
}

/** Document frequency over entries, and which folded words name something in at least one spelling. */
function count(entries: readonly (readonly (readonly Word[])[])[]): Vocabulary {
  const frequency = new Map<string, number>();
  const naming = new Set<string>();
  for (const names of entries) {
    const words = names.flat();
    for (const plain of new Set(words.map((word) => word.plain))) {
      frequency.set(plain, (frequency.get(plain) ?? 0) + 1);
    }
    for (const name of names) {
      for (const [at, word] of name.entries()) if (!isFiller(name, at)) naming.add(word.plain);
    }
  }
  const total = Math.max(2, entries.length);
  return {
    words: [...frequency.keys()],
    has: (plain) => frequency.has(plain),
    names: (plain) => naming.has(plain),
    weightOf(plain) {
      const entriesWith = frequency.get(plain);
      if (entriesWith === undefined) return rarity.unknown;
      return rarity.least + (1 - rarity.least) * (Math.log(1 + total / entriesWith) / Math.log(1 + total));
    },
  };
}

function fill(entries: readonly IndexedEntry[]): Database.Database {
  const database = new Database(':memory:');
  database.exec("CREATE VIRTUAL TABLE entry USING fts5 (said, official, content = '')");
  const add = database.prepare('INSERT INTO entry (rowid, said, official) VALUES (?, ?, ?)');
  const text = (entry: IndexedEntry, kind: EntryName['kind']) =>
    entry.names
      .filter((name) => name.kind === kind)
      .flatMap((name) => name.words.map((word) => word.plain))
      .join(' ');
  database.transaction(() => {
    for (const [index, entry] of entries.entries()) {
      add.run(index + 1, text(entry, 'said'), text(entry, 'official'));
    }
  })();
  return database;
}
