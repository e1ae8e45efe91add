import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { type Manifest, manifest as manifestSchema } from '../../shared/catalogue-manifest.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Database } from '../store/database.ts';
import { insertEdition, lockPublishing, newestEdition } from './rows.ts';

/** A catalogue as it was signed: the manifest's bytes, and files by the names it gives them. */
export interface SignedCatalogue {
  readonly manifest: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Published {
  readonly number: number;
  readonly files: number;
}

/**
 * - `no-manifest`: there is none, or it cannot be read · `file-differs`: a file is not there or not what was signed
 * - `not-newer`: a catalogue with this number or a later one is published
 */
export type PublishTrouble = 'no-manifest' | 'file-differs' | 'not-newer';

/**
 * Makes a signed catalogue the one kiosks are to use, in one transaction: they see the old one or the new one. The
 * province does not judge the signature: every kiosk does, by the keys of its own configuration.
 */
export async function publishCatalogue(
  database: Database,
  { manifest, files }: SignedCatalogue,
  now: number,
): Promise<Result<Published, PublishTrouble>> {
  const jws = new TextDecoder().decode(manifest);
  const claimed = claimedBy(jws);
  if (!claimed) return failed('no-manifest');
  const bodies = new Map<string, string>();
  for (const { name, sha256 } of claimed.files) {
    const bytes = files.get(name);
    if (!bytes || hashOf(bytes) !== sha256) return failed('file-differs', name);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // What is stored as text must come out as the very bytes that were signed.
    const holds = hashOf(new TextEncoder().encode(text)) === sha256 && !text.includes('\0');
    if (!holds || text.startsWith('\uFEFF')) return failed('file-differs', name);
    bodies.set(name, text);
  }
  const edition = { number: claimed.number, sha256: hashOf(manifest), manifest: jws };
  return database.transaction(async (queries) => {
    await lockPublishing(queries);
    const newest = await newestEdition(queries);
    if (newest && newest.number >= edition.number) return failed('not-newer', `${newest.number}`);
    await insertEdition(queries, edition, claimed, bodies, now);
    return ok({ number: edition.number, files: claimed.files.length });
  });
}

function claimedBy(jws: string): Manifest | undefined {
  try {
    return manifestSchema.parse(decodeJwt(jws.trim()));
  } catch {
    return undefined;
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
