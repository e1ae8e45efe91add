import { request } from 'undici';
import { type ManifestPart, manifestType } from '../../../../shared/catalogue-manifest.ts';
import { failed, ok, type Result } from '../../../../shared/result.ts';
import { decoded, type Older } from './decode.ts';

/**
 * - `unreachable`: nothing answered, or the answer broke off · `overloaded`: it asked to come later
 * - `not-the-province`: something answered in its place: a captive portal, a proxy's page
 * - `none`: the province publishes no catalogue, or not this file
 */
export type CatalogueTrouble = 'unreachable' | 'overloaded' | 'not-the-province' | 'none';

/** `same`: what was named is still the newest. */
export type ManifestAnswer = Result<Uint8Array | 'same', CatalogueTrouble>;

/** A file that came, but is not what the manifest names: shorter, or other bytes. */
export type PartAnswer = Result<Uint8Array, CatalogueTrouble | 'truncated' | 'tampered'>;

export interface CatalogueClient {
  /** `known`: hashes of manifests that need not come again. */
  manifest(known: readonly string[]): Promise<ManifestAnswer>;
  /** The file whole and as it was signed, or why not. */
  part(part: ManifestPart, older: Older | null): Promise<PartAnswer>;
}

/** Far above an honest manifest: 200 files are under 40 kB. Bytes. */
const longestManifest = 256 * 1024;

export function catalogueClient(
  url: string,
  waits: { readonly answer: number; readonly catalogueFile: number },
): CatalogueClient {
  const base = `${url.replace(/\/+$/, '')}/v1/catalogue`;
  return {
    async manifest(known) {
      const etags = known.map((each) => `"${each}"`).join(', ');
      const headers = { accept: manifestType, ...(etags ? { 'if-none-match': etags } : {}) };
      const answer = await ask(`${base}/manifest`, headers, manifestType, longestManifest, waits.answer);
      if (!answer.ok) return answer;
      return ok(answer.value === null ? 'same' : answer.value.body);
    },

    async part(part, older) {
      const dictionary = older && {
        'available-dictionary': `:${Buffer.from(older.sha256, 'hex').toString('base64')}:`,
      };
      const headers = { 'accept-encoding': older ? 'dcz, zstd' : 'zstd', ...dictionary };
      // A compressed file is never much larger than the file.
      const most = part.bytes + 64 * 1024;
      const answer = await ask(
        `${base}/files/${part.sha256}`,
        headers,
        'application/json',
        most,
        waits.catalogueFile,
      );
      if (!answer.ok) return answer;
      if (answer.value === null) return failed('not-the-province');
      return decoded(answer.value.body, answer.value.coding, part, older);
    },
  };
}

interface Answer {
  readonly body: Uint8Array;
  readonly coding: string;
}

/** One GET whose answer is of the media type asked for; null: nothing new (304). */
async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  type: string,
  mostBytes: number,
  wait: number,
): Promise<Result<Answer | null, CatalogueTrouble>> {
  try {
    const answer = await request(url, { headers, signal: AbortSignal.timeout(wait) });
    const body = await readAll(answer.body, mostBytes);
    if (answer.statusCode === 304) return ok(null);
    if (answer.statusCode === 429 || answer.statusCode >= 500) return failed('overloaded');
    const said = String(answer.headers['content-type'] ?? '').toLowerCase();
    const isJson = said.startsWith('application/json');
    if (answer.statusCode === 404 && isJson) return failed('none');
    if (answer.statusCode !== 200 || !said.startsWith(type) || !body) return failed('not-the-province');
    return ok({ body, coding: String(answer.headers['content-encoding'] ?? '') });
  } catch {
    // undici rejects for every way a connection can fail; which one it was helps nobody here.
    return failed('unreachable');
  }
}

/** Null: more came than was asked for. */
async function readAll(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
