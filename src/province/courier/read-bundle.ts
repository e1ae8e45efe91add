import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CourierContent,
  type CourierManifest,
  courierContent,
  courierManifest,
  courierNames,
  manifestWords,
  rootWords,
} from '../../shared/courier.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type Door, isSignedBy } from '../enrolment/check-batch.ts';
import { keyOf } from '../enrolment/rows.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { Queries } from '../store/database.ts';

/**
 * - `not-a-bundle`: no folder a kiosk wrote · `unfinished`: the kiosk was still writing, or the stick was pulled out
 * - `tampered`: a file is not as the kiosk wrote it · `signature`: not signed by the kiosk it names
 * - `not-enrolled`: of a kiosk nobody enrolled, and the door is closed · `sealed-for-another`: for another province
 */
export type BundleTrouble =
  | 'not-a-bundle'
  | 'unfinished'
  | 'tampered'
  | 'signature'
  | 'not-enrolled'
  | 'sealed-for-another';

export interface Bundle {
  readonly manifest: CourierManifest;
  readonly parts: readonly CourierContent[];
}

/** Reads a folder whole and checks all of it before anything of it counts. */
export async function readBundle(
  queries: Queries,
  keys: ProvinceKeys,
  door: Door,
  folder: string,
): Promise<Result<Bundle, BundleTrouble>> {
  if (existsSync(join(folder, courierNames.inProgress))) return failed('unfinished');
  const text = read(folder, courierNames.manifest);
  if (text === undefined) return failed('not-a-bundle');
  const manifest = manifestIn(text);
  if (!manifest) return failed('unfinished');
  const signed = await isFrom(queries, door, manifest, text, read(folder, courierNames.signature) ?? '');
  if (!signed.ok) return signed;
  if (hashOf(rootWords(manifest.parts)) !== manifest.root) return failed('tampered');
  const parts: CourierContent[] = [];
  for (const { file, sha256 } of manifest.parts) {
    const sealed = read(folder, file);
    if (sealed === undefined) return failed('unfinished', file);
    if (hashOf(sealed) !== sha256) return failed('tampered', file);
    const opened = await open(keys, sealed);
    if (!opened.ok) return failed(opened.code, file);
    if (opened.value.bundleId !== manifest.bundleId || opened.value.file !== file)
      return failed('tampered', file);
    parts.push(opened.value);
  }
  return ok({ manifest, parts });
}

/** A kiosk that was enrolled once is believed by its signature alone, whatever the door says. */
async function isFrom(
  queries: Queries,
  door: Door,
  { kioskId }: CourierManifest,
  text: string,
  signature: string,
): Promise<Result<null, 'signature' | 'not-enrolled'>> {
  const key = await keyOf(queries, kioskId);
  if (!key) return door === 'open' ? ok(null) : failed('not-enrolled');
  return (await isSignedBy(key, manifestWords(kioskId, hashOf(text)), signature))
    ? ok(null)
    : failed('signature');
}

async function open(
  keys: ProvinceKeys,
  sealed: string,
): Promise<Result<CourierContent, 'sealed-for-another' | 'tampered'>> {
  const opened = await keys.unwrap(sealed);
  if (!opened.ok) return failed(opened.code === 'unreadable' ? 'tampered' : opened.code);
  const content = courierContent.safeParse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
  return content.success ? ok(content.data) : failed('tampered');
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

function manifestIn(text: string): CourierManifest | undefined {
  try {
    return courierManifest.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
