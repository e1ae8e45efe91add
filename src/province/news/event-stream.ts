import type { FastifyReply } from 'fastify';
import type { ProvinceWaits } from '../waits.ts';
import type { Feed } from './feed.ts';
import type { NewsItem } from './list.ts';

/** A line that does not read what it is told is cut; the kiosk asks again from its cursor. */
const FULLEST_BYTES = 256 * 1024;

export interface EventStreams {
  /** null: all places are taken. Otherwise the line is open, and the reply belongs to it. */
  open(reply: FastifyReply, kioskId: string, after: number): FastifyReply | null;
  /** Ends all lines: a server that closes waits for them. */
  close(): void;
}

export interface EventStreamParts {
  readonly feed: Feed;
  readonly places: number;
  readonly waits: Pick<ProvinceWaits, 'newsHeartbeat' | 'newsReconnect'>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): the id of each is its cursor. */
export function eventStreams({ feed, places, waits, headers }: EventStreamParts): EventStreams {
  const lines = new Set<{ end(): void }>();
  return {
    open(reply, kioskId, after) {
      if (lines.size >= places) return null;
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write(`retry: ${waits.newsReconnect.ms}\n\n`);
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), waits.newsHeartbeat.ms);
      const end = feed.subscribe({
        kioskId,
        cursor: after,
        tell(items) {
          raw.write(items.map(written).join(''));
          if (raw.writableLength > FULLEST_BYTES) raw.destroy();
          return !raw.destroyed;
        },
        // Without an id: it is no news, and the cursor stays where it was.
        tellCatalogue: (etag) => void raw.write(`event: catalogue\ndata: ${etag}\n\n`),
      });
      const line = { end: () => void raw.end() };
      lines.add(line);
      raw.once('close', () => {
        clearInterval(heartbeat);
        lines.delete(line);
        end();
      });
      return reply;
    },
    close() {
      for (const line of lines) line.end();
    },
  };
}

const written = (item: NewsItem) => `id: ${item.cursor}\ndata: ${JSON.stringify(item)}\n\n`;
