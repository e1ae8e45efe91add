import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { holdFolder } from '../folder-lock.ts';
import { migrations } from '../migrations/index.ts';
import { databaseName } from '../open.ts';
import { isWhole } from '../recovery/snapshots.ts';
import { skipUsedSeqs } from '../recovery/used-seqs.ts';
import { syncFile, syncFolder } from '../sync-folder.ts';
import { isDiskFull, troubleOf } from '../trouble.ts';
import { type BackupManifest, backupManifest, hashOfFile, manifestName } from './manifest.ts';

/**
 * - `not-a-backup`: no manifest that can be read: unfinished, or something else · `tampered`: a file is not the one saved
 * - `another-kiosk`: of a machine with another id · `newer-schema`: of a newer version · `in-use`: a kiosk runs on it
 */
export type RestoreTrouble =
  | 'not-a-backup'
  | 'tampered'
  | 'another-kiosk'
  | 'newer-schema'
  | 'in-use'
  | 'disk-full'
  | 'unwritable';

export interface Restored {
  readonly manifest: BackupManifest;
  /** Where what stood there before lies now; null where nothing did. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of the data folder. What stood there is moved aside whole and never deleted. The new
 * database counts its records from beyond all that were ever used: what was sent since the backup keeps its numbers.
 */
export function restore(
  folder: string,
  outside: { readonly dataFolder: string; readonly kioskId: string; readonly nowMs: number },
): Result<Restored, RestoreTrouble> {
  const manifest = readManifest(folder);
  if (!manifest) return failed('not-a-backup');
  if (manifest.kioskId !== outside.kioskId) return failed('another-kiosk', manifest.kioskId);
  if (manifest.schema > migrations.length) return failed('newer-schema');
  const wrong = manifest.files.find(({ name, sha256 }) => !holds(join(folder, name), sha256));
  if (wrong) return failed('tampered', wrong.name);
  const dataFolder = resolve(outside.dataFolder);
  const young = `${dataFolder}.restoring`;
  try {
    if (isRunning(dataFolder)) return failed('in-use');
    rmSync(young, { recursive: true, force: true });
    layDown(folder, young, manifest, outside.nowMs);
    if (!isWhole(join(young, databaseName))) return failed('tampered', databaseName);
    const stamp = new Date(outside.nowMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
    const aside = existsSync(dataFolder) ? `${dataFolder}.before-${stamp}` : null;
    if (aside) renameSync(dataFolder, aside);
    renameSync(young, dataFolder);
    syncFolder(dirname(dataFolder));
    return ok({ manifest, aside });
  } catch (error) {
    if (isDiskFull(error)) return failed('disk-full');
    return troubleOf(error) === 'in-use' ? failed('in-use') : failed('unwritable');
  }
}

function readManifest(folder: string): BackupManifest | null {
  try {
    return backupManifest.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    return null;
  }
}

function holds(file: string, sha256: string): boolean {
  return existsSync(file) && hashOfFile(file) === sha256;
}

function isRunning(dataFolder: string): boolean {
  if (!existsSync(join(dataFolder, 'kiosk.lock'))) return false;
  holdFolder(dataFolder)();
  return false;
}

function layDown(from: string, to: string, { files, withKeys }: BackupManifest, nowMs: number): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const { name } of files) {
    if (name === 'kiosk.json') continue;
    mkdirSync(dirname(join(to, name)), { recursive: true, mode: 0o700 });
    copyFileSync(join(from, name), join(to, name));
    syncFile(join(to, name));
  }
  const sqlite = new Database(join(to, databaseName));
  try {
    skipUsedSeqs(sqlite, nowMs);
  } finally {
    sqlite.close();
  }
  syncFolder(to);
  if (withKeys) syncFolder(join(to, 'keys'));
}
