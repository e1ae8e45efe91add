import type { FastifyReply, FastifyRequest } from 'fastify';
import { manifestType } from '../../shared/catalogue-manifest.ts';
import { Refused } from '../api/trouble.ts';
import type { Queries } from '../store/database.ts';
import { delta, whole } from './coding.ts';
import { catalogueFile, newestEdition } from './rows.ts';

/** Coded files kept at hand: two editions of ten files, whole and as deltas. All can be made again. */
const KEPT = 40;

export interface CatalogueDesk {
  manifest(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  file(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** The published catalogue over HTTP. A file never changes under its address, so that any proxy may keep it. */
export function catalogueDesk(queries: Queries): CatalogueDesk {
  const coded = new Map<string, Promise<Uint8Array>>();

  function kept(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = coded.get(name) ?? make();
    coded.delete(name);
    coded.set(name, found);
    found.catch(() => coded.delete(name));
    for (const oldest of coded.keys()) {
      if (coded.size <= KEPT) break;
      coded.delete(oldest);
    }
    return found;
  }

  async function bytesOf(sha256: string): Promise<Uint8Array | undefined> {
    const text = await catalogueFile(queries, sha256);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  return {
    async manifest(request, reply) {
      const edition = await newestEdition(queries);
      if (!edition) throw new Refused('not-found');
      void reply.headers({ etag: `"${edition.sha256}"`, 'cache-control': 'no-cache' });
      if (etagsIn(request.headers['if-none-match']).includes(edition.sha256)) return reply.code(304).send();
      return reply.type(manifestType).send(Buffer.from(edition.manifest));
    },

    async file(request, reply) {
      const { sha256 } = request.params as { sha256: string };
      const body = await bytesOf(sha256);
      if (!body) throw new Refused('not-found');
      void reply.headers({
        etag: `"${sha256}"`,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding, available-dictionary',
      });
      const takes = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
      const held = dictionaryIn(request.headers['available-dictionary']);
      const older = held !== undefined && takes.includes('dcz') ? await bytesOf(held) : undefined;
      void reply.type('application/json; charset=utf-8');
      if (older) {
        const sent = await kept(`${sha256} ${held}`, () => delta(body, older));
        return reply.header('content-encoding', 'dcz').send(sent);
      }
      if (!takes.includes('zstd')) return reply.send(Buffer.from(body));
      const sent = await kept(sha256, () => whole(body));
      return reply.header('content-encoding', 'zstd').send(sent);
    },
  };
}

function etagsIn(header: unknown): readonly string[] {
  return [...String(header ?? '').matchAll(/"([0-9a-f]{64})"/g)].map(([, etag = '']) => etag);
}

/** `:<base64 of a SHA-256>:`, a byte sequence of structured fields (RFC 9651); in hex. */
function dictionaryIn(header: unknown): string | undefined {
  const [, base64] = /^:([A-Za-z0-9+/]{43}=):$/.exec(String(header ?? '')) ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');
}
