import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { databaseName } from '../open.ts';
import { isWhole } from '../recovery/snapshots.ts';
import { syncFile, syncFolder } from '../sync-folder.ts';
import { errorCode, isDiskFull } from '../trouble.ts';
import { type BackupManifest, hashOfFile, manifestName } from './manifest.ts';

/**
 * - `no-data`: there is no database that can be read · `not-whole`: the copy did not pass its check
 * - `unwritable`, `disk-full`: the place it was to go to
 */
export type BackupTrouble = 'no-data' | 'not-whole' | 'unwritable' | 'disk-full';

export interface BackupOutside {
  readonly dataFolder: string;
  readonly configFile: string;
  readonly kioskId: string;
  readonly withKeys: boolean;
  readonly nowMs: number;
}

const keyFiles = ['device.key', 'signing.key', 'enrolment.json'];

/**
 * Copies one moment of a kiosk into a new folder inside `place`, beside the running kiosk. The copy is checked before
 * the manifest makes it whole. @returns the folder
 */
export function backUp(place: string, outside: BackupOutside): Result<string, BackupTrouble> {
  const { dataFolder, kioskId, nowMs, withKeys } = outside;
  const stamp = new Date(nowMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  const folder = join(place, `${kioskId}-${stamp}`);
  let sqlite: Database.Database;
  try {
    sqlite = new Database(join(dataFolder, databaseName), { readonly: true, fileMustExist: true });
  } catch {
    return failed('no-data');
  }
  try {
    mkdirSync(place, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    sqlite.prepare('VACUUM INTO ?').run(join(folder, databaseName));
    if (!isWhole(join(folder, databaseName))) return failed('not-whole', folder);
    copyFileSync(outside.configFile, join(folder, 'kiosk.json'));
    const keys = withKeys ? keyFiles.filter((name) => existsSync(join(dataFolder, 'keys', name))) : [];
    for (const name of keys) copyInto(join(dataFolder, 'keys', name), join(folder, 'keys', name));
    const files = [databaseName, 'kiosk.json', ...keys.map((name) => `keys/${name}`)].map((name) => {
      syncFile(join(folder, name));
      return { name, sha256: hashOfFile(join(folder, name)) };
    });
    const schema = Number(sqlite.pragma('user_version', { simple: true }));
    const manifest: BackupManifest = { version: 1, kioskId, madeMs: nowMs, schema, withKeys, files };
    writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    syncFolder(folder);
    return ok(folder);
  } catch (error) {
    if (isDiskFull(error)) return failed('disk-full', folder);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EIO'].includes(errorCode(error)))
      return failed('unwritable', folder);
    throw error;
  } finally {
    sqlite.close();
  }
}

function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to);
}
