import type { Readable, Writable } from '../../store/database.ts';
import type { Lock } from './lock.ts';

export function readLock(database: Readable): Lock | undefined {
  const row = database.get<LockRow>('SELECT * FROM staff_lock');
  return (
    row && {
      credentialId: row.credential_id,
      failures: row.failures,
      waitMs: row.wait_ms,
      since: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id },
    }
  );
}

export function writeLock(database: Writable, { credentialId, failures, waitMs, since }: Lock): void {
  database.run(
    `INSERT INTO staff_lock (only, credential_id, failures, wait_ms, wall_ms, uptime_ms, boot_id)
     VALUES (1, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET credential_id = excluded.credential_id, failures = excluded.failures,
       wait_ms = excluded.wait_ms, wall_ms = excluded.wall_ms, uptime_ms = excluded.uptime_ms, boot_id = excluded.boot_id`,
    credentialId,
    failures,
    waitMs,
    since.wallMs,
    since.uptimeMs,
    since.bootId,
  );
}

interface LockRow {
  readonly credential_id: string;
  readonly failures: number;
  readonly wait_ms: number;
  readonly wall_ms: number;
  readonly uptime_ms: number;
  readonly boot_id: string;
}
