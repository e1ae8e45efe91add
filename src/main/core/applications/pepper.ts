import type { DeviceKey } from '../sealing/device-key.ts';
import type { Readable, Writable } from '../store/database.ts';

const name = 'draft-pepper';

/**
 * A secret of this machine that goes into every key made from a resume code, so that a stolen database alone opens no
 * draft. Where the device key was lost it is made anew, and drafts kept before open no more.
 */
export function readPepper(database: Readable, deviceKey: DeviceKey): Uint8Array | undefined {
  const row = database.get<{ wrapped: string }>('SELECT wrapped FROM device_secret WHERE name = ?', name);
  const opened = row && deviceKey.unwrap(row.wrapped);
  return opened?.ok ? opened.value : undefined;
}

export function keepPepper(database: Writable, deviceKey: DeviceKey, pepper: Uint8Array): void {
  database.run(
    `INSERT INTO device_secret (name, wrapped) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET wrapped = excluded.wrapped`,
    name,
    deviceKey.wrap(pepper),
  );
}
