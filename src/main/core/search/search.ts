import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { LifeEvent, Matter } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import type { Logger } from '../logger.ts';
import { matterOf } from '../procedures/matters.ts';
import type { Procedures } from '../procedures/procedures.ts';
import { type Findable, type Finder, openFinder } from './finder.ts';
import { noSpeech, readSpeech, type Speech } from './speech-file.ts';
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
  facts(): { readonly version: number } | undefined;
  all(): readonly StoredProcedure[];
  find(code: string): StoredProcedure | undefined;
  /** Text of a part of the catalogue: `catalogue/speech.json`. */
  part(name: string): string | undefined;
}

/** The catalogue in use, ready to be asked. */
export interface InUse {
  readonly finder: Finder;
  readonly speech: Speech;
}

export interface Search {
  readonly handlers: Pick<Handlers<KioskContract>, 'procedures.search' | 'procedures.lifeEvents'>;
  /** Undefined while there is no catalogue; made anew when it changes. */
  inUse(): InUse | undefined;
  close(): void;
}

const asTyped = { typing: true, asking: () => [] };

export function openSearch(source: SearchSource, log: Pick<Logger, 'warn'>): Search {
  let made: (InUse & { readonly version: number }) | null = null;
  const inUse = () => {
    const version = source.facts()?.version;
    if (version === undefined) return undefined;
    if (made?.version !== version) {
      made?.finder.close();
      const speech = speechOf(source, log);
      made = { version, speech, finder: openFinder(source.all().map(findableOf), speech) };
    }
    return made;
  };
  const matters = (codes: readonly string[]): Matter[] =>
    codes.flatMap((code) => source.find(code) ?? []).map(matterOf);
  return {
    inUse,
    close: () => made?.finder.close(),
    handlers: {
      'procedures.search'({ text, lifeEvent }) {
        const current = inUse();
        if (!current) return failed('no-catalogue');
        const event = current.speech.events.find(({ id }) => id === lifeEvent);
        const only = lifeEvent ? (event?.procedures ?? []) : undefined;
        const codes = matching(current.finder, text, only);
        return ok({ matters: matters(codes.slice(0, mostMatches)), more: codes.length > mostMatches });
      },
      'procedures.lifeEvents'() {
        const current = inUse();
        if (!current) return failed('no-catalogue');
        const events = current.speech.events.map(
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

function speechOf(source: SearchSource, log: Pick<Logger, 'warn'>): Speech {
  const read = readSpeech((name) => source.part(name));
  if (read.ok) return read.value;
  log.warn({ code: read.code, detail: read.detail }, 'sayings refused, only names are understood');
  return noSpeech;
}

/** The one place in search that knows how a record is written. */
export function findableOf({ record, everyday }: StoredProcedure): Findable {
  return {
    code: record.code,
    officialName: { vi: record.nameVi, en: record.nameEn },
    everydayName: everyday?.name ?? null,
    alsoCalled: everyday?.alsoCalled ?? [],
  };
}
