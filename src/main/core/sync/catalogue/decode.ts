import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdDecompress } from 'node:zlib';
import { deltaMagic, type ManifestPart } from '../../../../shared/catalogue-manifest.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';

/** What the kiosk holds of an older version of a file, and the province may make a delta from. */
export interface Older {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const decompress = promisify(zstdDecompress);
/** What RFC 9842 lets a receiver be asked for: a window of 128 MB. */
const widestWindow = 27;
const headBytes = deltaMagic.length + 32;

/** Undoes the coding of the wire and holds the result to the manifest: its length and its hash decide, nothing else. */
export async function decoded(
  body: Uint8Array,
  coding: string,
  part: ManifestPart,
  older: Older | null,
): Promise<Result<Uint8Array, 'truncated' | 'tampered'>> {
  const plain = await undone(body, coding, part.bytes, older);
  if (!plain) return failed('tampered', part.name);
  if (plain.length < part.bytes) return failed('truncated', part.name);
  return hashOf(plain) === part.sha256 ? ok(plain) : failed('tampered', part.name);
}

async function undone(
  body: Uint8Array,
  coding: string,
  bytes: number,
  older: Older | null,
): Promise<Uint8Array | undefined> {
  if (coding === '' || coding === 'identity') return body;
  const params = { [constants.ZSTD_d_windowLogMax]: widestWindow };
  // More than was signed is not wanted: a bomb ends here.
  const options = { params, maxOutputLength: bytes };
  try {
    if (coding === 'zstd') return await decompress(body, options);
    if (coding !== 'dcz' || !older || !isFor(body, older)) return undefined;
    return await decompress(body.subarray(headBytes), {
      ...options,
      dictionary: Buffer.from(older.bytes),
    });
  } catch {
    return undefined;
  }
}

function isFor(body: Uint8Array, { sha256 }: Older): boolean {
  const head = Buffer.concat([Buffer.from(deltaMagic), Buffer.from(sha256, 'hex')]);
  return head.equals(body.subarray(0, headBytes));
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
