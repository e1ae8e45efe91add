import type { Calendar } from '../../../shared/contract/calendar.ts';
import type { CatalogueRefusal, CatalogueStatus } from '../../../shared/contract/catalogue.ts';
import type { LocalFee } from '../../../shared/contract/fee-rule.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { LegalText, MatterDetails, MatterTile } from '../../../shared/contract/procedures.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Moment } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Store } from '../store/store.ts';
import { localDay } from '../tickets/service-day.ts';
import {
  adoptCatalogue,
  allProcedures,
  type CatalogueFacts,
  catalogueIn,
  findProcedure,
  firstScreenTiles,
  forgetRefusal,
  goBack,
  lastRefusal,
  noteRefusal,
  partNames,
  partText,
  type StoredProcedure,
} from './catalogue-rows.ts';
import { detailsOf, matterOf, type Occasion } from './matters.ts';
import type { CatalogueSource } from './read-catalogue.ts';
import { refusalSentence } from './refusal-words.ts';

export interface ProceduresOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly configuration: Pick<KioskConfiguration, 'queue' | 'centre' | 'localFees'>;
  /** Told when another catalogue is in use, or one was refused. */
  readonly onStatus?: (status: CatalogueStatus) => void;
}

export interface Procedures {
  readonly handlers: Pick<
    Handlers<KioskContract>,
    'procedures.firstScreen' | 'procedures.show' | 'catalogue.status'
  >;
  facts(): CatalogueFacts | undefined;
  status(): CatalogueStatus;
  /** Makes `source` the current catalogue at once and whole, or refuses it and keeps the old one. */
  adopt(source: CatalogueSource, moment: Moment): Result<'adopted' | 'same', CatalogueRefusal>;
  /** Remembers for staff that a catalogue was refused. */
  refuse(reason: CatalogueRefusal, moment: Moment): void;
  /** Takes the current catalogue back; the one before serves again. */
  goBack(): Result<void, 'no-previous' | 'disk-full'>;
  find(code: string): StoredProcedure | undefined;
  /** Every procedure of the current catalogue, in the order of codes. */
  all(): readonly StoredProcedure[];
  /** Everything told of one procedure today, here. */
  details(stored: StoredProcedure): MatterDetails;
  /** What dated rules depend on for this procedure, today. */
  occasion(code: string): Occasion;
  calendar(): Calendar;
  /** The text of a part another capability owns, such as `catalogue/cases.json`. */
  part(name: string): string | undefined;
}

/** What the catalogue knows, read from the current version at each question. */
export function openProcedures(outside: ProceduresOutside): Procedures {
  const { store, clock, configuration, onStatus = () => {} } = outside;
  const { groups } = configuration.queue;
  const facts = () => store.read((database) => catalogueIn(database, 'current'));
  const find = (version: number, code: string) =>
    store.read((database) => findProcedure(database, version, code));
  const part = (name: string) => {
    const current = facts();
    return current && store.read((database) => partText(database, current.version, name));
  };
  const known = keptWhile(
    () => facts()?.version,
    () => readKnown(part),
  );

  function occasion(code: string): Occasion {
    const day = localDay(clock.now().wallMs, configuration.centre.timeZone);
    const { fees, laws } = known();
    // The commune's own price list comes last: of two lines of one day it decides.
    const localFees = [...fees, ...configuration.localFees].filter((line) => line.code === code);
    return { day, localFees, lawOf: (number) => laws.get(number) };
  }

  const details = (stored: StoredProcedure) => detailsOf(stored, groups, occasion(stored.record.code));
  const status = () => store.read(statusOf);

  return {
    facts,
    status,
    adopt(source, moment) {
      const written = store.write((database) => {
        const adoption = adoptCatalogue(database, source, moment);
        if (adoption === 'adopted' || adoption === 'same') forgetRefusal(database);
        return adoption;
      });
      if (!written.ok) return written;
      if (written.value === 'adopted') onStatus(status());
      return written.value === 'adopted' || written.value === 'same'
        ? ok(written.value)
        : failed(written.value);
    },
    refuse(reason, moment) {
      const written = store.write((database) => noteRefusal(database, reason, moment));
      if (written.ok) onStatus(status());
    },
    goBack() {
      const written = store.write(goBack);
      if (!written.ok) return written;
      if (!written.value) return failed('no-previous');
      onStatus(status());
      return ok(undefined);
    },
    find(code) {
      const current = facts();
      return current && find(current.version, code);
    },
    all() {
      const current = facts();
      return current ? store.read((database) => allProcedures(database, current.version)) : [];
    },
    details,
    occasion,
    calendar: () => known().calendar,
    part,
    handlers: {
      'catalogue.status': () => ok(status()),
      'procedures.firstScreen'() {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const tiles = store.read((database) => firstScreenTiles(database, current.version));
        return ok({
          tiles: tiles.map(({ id, pictogram, name, procedures }): MatterTile => {
            const stored = procedures.flatMap((code) => find(current.version, code) ?? []);
            return { id, pictogram, name, matters: stored.map(matterOf) };
          }),
        });
      },
      'procedures.show'({ code }) {
        const current = facts();
        if (!current) return failed('no-catalogue');
        const stored = find(current.version, code);
        return stored ? ok(details(stored)) : failed('unknown-procedure');
      },
    },
  };
}

/** What stands beside the procedures, parsed. */
interface Known {
  readonly fees: readonly LocalFee[];
  readonly laws: ReadonlyMap<string, LegalText>;
  readonly calendar: Calendar;
}

/** Parts were checked by their schemas when they were adopted. */
function readKnown(part: (name: string) => string | undefined): Known {
  const list = <Value>(name: string) => JSON.parse(part(name) ?? '[]') as readonly Value[];
  return {
    fees: list<LocalFee>(partNames.fees),
    laws: new Map(list<LegalText>(partNames.law).map((text) => [text.number, text])),
    calendar: list<Calendar[number]>(partNames.calendar),
  };
}

/** Makes a value once for each catalogue. */
function keptWhile<Value>(version: () => number | undefined, make: () => Value): () => Value {
  let kept: { readonly version: number | undefined; readonly value: Value } | undefined;
  return () => {
    const now = version();
    if (kept?.version !== now || !kept) kept = { version: now, value: make() };
    return kept.value;
  };
}

function statusOf(database: Parameters<typeof catalogueIn>[0]): CatalogueStatus {
  const refused = lastRefusal(database);
  const reason = refused?.reason as CatalogueRefusal | undefined;
  return {
    current: editionOf(catalogueIn(database, 'current')),
    previous: editionOf(catalogueIn(database, 'previous')),
    refused: refused && reason ? { reason, text: refusalSentence(reason), at: refused.wallMs } : null,
  };
}

function editionOf(facts: CatalogueFacts | undefined): CatalogueStatus['current'] {
  if (!facts) return null;
  const { number, asOf, procedures, adoptedMs, signedBy } = facts;
  return { number, asOf, procedures, adoptedAt: adoptedMs, signedBy };
}
