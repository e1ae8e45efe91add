import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Readable, Writable } from '../store/database.ts';
import type { DeviceKey } from './device-key.ts';
import { type ProvinceSealingKey, wrapForProvince } from './province-key.ts';
import { ivBytes, type SealedText, seal, unseal } from './seal.ts';

export interface SealingOutside {
  readonly deviceKey: DeviceKey;
  /** Asked each time: enrolment may bring it while the kiosk runs. null: no province can read what is sealed now. */
  readonly provinceKey: () => ProvinceSealingKey | null;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** A fresh data key with both its wraps; not yet kept anywhere. */
export interface DataKey {
  readonly id: string;
  readonly key: Uint8Array;
  readonly deviceWrapped: string;
  readonly provinceWrapped: string | null;
}

export interface Sealed extends SealedText {
  readonly keyId: string;
}

export interface Sealing {
  /** Wrapping takes a promise and a transaction takes none, so a key is minted first and kept in the transaction. */
  mint(): Promise<DataKey>;
  /** Keeps the wraps in the transaction of what is sealed under them; kept before, it stays. `purpose` names what for: "dossier", "draft". */
  keep(database: Writable, key: DataKey, purpose: string): void;
  seal(key: DataKey, plaintext: Uint8Array, about: string): Sealed;
  /**
   * - `key-lost`: this machine can no longer read it (the province still can, see `provinceWrap`)
   * - `forgotten`: its data key was erased, and so is it · `damaged`: not what was sealed under these words
   */
  open(
    database: Readable,
    sealed: Sealed,
    about: string,
  ): Result<Uint8Array<ArrayBuffer>, 'key-lost' | 'forgotten' | 'damaged'>;
  provinceWrap(database: Readable, keyId: string): string | null;
  /** A data key that was kept, to seal more under it. */
  reopen(database: Readable, keyId: string): Result<DataKey, 'key-lost' | 'forgotten' | 'damaged'>;
  /** Erases everything sealed under the key, wherever copies of it lie: nothing can open them any more. */
  forget(database: Writable, keyId: string): void;
}

interface DataKeyRow {
  readonly device_wrapped: string | null;
  readonly province_wrapped: string | null;
}

export function openSealing({ deviceKey, provinceKey, ids, clock }: SealingOutside): Sealing {
  const rowOf = (database: Readable, keyId: string) =>
    database.get<DataKeyRow>('SELECT device_wrapped, province_wrapped FROM data_key WHERE id = ?', keyId);
  return {
    async mint() {
      const key = ids.random(32);
      const to = provinceKey();
      return {
        id: ids.mint(),
        key,
        deviceWrapped: deviceKey.wrap(key),
        provinceWrapped: to && (await wrapForProvince(to, key)),
      };
    },
    keep(database, key, purpose) {
      database.run(
        `INSERT INTO data_key (id, purpose, device_wrapped, province_wrapped, made_ms) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING`,
        key.id,
        purpose,
        key.deviceWrapped,
        key.provinceWrapped,
        clock.now().wallMs,
      );
    },
    seal: (key, plaintext, about) => ({
      keyId: key.id,
      ...seal(key.key, ids.random(ivBytes), plaintext, about),
    }),
    open(database, sealed, about) {
      const row = rowOf(database, sealed.keyId);
      if (!row) return failed('damaged', 'names a data key that was never kept');
      if (row.device_wrapped === null) return failed('forgotten');
      const key = deviceKey.unwrap(row.device_wrapped);
      return key.ok ? unseal(key.value, sealed, about) : key;
    },
    provinceWrap: (database, keyId) => rowOf(database, keyId)?.province_wrapped ?? null,
    reopen(database, keyId) {
      const row = rowOf(database, keyId);
      if (!row) return failed('damaged', 'names a data key that was never kept');
      if (row.device_wrapped === null) return failed('forgotten');
      const key = deviceKey.unwrap(row.device_wrapped);
      if (!key.ok) return key;
      return ok({
        id: keyId,
        key: key.value,
        deviceWrapped: row.device_wrapped,
        provinceWrapped: row.province_wrapped,
      });
    },
    forget(database, keyId) {
      database.run(
        `UPDATE data_key SET device_wrapped = NULL, province_wrapped = NULL, forgotten_ms = ?
         WHERE id = ? AND forgotten_ms IS NULL`,
        clock.now().wallMs,
        keyId,
      );
    },
  };
}
