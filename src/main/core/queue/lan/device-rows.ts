import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lanRole } from '../../../../shared/contract/queue/lan.ts';
import type { Readable, Writable } from '../../store/database.ts';

/** A device of the LAN that was paired. */
export interface LanDevice {
  readonly id: string;
  readonly role: z.infer<typeof lanRole>;
  /** The counter it is; null for every other role. */
  readonly counterId: string | null;
  readonly name: string;
  /** Wall clock, milliseconds. */
  readonly pairedAt: number;
}

const row = z.object({
  id: z.string(),
  role: lanRole,
  counterId: z.string().nullable(),
  name: z.string(),
  pairedAt: z.number(),
});
const columns = 'id, role, counter_id AS counterId, name, paired_ms AS pairedAt';

export function insertDevice(database: Writable, device: LanDevice, secret: string): void {
  database.run(
    'INSERT INTO lan_device (id, role, counter_id, name, secret_sha256, paired_ms) VALUES (?, ?, ?, ?, ?, ?)',
    device.id,
    device.role,
    device.counterId,
    device.name,
    hashOf(secret),
    device.pairedAt,
  );
}

/** Looked up by the hash: how long that takes tells nothing of the secret. */
export function deviceBySecret(database: Readable, secret: string): LanDevice | undefined {
  const found = database.get(`SELECT ${columns} FROM lan_device WHERE secret_sha256 = ?`, hashOf(secret));
  return found && row.parse(found);
}

export function devicesOf(database: Readable): LanDevice[] {
  return database.all(`SELECT ${columns} FROM lan_device ORDER BY paired_ms`).map((each) => row.parse(each));
}

export function removeDevice(database: Writable, id: string): boolean {
  return database.run('DELETE FROM lan_device WHERE id = ?', id).changes > 0;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
