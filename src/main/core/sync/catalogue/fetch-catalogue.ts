import { createHash } from 'node:crypto';
import { type Manifest, type ManifestPart, mostBytes } from '../../../../shared/catalogue-manifest.ts';
import type { CatalogueRefusal } from '../../../../shared/contract/catalogue.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import type { CatalogueBundle } from '../../procedures/bundle.ts';
import { openManifest } from '../../procedures/manifest.ts';
import type { Procedures } from '../../procedures/procedures.ts';
import { claimedManifest } from '../../procedures/sign-bundle.ts';
import type { TrustedKey } from '../../procedures/trusted-key.ts';
import type { CatalogueClient, CatalogueTrouble } from './catalogue-client.ts';
import type { Older } from './decode.ts';
import type { PartFolder } from './part-folder.ts';

export interface FetchOutside {
  readonly province: CatalogueClient;
  readonly folder: PartFolder;
  readonly trusted: readonly TrustedKey[];
  /** What shipped with this version: files of it need not come, and deltas are made from them at first. */
  readonly shipped: CatalogueBundle;
  readonly inUse: Procedures['facts'];
}

export type Fetched = Result<CatalogueBundle, CatalogueTrouble | CatalogueRefusal>;

/**
 * Brings together what the manifest names: from what lies here, as deltas of it, or whole. The manifest's signature and
 * its number are looked at first; nothing is fetched for a catalogue that would be refused anyway.
 */
export async function fetchCatalogue(jws: Uint8Array, outside: FetchOutside): Promise<Fetched> {
  const opened = await openManifest(jws, outside.trusted);
  if (!opened.ok) return opened;
  const { manifest } = opened.value;
  const refused = refusalOf(manifest, jws, outside.inUse());
  if (refused) return failed(refused);
  const older = olderParts(outside);
  const files = new Map<string, Uint8Array>();
  for (const part of manifest.files) {
    const got = await fetchPart(part, older, outside);
    if (!got.ok) return got;
    files.set(part.name, got.value);
  }
  return ok({ manifest: jws, files });
}

function refusalOf(
  manifest: Manifest,
  jws: Uint8Array,
  current: ReturnType<Procedures['facts']>,
): CatalogueRefusal | undefined {
  if (manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) return 'too-large';
  if (!current || manifest.number > current.number) return undefined;
  if (manifest.number < current.number) return 'older';
  return hashOf(jws) === current.sha256 ? undefined : 'number-reused';
}

type OlderParts = (name: string) => Older | null;

async function fetchPart(
  part: ManifestPart,
  older: OlderParts,
  { province, folder }: FetchOutside,
): Promise<Result<Uint8Array, CatalogueTrouble | CatalogueRefusal>> {
  const here = folder.read(part.sha256);
  if (here) return ok(here);
  const base = older(part.name);
  const got = base?.sha256 === part.sha256 ? ok(base.bytes) : await fromProvince(province, part, base);
  if (!got.ok) return got;
  // Kept although it may be all that comes now: a line that breaks costs one file.
  return folder.keep(part.sha256, got.value) ? got : failed('disk-full', part.name);
}

async function fromProvince(province: CatalogueClient, part: ManifestPart, base: Older | null) {
  const got = await province.part(part, base);
  // A delta that does not fit proves nothing against the file: it is asked for whole.
  return !got.ok && base && ['tampered', 'truncated'].includes(got.code)
    ? await province.part(part, null)
    : got;
}

/** Versions of files that lie here, by name: of the catalogue that came last, or of the one that shipped. */
function olderParts({ folder, shipped }: FetchOutside): OlderParts {
  const before = claimedManifest(folder.manifest() ?? new Uint8Array());
  return (name) => {
    const sha256 = before?.files.find((each) => each.name === name)?.sha256;
    const kept = sha256 === undefined ? undefined : folder.read(sha256);
    if (sha256 !== undefined && kept) return { sha256, bytes: kept };
    const bytes = shipped.files.get(name);
    return bytes ? { sha256: hashOf(bytes), bytes } : null;
  };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
