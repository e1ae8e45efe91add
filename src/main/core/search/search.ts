import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { LifeEvent, Matter } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import { matterOf } from '../procedures/matters.ts';
import type { Procedures } from '../procedures/procedures.ts';
import { type Findable, type Finder, openFinder } from './finder.ts';
import type { Speech } from './speech-file.ts';
import { wordsOf } from './words.ts';

/** Matters a search answers with at most; a person reads no longer list. */
const mostMatches = 24;
/** A match this far below a whole name said is none, even where nothing else is there. */
const leastScore = 0.3;
/** Nor is one this far below the best: it shares a word with it, not a meaning. */
const leastOfBest = 0.5;

type StoredProcedure = ReturnType<Procedures['all']>[number];

/** What search needs of the catalogue in use. */
export interface SearchSource {
  /** Changes with every catalogue; undefined while there is none. */
  version(): number | undefined;
  all(): readonly StoredProcedure[];
  find(code: string): StoredProcedure | undefined;
}

export interface Search {
  readonly handlers: Pick<Handlers<KioskContract>, 'procedures.search' | 'procedures.lifeEvents'>;
  /** The finder over the catalogue in use; undefined while there is none. Made anew when the catalogue changes. */
  finder(): Finder | undefined;
  close(): void;
}

const asTyped = { typing: true, asking: () => [] };

export function openSearch(source: SearchSource, speech: Speech): Search {
  let made: { readonly version: number; readonly finder: Finder } | null = null;
  const finder = () => {
    const version = source.version();
    if (version === undefined) return undefined;
    if (made?.version !== version) {
      made?.finder.close();
      made = { version, finder: openFinder(source.all().map(findableOf), speech) };
    }
    return made.finder;
  };
  const matters = (codes: readonly string[]): Matter[] =>
    codes.flatMap((code) => source.find(code) ?? []).map(matterOf);
  return {
    finder,
    close: () => made?.finder.close(),
    handlers: {
      'procedures.search'({ text, lifeEvent }) {
        const current = finder();
        if (!current) return failed('no-catalogue');
        const event = speech.events.find(({ id }) => id === lifeEvent);
        const only = event || lifeEvent ? (event?.procedures ?? []) : undefined;
        const codes = matching(current, text, only);
        return ok({ matters: matters(codes.slice(0, mostMatches)), more: codes.length > mostMatches });
      },
      'procedures.lifeEvents'() {
        if (source.version() === undefined) return failed('no-catalogue');
        const events = speech.events.map(
          ({ procedures, ...event }): LifeEvent => ({ ...event, matters: matters(procedures) }),
        );
        return ok({ events: events.filter((event) => event.matters.length > 0) });
      },
    },
  };
}

function matching(finder: Finder, text: string, only: readonly string[] | undefined): readonly string[] {
  const words = wordsOf(text);
  if (words.length === 0) return only ?? [];
  const found = finder.find(words, asTyped, mostMatches + 1, only && new Set(only));
  const least = Math.max(leastScore, (found[0]?.score ?? 0) * leastOfBest);
  return found.flatMap(({ code, score }) => (code !== null && score >= least ? code : []));
}

/** The one place in search that knows how a record is written. */
export function findableOf({ record, everyday }: StoredProcedure): Findable {
  return {
    code: record.code,
    officialName: { vi: record.nameVi, en: record.nameEn },
    field: record.field,
    everydayName: everyday?.name ?? null,
    alsoCalled: everyday?.alsoCalled ?? [],
  };
}
