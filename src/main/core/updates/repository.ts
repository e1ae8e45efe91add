import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BaseFetcher } from 'tuf-js';

/** Where updates come from: a province's address, or a folder on a stick. Both hold `metadata` and `targets`. */
export interface UpdateSource {
  readonly metadata: string;
  readonly targets: string;
  /** Null: the client's own, over the network. */
  readonly fetcher: BaseFetcher | null;
}

export function updateSource(place: string): UpdateSource {
  if (/^https?:\/\//.test(place)) {
    const base = place.replace(/\/+$/, '');
    return { metadata: `${base}/metadata`, targets: `${base}/targets`, fetcher: null };
  }
  const at = (name: string) => pathToFileURL(join(place, name)).href;
  return { metadata: at('metadata'), targets: at('targets'), fetcher: new FolderFetcher() };
}

/** Reads a repository from a folder. A file that is not there answers as a server does: 404. */
class FolderFetcher extends BaseFetcher {
  async fetch(url: string): ReturnType<BaseFetcher['fetch']> {
    const file = fileURLToPath(url);
    try {
      await access(file);
    } catch {
      throw await notFound();
    }
    return Readable.toWeb(createReadStream(file)) as Awaited<ReturnType<BaseFetcher['fetch']>>;
  }
}

/** tuf-js ends its walk through roots at an error of this class with 404, and does not export it. */
async function notFound(): Promise<Error> {
  const { DownloadHTTPError } = await import('tuf-js/dist/error.js');
  return new DownloadHTTPError('not found', 404);
}
