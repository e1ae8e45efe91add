import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Findable } from '../../src/main/core/search/finder.ts';
import { fold } from '../../src/shared/vietnamese/fold.ts';

/** Codes for a question, best first, at most five. */
export type Search = (question: string) => readonly string[];

export interface OtherSearch {
  readonly name: string;
  /** Questions it is asked; fewer where it is slow. */
  readonly questions: number;
  readonly search: Search;
}

/** The same names, folded by our own folding: none of them knows đ. */
function documentsOf(procedures: readonly Findable[]) {
  return procedures.map(({ code, everydayName, alsoCalled, officialName }) => ({
    code,
    said: fold([everydayName?.vi ?? '', everydayName?.en ?? '', ...alsoCalled].join(' ')),
    names: [everydayName?.vi ?? '', everydayName?.en ?? '', ...alsoCalled].map(fold),
    official: fold(`${officialName.vi} ${officialName.en}`),
  }));
}

/** Each as its own documentation sets it up for short questions with slips of the finger. */
export function otherSearches(procedures: readonly Findable[]): OtherSearch[] {
  const documents = documentsOf(procedures);
  return [
    { name: 'MiniSearch 7.2.0', questions: 200, search: miniSearch(documents) },
    { name: 'FlexSearch 0.8.212', questions: 200, search: flexSearch(documents) },
    { name: 'Fuse.js 7.5.0', questions: 40, search: fuse(documents) },
  ];
}

type Documents = ReturnType<typeof documentsOf>;

function miniSearch(documents: Documents): Search {
  const index = new MiniSearch({ fields: ['said', 'official'], idField: 'code' });
  index.addAll(documents);
  const options = { boost: { said: 4 }, fuzzy: 0.2, prefix: true };
  return (question) =>
    index
      .search(fold(question), options)
      .slice(0, 5)
      .map(({ id }) => String(id));
}

function flexSearch(documents: Documents): Search {
  const index = new flexsearch.Document({
    document: { id: 'code', index: ['said', 'official'] },
    tokenize: 'forward',
    context: true,
  });
  for (const document of documents) index.add(document);
  return (question) => {
    const found = index.search(fold(question), { limit: 5, suggest: true, merge: true }) as unknown;
    return (found as { readonly id: unknown }[]).slice(0, 5).map(({ id }) => String(id));
  };
}

function fuse(documents: Documents): Search {
  const index = new Fuse(documents, {
    keys: [
      { name: 'names', weight: 4 },
      { name: 'official', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.5,
  });
  return (question) => index.search(fold(question), { limit: 5 }).map(({ item }) => item.code);
}
