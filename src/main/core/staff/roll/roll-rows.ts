import type { Readable, Writable } from '../../store/database.ts';

export interface RollRow {
  readonly seq: number;
  readonly first_print: number;
  readonly near_end_mm: number | null;
  readonly ended_mm: number | null;
  readonly used_up: 0 | 1 | null;
}

/** The roll in the printer; undefined until one was changed by the guided task. */
export function presentRoll(database: Readable): RollRow | undefined {
  return database.get<RollRow>('SELECT * FROM staff_roll WHERE ended_mm IS NULL ORDER BY seq DESC LIMIT 1');
}

/** Rolls that were taken out, the newest first. */
export function pastRolls(database: Readable, most: number): RollRow[] {
  return database.all<RollRow>(
    'SELECT * FROM staff_roll WHERE ended_mm IS NOT NULL ORDER BY seq DESC LIMIT ?',
    most,
  );
}

export function noteNearEnd(database: Writable, seq: number, mm: number): void {
  database.run('UPDATE staff_roll SET near_end_mm = ? WHERE seq = ? AND near_end_mm IS NULL', mm, seq);
}

export function endRoll(database: Writable, seq: number, mm: number, usedUp: boolean): void {
  database.run('UPDATE staff_roll SET ended_mm = ?, used_up = ? WHERE seq = ?', mm, usedUp ? 1 : 0, seq);
}

export function beginRoll(database: Writable, firstPrint: number, nowMs: number): void {
  database.run('INSERT INTO staff_roll (first_print, begun_ms) VALUES (?, ?)', firstPrint, nowMs);
}
