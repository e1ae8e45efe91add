import { createHash } from 'node:crypto';
import { CompactSign, decodeJwt, importJWK, type JWK } from 'jose';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { type Manifest, manifest } from '../../../shared/catalogue-manifest.ts';
import type { CatalogueBundle } from './bundle.ts';

/** Names every file of the bundle by its hash. */
export function manifestOf(files: CatalogueBundle['files'], number: number, asOf: string): Manifest {
  const listed = [...files].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return manifest.parse({
    schema: 2,
    number,
    asOf,
    files: listed.sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}

/** The manifest as a compact JWS, signed with an Ed25519 private key (JWK with its `kid`). */
export async function signManifest(
  content: Manifest,
  key: JWK & { readonly kid: string },
): Promise<Uint8Array> {
  const payload = new TextEncoder().encode(canonicalJson(content));
  const jws = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'mot-cua-catalogue' })
    .sign(await importJWK(key, 'EdDSA'));
  return new TextEncoder().encode(`${jws}\n`);
}

/** What a manifest says of itself, believed for no other purpose than to number the next one. */
export function claimedManifest(jws: Uint8Array): Manifest | undefined {
  try {
    return manifest.parse(decodeJwt(new TextDecoder().decode(jws).trim()));
  } catch {
    return undefined;
  }
}
