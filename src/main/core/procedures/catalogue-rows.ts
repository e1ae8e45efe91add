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
  /** Of this kiosk: counts what was adopted here. */
  readonly version: number;
  /** Of the province: counts what was signed there. */
  readonly number: number;
  readonly asOf: string;
  readonly procedures: number;
  readonly adoptedMs: number;
  readonly signedBy: string;
  /** Of its signed manifest. */
  readonly sha256: string;
}

export type Adoption = 'adopted' | 'same' | 'older' | 'number-reused' | 'withdrawn';

/**
 * Makes `source` the current catalogue, in the caller's transaction: readers see the old one or the new one whole. The
 * one before is kept, so that a bad update can be taken back.
 */
export function adoptCatalogue(database: Writable, source: CatalogueSource, moment: Moment): Adoption {
  const newest = database.get<{ number: number; sha256: string; state: string }>(
    'SELECT number, sha256, state FROM catalogue ORDER BY number DESC LIMIT 1',
  );
  if (newest && source.number < newest.number) return 'older';
  if (newest && source.number === newest.number) {
    if (source.sha256 !== newest.sha256) return 'number-reused';
    return newest.state === 'withdrawn' ? 'withdrawn' : 'same';
  }
  drop(database, "state <> 'current'");
  database.run("UPDATE catalogue SET state = 'previous' WHERE state = 'current'");
  const version = database.run(
    `INSERT INTO catalogue (number, sha256, as_of, source, signed_by, procedures, adopted_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'current')`,
    source.number,
    source.sha256,
    source.asOf,
    source.catalogue.source,
    source.signedBy,
    source.catalogue.procedures.length,
    moment.wallMs,
  ).lastId;
  addParts(database, version, source);
  for (const record of source.catalogue.procedures) {
    const everyday = source.everyday.procedures[record.code];
    database.run(
      'INSERT INTO procedure (version, code, record, everyday) VALUES (?, ?, ?, ?)',
      version,
      record.code,
      JSON.stringify(record),
      everyday ? JSON.stringify(everyday) : null,
    );
  }
  return 'adopted';
}

/** Parts of ours beside the procedures; those of other capabilities are named by their file. */
export const partNames = { firstScreen: 'tiles', law: 'law', fees: 'fees', calendar: 'calendar' } as const;

function addParts(database: Writable, version: number, source: CatalogueSource): void {
  const parts = new Map(source.parts);
  parts.set(partNames.firstScreen, JSON.stringify(source.firstScreen.tiles));
  parts.set(partNames.law, JSON.stringify(source.law.texts));
  parts.set(partNames.fees, JSON.stringify(source.localFees?.fees ?? []));
  parts.set(partNames.calendar, JSON.stringify(source.calendar));
  for (const [name, body] of parts) {
    database.run('INSERT INTO catalogue_part (version, name, body) VALUES (?, ?, ?)', version, name, body);
  }
}

/**
 * Makes the catalogue before the current one current again, and the current one `withdrawn`: the same files are not
 * taken again. False where none is kept.
 */
export function goBack(database: Writable): boolean {
  const previous = database.get<{ version: number }>(
    "SELECT version FROM catalogue WHERE state = 'previous' ORDER BY number DESC LIMIT 1",
  );
  if (!previous) return false;
  database.run("UPDATE catalogue SET state = 'withdrawn' WHERE state = 'current'");
  database.run("UPDATE catalogue SET state = 'current' WHERE version = ?", previous.version);
  return true;
}

function drop(database: Writable, condition: "state <> 'current'"): void {
  for (const table of ['procedure', 'catalogue_part'] as const) {
    database.run(`DELETE FROM ${table} WHERE version IN (SELECT version FROM catalogue WHERE ${condition})`);
  }
  database.run(`DELETE FROM catalogue WHERE ${condition}`);
}

export function catalogueIn(database: Readable, state: 'current' | 'previous'): CatalogueFacts | undefined {
  return database.get<CatalogueFacts>(
    `SELECT version, number, as_of AS asOf, procedures, adopted_ms AS adoptedMs, signed_by AS signedBy, sha256
     FROM catalogue WHERE state = ? ORDER BY number DESC LIMIT 1`,
    state,
  );
}

export interface StoredRefusal {
  readonly reason: string;
  readonly wallMs: number;
}

export function noteRefusal(database: Writable, reason: string, moment: Moment): void {
  database.run(
    `INSERT INTO catalogue_refusal (only, reason, wall_ms) VALUES (1, ?, ?)
     ON CONFLICT (only) DO UPDATE SET reason = excluded.reason, wall_ms = excluded.wall_ms`,
    reason,
    moment.wallMs,
  );
}

export function forgetRefusal(database: Writable): void {
  database.run('DELETE FROM catalogue_refusal');
}

export function lastRefusal(database: Readable): StoredRefusal | undefined {
  return database.get<StoredRefusal>('SELECT reason, wall_ms AS wallMs FROM catalogue_refusal');
}

/** The text of a part; undefined where this catalogue has none of that name. */
export function partText(database: Readable, version: number, name: string): string | undefined {
  return database.get<{ body: string }>(
    'SELECT body FROM catalogue_part WHERE version = ? AND name = ?',
    version,
    name,
  )?.body;
}

export function firstScreenTiles(database: Readable, version: number): FirstScreenFile['tiles'] {
  return JSON.parse(partText(database, version, partNames.firstScreen) ?? '[]') as FirstScreenFile['tiles'];
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

/** Rows were checked by their schema when they were adopted, and only `adoptCatalogue` writes them. */
function read(row: ProcedureRow): StoredProcedure {
  return {
    record: JSON.parse(row.record) as ProcedureRecord,
    everyday: row.everyday === null ? null : (JSON.parse(row.everyday) as Everyday),
  };
}
