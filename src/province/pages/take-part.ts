import type { Readable } from 'node:stream';
import type { Database } from '../store/database.ts';
import { appendPart, completePage, type PageRow } from './rows.ts';

/** Bytes made durable at once: little enough that a line that breaks costs few, enough to write few rows. */
const PART = 64 * 1024;

export type PartTaken =
  | { readonly outcome: 'more' | 'complete'; readonly received: number }
  | { readonly outcome: 'offset' | 'damaged' };

/** Writes what comes as it comes: a line that breaks loses what was not written, and that is sent again. */
export async function takePart(
  database: Database,
  page: PageRow,
  at: number,
  body: Readable,
  now: number,
): Promise<PartTaken> {
  if (page.bytes === null || page.isComplete || at !== page.received) return { outcome: 'offset' };
  let received = at;
  for await (const part of inParts(body)) {
    if (!(await appendPart(database, page, received, part))) return { outcome: 'offset' };
    received += part.length;
  }
  if (received < page.bytes) return { outcome: 'more', received };
  return (await completePage(database, page, now))
    ? { outcome: 'complete', received }
    : { outcome: 'damaged' };
}

/** Ends where the line broke, with what came before: nobody is there to hear of the trouble. */
async function* inParts(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      length += chunk.length;
      if (length < PART) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

function isBroken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return ['ECONNRESET', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'EPIPE'].includes(String(code));
}
