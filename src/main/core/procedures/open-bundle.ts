import { createHash } from 'node:crypto';
import type { ZodType } from 'zod';
import { type Manifest, mostBytes } from '../../../shared/catalogue-manifest.ts';
import type { CatalogueRefusal } from '../../../shared/contract/catalogue.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { CatalogueBundle } from './bundle.ts';
import { openManifest } from './manifest.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import type { CatalogueSource } from './read-catalogue.ts';
import type { TrustedKey } from './trusted-key.ts';

export type BundleTrouble = Exclude<CatalogueRefusal, 'older' | 'number-reused' | 'withdrawn' | 'disk-full'>;

/** Schemas of the parts other capabilities own, by name: `catalogue/cases.json`. */
export type PartSchemas = Readonly<Record<string, ZodType>>;

/**
 * Opens a bundle: its signature, then every file against its hash, then every file against its schema. Files the
 * manifest does not name are left aside. `detail` names the file and the first wrong place.
 */
export async function openBundle(
  bundle: CatalogueBundle,
  trusted: readonly TrustedKey[],
  parts: PartSchemas = {},
): Promise<Result<CatalogueSource, BundleTrouble>> {
  if (bundle.files.size === 0 && bundle.manifest.length === 0) return failed('missing');
  const opened = await openManifest(bundle.manifest, trusted);
  if (!opened.ok) return opened;
  const { manifest, signedBy } = opened.value;
  const signed = signedFiles(bundle, manifest);
  if (!signed.ok) return signed;
  const parsed = parseCatalogue(signed.value, parts);
  if (!parsed.ok) {
    // The bytes are the signed ones: what is not JSON or not there was signed so.
    return failed(
      parsed.code === 'names-an-unknown-procedure' ? parsed.code : 'breaks-its-schema',
      parsed.detail,
    );
  }
  const sha256 = createHash('sha256').update(bundle.manifest).digest('hex');
  return ok({ ...parsed.value, number: manifest.number, asOf: manifest.asOf, signedBy, sha256 });
}

function signedFiles(
  { files }: CatalogueBundle,
  manifest: Manifest,
): Result<ReadonlyMap<string, Uint8Array>, 'truncated' | 'tampered' | 'too-large'> {
  if (manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) return failed('too-large');
  const signed = new Map<string, Uint8Array>();
  for (const { name, bytes, sha256 } of manifest.files) {
    const there = files.get(name);
    if (!there || there.length < bytes) return failed('truncated', name);
    if (createHash('sha256').update(there).digest('hex') !== sha256) return failed('tampered', name);
    signed.set(name, there);
  }
  return ok(signed);
}
