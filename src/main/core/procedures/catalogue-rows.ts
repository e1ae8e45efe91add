import { foldedWords } from '../../../shared/vietnamese/fold.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';
import type { EverydayFile, FirstScreenFile, ProcedureRecord } from './catalogue-file.ts';
import type { CatalogueSource } from './read-catalogue.ts';

export type Everyday = EverydayFile['procedures'][string];

export interface StoredProcedure {
  readonly record: ProcedureRecord;
  readonly everyday: Everyday | null;
}

export interface CatalogueFacts {
  readonly version: number;
  readonly asOf: string;
  readonly procedures: number;
}

/** Versions kept beside the current one, so that a bad update can be taken back. */
const previousKept = 1;

/**
 * Makes `source` the current catalogue, in the caller's transaction: readers see the old one or the new one whole.
 * False when it is the current one already.
 */
export function importCatalogue(database: Writable, source: CatalogueSource, moment: Moment): boolean {
  const stored = database.get<{ version: number; current: number }>(
    'SELECT version, current FROM catalogue WHERE sha256 = ?',
    source.sha256,
  );
  if (stored?.current === 1) return false;
  database.run('UPDATE catalogue SET current = 0 WHERE current = 1');
  if (stored) {
    database.run('UPDATE catalogue SET current = 1 WHERE version = ?', stored.version);
    return true;
  }
  const version = database.run(
    'INSERT INTO catalogue (sha256, as_of, source, first_screen, imported_ms, current) VALUES (?, ?, ?, ?, ?, 1)',
    source.sha256,
    source.catalogue.asOf,
    source.catalogue.source,
    JSON.stringify(source.firstScreen.tiles),
    moment.wallMs,
  ).lastId;
  for (const record of source.catalogue.procedures) {
    addProcedure(database, version, record, source.everyday.procedures[record.code]);
  }
  dropOld(database);
  return true;
}

function addProcedure(
  database: Writable,
  version: number,
  record: ProcedureRecord,
  everyday: Everyday | undefined,
) {
  database.run(
    'INSERT INTO procedure (version, code, record, everyday) VALUES (?, ?, ?, ?)',
    version,
    record.code,
    JSON.stringify(record),
    everyday ? JSON.stringify(everyday) : null,
  );
  const said = everyday ? [everyday.name.vi, everyday.name.en, ...everyday.alsoCalled] : [];
  database.run(
    'INSERT INTO procedure_words (version, code, everyday, official) VALUES (?, ?, ?, ?)',
    version,
    record.code,
    foldedWords(said.join(' ')).join(' '),
    foldedWords(`${record.nameVi} ${record.nameEn} ${record.field.vi}`).join(' '),
  );
}

function dropOld(database: Writable): void {
  const old = database.all<{ version: number }>(
    'SELECT version FROM catalogue WHERE current = 0 ORDER BY version DESC LIMIT -1 OFFSET ?',
    previousKept,
  );
  for (const { version } of old) {
    database.run('DELETE FROM procedure_words WHERE version = ?', version);
    database.run('DELETE FROM procedure WHERE version = ?', version);
    database.run('DELETE FROM catalogue WHERE version = ?', version);
  }
}

export function currentCatalogue(database: Readable): CatalogueFacts | undefined {
  return database.get<CatalogueFacts>(
    `SELECT version, as_of AS asOf, (SELECT COUNT(*) FROM procedure WHERE procedure.version = catalogue.version)
     AS procedures FROM catalogue WHERE current = 1`,
  );
}

export function firstScreenTiles(database: Readable, version: number): FirstScreenFile['tiles'] {
  const row = database.get<{ tiles: string }>(
    'SELECT first_screen AS tiles FROM catalogue WHERE version = ?',
    version,
  );
  return row ? (JSON.parse(row.tiles) as FirstScreenFile['tiles']) : [];
}

export function findProcedure(
  database: Readable,
  version: number,
  code: string,
): StoredProcedure | undefined {
  const row = database.get<ProcedureRow>(
    'SELECT record, everyday FROM procedure WHERE version = ? AND code = ?',
    version,
    code,
  );
  return row && read(row);
}

export function allProcedures(database: Readable, version: number): StoredProcedure[] {
  return database
    .all<ProcedureRow>('SELECT record, everyday FROM procedure WHERE version = ? ORDER BY code', version)
    .map(read);
}

interface ProcedureRow {
  readonly record: string;
  readonly everyday: string | null;
}

/** Rows were checked by their schema when they were imported, and only `importCatalogue` writes them. */
function read(row: ProcedureRow): StoredProcedure {
  return {
    record: JSON.parse(row.record) as ProcedureRecord,
    everyday: row.everyday === null ? null : (JSON.parse(row.everyday) as Everyday),
  };
}
