import { createHmac } from 'node:crypto';
import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type PrivateKey, type PublicKey, publicOf } from './private-key.ts';

/** The keys of this province, at work. */
export interface ProvinceKeys {
  /** The newest first: what kiosks should seal for. */
  readonly public: readonly PublicKey[];
  /**
   * Opens a data key a kiosk wrapped: compact JWE, ECDH-ES+A256KW with A256GCM.
   * - `sealed-for-another`: for a key that is not here · `unreadable`: not what was wrapped for this key
   */
  unwrap(jwe: string): Promise<Result<Uint8Array, 'sealed-for-another' | 'unreadable'>>;
  /** Secrets for another purpose that only the holder of the keys can derive; one for each key, in their order. */
  derive(purpose: string): readonly Uint8Array[];
}

const OPTIONS = {
  keyManagementAlgorithms: ['ECDH-ES+A256KW'],
  contentEncryptionAlgorithms: ['A256GCM'],
};

export async function provinceKeys(all: readonly PrivateKey[]): Promise<ProvinceKeys> {
  const imported = new Map(
    await Promise.all(all.map(async (jwk) => [jwk.kid, await importJWK(jwk, 'ECDH-ES+A256KW')] as const)),
  );
  return {
    public: all.map(publicOf),
    derive: (purpose) => all.map(({ d }) => createHmac('sha256', d).update(purpose).digest()),
    async unwrap(jwe) {
      try {
        const key = imported.get(String(decodeProtectedHeader(jwe).kid));
        if (!key) return failed('sealed-for-another');
        return ok((await compactDecrypt(jwe, key, OPTIONS)).plaintext);
      } catch {
        // jose has many names for what is wrong with a JWE; nothing of it can be read in any of them.
        return failed('unreadable');
      }
    },
  };
}
