import type Database from 'better-sqlite3';

/**
 * `(kiosk, seq)` names a record at the province for ever, and nobody knows how far a lost database had counted. One
 * second of a kiosk's life never brings forth a record on average, so the seconds since 1970 lie beyond.
 */
export function skipUsedSeqs(sqlite: Database.Database, wallMs: number): void {
  const seconds = Math.floor(wallMs / 1_000);
  const raised = sqlite
    .prepare("UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = 'outbox'")
    .run(seconds).changes;
  if (raised === 0)
    sqlite.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('outbox', ?)").run(seconds);
}
