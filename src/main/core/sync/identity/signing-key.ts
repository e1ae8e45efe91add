import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { FlattenedSign } from 'jose';
import { z } from 'zod';
import type { SignerKey } from '../../../../shared/enrolment.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { keepPrivately } from '../../store/keep-privately.ts';
import { errorCode } from '../../store/trouble.ts';

/** The Ed25519 key this machine signs with. It never leaves the machine. */
export interface SigningKey {
  readonly public: SignerKey;
  /** `replaced`: the one before was unreadable, and the province must be told of this one by a new code. */
  readonly found: 'kept' | 'made' | 'replaced';
  /** Detached JWS in compact form, `<protected>..<signature>` (RFC 7515 appendix F, EdDSA as in RFC 8037). */
  sign(words: string): Promise<string>;
}

const half = z.base64url().length(43);
const keyFile = z.strictObject({ version: z.literal(1), x: half, d: half });
type KeyFile = z.infer<typeof keyFile>;

/** Opens the key in `file` or makes one. A file that cannot be read is moved aside, never overwritten. */
export function openSigningKey(file: string, asideName: () => string): SigningKey {
  const kept = readKey(file);
  if (kept.ok) return signingKey(kept.value, 'kept');
  if (kept.code === 'unreadable') renameSync(file, `${file}.unreadable-${asideName()}`);
  const made = keyFile.parse({ version: 1, ...halvesOf(generateKeyPairSync('ed25519').privateKey) });
  keepPrivately(file, JSON.stringify(made));
  return signingKey(made, kept.code === 'missing' ? 'made' : 'replaced');
}

/** The public half of the key in `file`, without making one; null where there is none that can be read. */
export function signingKeyIn(file: string): SignerKey | null {
  const kept = readKey(file);
  return kept.ok ? { x: kept.value.x, kid: thumbprint(kept.value.x) } : null;
}

function readKey(file: string): Result<KeyFile, 'missing' | 'unreadable'> {
  try {
    const kept = keyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A pair whose halves do not belong together signs what nobody can check.
    const public_ = createPublicKey(privateOf(kept)).export({ format: 'jwk' });
    return public_.x === kept.x ? ok(kept) : failed('unreadable');
  } catch (error) {
    return failed(errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable');
  }
}

function halvesOf(key: KeyObject): { x: string | undefined; d: string | undefined } {
  const { x, d } = key.export({ format: 'jwk' });
  return { x, d };
}

function privateOf({ x, d }: Pick<KeyFile, 'x' | 'd'>): KeyObject {
  return createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x, d } });
}

function signingKey(kept: KeyFile, found: SigningKey['found']): SigningKey {
  const key = privateOf(kept);
  const kid = thumbprint(kept.x);
  return {
    public: { x: kept.x, kid },
    found,
    async sign(words) {
      const { protected: head = '', signature } = await new FlattenedSign(Buffer.from(words, 'utf8'))
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .sign(key);
      return `${head}..${signature}`;
    },
  };
}

/** RFC 7638: the required members of an OKP key in the order of their names, no spaces. */
export function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
