import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';
import { type TryName, tryLimits } from './waits.ts';

/**
 * Wrong tries that still count. One is forgiven per wait, by the time this machine was on: neither the clock nor
 * switching it off and on gives any back.
 */
export function wrongTries(database: Readable, name: TryName, { uptimeMs, bootId }: Moment): number {
  const row = database.get<{ wrong: number; uptime_ms: number; boot_id: string }>(
    'SELECT wrong, uptime_ms, boot_id FROM try_count WHERE name = ?',
    name,
  );
  if (!row) return 0;
  const passed = row.boot_id === bootId ? Math.max(0, uptimeMs - row.uptime_ms) : 0;
  return Math.max(0, row.wrong - Math.floor(passed / tryLimits[name].backAfterMs));
}

export function isUsedUp(database: Readable, name: TryName, moment: Moment): boolean {
  return wrongTries(database, name, moment) >= tryLimits[name].most;
}

export function noteWrongTry(database: Writable, name: TryName, moment: Moment): void {
  const before = wrongTries(database, name, moment);
  database.run(
    `INSERT INTO try_count (name, wrong, uptime_ms, boot_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET
       wrong = excluded.wrong, uptime_ms = excluded.uptime_ms, boot_id = excluded.boot_id`,
    name,
    before + 1,
    moment.uptimeMs,
    moment.bootId,
  );
}
