import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CompactEncrypt, importJWK } from 'jose';
import {
  type CourierContent,
  type CourierManifest,
  type CourierPart,
  courierNames,
  manifestWords,
  rootWords,
} from '../../../../shared/courier.ts';
import { writeAuditNote } from '../../../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { auditNote } from '../../audit/audit-note.ts';
import type { ProvinceSealingKey } from '../../sealing/province-key.ts';
import type { Readable } from '../../store/database.ts';
import { keepPrivately } from '../../store/keep-privately.ts';
import { syncFolder } from '../../store/sync-folder.ts';
import { errorCode, isDiskFull } from '../../store/trouble.ts';
import type { Identity } from '../identity/identity.ts';
import type { OutboxRow } from '../outbox.ts';
import { batchBody } from '../province-client.ts';
import { batchSize } from '../waits.ts';
import { answerKeyFile } from './answer-keys.ts';
import { sheetOf } from './sheet.ts';

export interface ExportOutside {
  readonly database: Readable;
  readonly identity: Identity;
  readonly sealingKey: ProvinceSealingKey;
  /** The kiosk's own folder for what it must remember of its bundles. */
  readonly courierFolder: string;
  readonly bundleId: string;
  readonly nowMs: number;
  readonly random: (count: number) => Uint8Array;
}

/** `nothing`: everything has arrived already · `unwritable`, `disk-full`: the stick, not the kiosk */
export type ExportTrouble = 'nothing' | 'unwritable' | 'disk-full';

export interface Exported {
  readonly folder: string;
  readonly manifest: CourierManifest;
}

/**
 * Writes all that was not acknowledged, parked work too, as a folder in `stick`. Nothing changes on the kiosk: what
 * travels is still sent when a network comes back, and arrives once whichever is first.
 */
export async function exportBundle(
  outside: ExportOutside,
  stick: string,
): Promise<Result<Exported, ExportTrouble>> {
  const { identity, bundleId, nowMs } = outside;
  const rows = unacknowledged(outside.database);
  if (rows.length === 0) return failed('nothing');
  const stamp = new Date(nowMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  const folder = join(stick, `mck-${identity.kioskId}-${stamp}-${bundleId.slice(-4)}`);
  try {
    mkdirSync(folder, { recursive: true });
    put(folder, courierNames.inProgress, '');
    const answerKey = Buffer.from(outside.random(32)).toString('base64url');
    keepPrivately(answerKeyFile(outside.courierFolder, bundleId), JSON.stringify({ bundleId, answerKey }));
    const parts = await writeParts(outside, folder, rows, answerKey);
    const root = hashOf(rootWords(parts));
    const manifest = { version: 1, bundleId, kioskId: identity.kioskId, madeAt: nowMs, parts, root } as const;
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    put(folder, courierNames.manifest, text);
    put(
      folder,
      courierNames.signature,
      await identity.key.sign(manifestWords(identity.kioskId, hashOf(text))),
    );
    put(folder, courierNames.sheet, sheetOf(manifest));
    syncFolder(folder);
    // Its going is what makes the bundle whole: everything before is on the stick by now.
    rmSync(join(folder, courierNames.inProgress));
    syncFolder(folder);
    return ok({ folder, manifest });
  } catch (error) {
    if (isDiskFull(error)) return failed('disk-full', folder);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO'].includes(errorCode(error)))
      return failed('unwritable', folder);
    throw error;
  }
}

function unacknowledged(database: Readable): OutboxRow[] {
  return database.all<OutboxRow>(
    `SELECT seq, key, stream, kind, schema_version, payload, payload_sha256, wall_ms, uptime_ms, boot_id, attempts
     FROM outbox WHERE state IN ('pending', 'sending', 'parked') ORDER BY seq`,
  );
}

async function writeParts(
  { database, sealingKey, bundleId }: ExportOutside,
  folder: string,
  rows: readonly OutboxRow[],
  answerKey: string,
): Promise<CourierPart[]> {
  const note = auditNote(database, null);
  const audit = note ? writeAuditNote(note) : '';
  const parts: CourierPart[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    const some = rows.slice(at, at + batchSize);
    const file = `part-${String(parts.length + 1).padStart(5, '0')}.jwe`;
    const text = await seal(sealingKey, { bundleId, file, body: batchBody(some), audit, answerKey });
    put(folder, file, text);
    const [firstSeq = 0, lastSeq = 0] = [some[0]?.seq, some.at(-1)?.seq];
    parts.push({ file, sha256: hashOf(text), items: some.length, firstSeq, lastSeq });
  }
  return parts;
}

async function seal(key: ProvinceSealingKey, content: CourierContent): Promise<string> {
  const header = { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: key.kid };
  return await new CompactEncrypt(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader(header)
    .encrypt(await importJWK(key, header.alg));
}

/** On the stick when it returns: sticks are pulled out early. */
function put(folder: string, name: string, text: string): void {
  const descriptor = openSync(join(folder, name), 'w');
  try {
    const bytes = Buffer.from(text);
    let at = 0;
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
