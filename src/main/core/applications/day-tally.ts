import type { Readable } from '../store/database.ts';

/** Dossiers handed in between two instants. */
export function countDossiers(database: Readable, from: number, to: number): number {
  return (
    database.get<{ n: number }>(
      'SELECT COUNT(*) AS n FROM dossier WHERE wall_ms >= ? AND wall_ms < ?',
      from,
      to,
    )?.n ?? 0
  );
}

/** Procedures somebody handed a dossier in for, between two instants. */
export function proceduresOfDossiers(database: Readable, from: number, to: number): string[] {
  return database
    .all<{ code: string }>(
      'SELECT DISTINCT procedure_code AS code FROM dossier WHERE wall_ms >= ? AND wall_ms < ?',
      from,
      to,
    )
    .map(({ code }) => code);
}
