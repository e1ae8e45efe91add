import { compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose';
import { type Manifest, manifest } from '../../../shared/catalogue-manifest.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { TrustedKey } from './trusted-key.ts';

export interface SignedManifest {
  readonly manifest: Manifest;
  /** `kid` of the key that signed. */
  readonly signedBy: string;
}

/**
 * Reads the signed manifest: a compact JWS (RFC 7515) with EdDSA whose payload is the manifest as JSON. The key is
 * chosen by its `kid` among the trusted ones, never taken from the message.
 */
export async function openManifest(
  jws: Uint8Array,
  trusted: readonly TrustedKey[],
): Promise<Result<SignedManifest, 'unsigned' | 'unknown-key' | 'tampered' | 'breaks-its-schema'>> {
  const text = new TextDecoder().decode(jws).trim();
  const kid = keyNamed(text);
  if (kid === undefined) return failed('unsigned');
  const key = trusted.find((each) => each.kid === kid);
  if (!key) return failed('unknown-key');
  const payload = await verified(text, key);
  if (!payload) return failed('tampered', 'manifest');
  const read = manifest.safeParse(json(payload));
  if (!read.success) return failed('breaks-its-schema', 'manifest');
  return ok({ manifest: read.data, signedBy: kid });
}

function keyNamed(jws: string): string | undefined {
  if (jws.split('.').length !== 3) return undefined;
  try {
    const { alg, kid } = decodeProtectedHeader(jws);
    return alg === 'EdDSA' ? kid : undefined;
  } catch {
    return undefined;
  }
}

async function verified(jws: string, key: TrustedKey): Promise<Uint8Array | undefined> {
  try {
    const { payload } = await compactVerify(jws, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
