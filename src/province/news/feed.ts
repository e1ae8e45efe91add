import { newestEtag } from '../catalogue/rows.ts';
import type { Queries } from '../store/database.ts';
import type { ProvinceWaits } from '../waits.ts';
import { type NewsItem, newestCursors, newsAfter } from './list.ts';

/** One open line to a kiosk. */
export interface Subscriber {
  readonly kioskId: string;
  /** The newest news it was told. */
  readonly cursor: number;
  /** False: the line is full or broken, and is left alone. */
  tell(items: readonly NewsItem[]): boolean;
  /** Another catalogue was published; the kiosk asks for it. */
  tellCatalogue(etag: string): void;
}

export interface Feed {
  /** @returns ends it */
  subscribe(subscriber: Subscriber): () => void;
  /** Something was just written here: look now. */
  nudge(): void;
  stop(): void;
}

export interface FeedOutside {
  readonly database: Queries;
  readonly waits: Pick<ProvinceWaits, 'news'>;
  /** @returns calls it off */
  readonly later: (ms: number, task: () => void) => () => void;
  readonly onTrouble: (error: unknown) => void;
}

const AT_ONCE = 100;

/**
 * Tells open lines what is new. It asks the database by a clock, one question for all lines: another process over the
 * same database may have written the news, and nothing but the database connects them.
 */
export function openFeed({ database, waits, later, onTrouble }: FeedOutside): Feed {
  const lines = new Map<Subscriber, number>();
  let looking = false;
  let again = false;
  let stopped = false;
  let callOff = () => {};
  /** Undefined before the first look: whoever opens a line asks for the catalogue then. */
  let published: string | undefined;

  async function look(): Promise<void> {
    if (looking || stopped) {
      again = true;
      return;
    }
    looking = true;
    callOff();
    do {
      again = false;
      await round().catch(onTrouble);
    } while (again && !stopped);
    looking = false;
    if (lines.size > 0 && !stopped) callOff = later(waits.news.ms, () => void look());
  }

  async function round(): Promise<void> {
    const kiosks = new Set([...lines.keys()].map(({ kioskId }) => kioskId));
    if (kiosks.size === 0) return;
    const newest = await newestCursors(database, [...kiosks]);
    for (const [line, told] of lines) {
      if ((newest.get(line.kioskId) ?? 0) > told) await tell(line, told);
    }
    const etag = (await newestEtag(database)) ?? '';
    if (published !== undefined && published !== etag)
      for (const line of lines.keys()) line.tellCatalogue(etag);
    published = etag;
  }

  async function tell(line: Subscriber, told: number): Promise<void> {
    const items = await newsAfter(database, line.kioskId, told, AT_ONCE);
    const last = items.at(-1);
    if (!last || !lines.has(line)) return;
    if (!line.tell(items)) return void lines.delete(line);
    lines.set(line, last.cursor);
    if (items.length === AT_ONCE) again = true;
  }

  return {
    subscribe(subscriber) {
      lines.set(subscriber, subscriber.cursor);
      void look();
      return () => void lines.delete(subscriber);
    },
    nudge: () => void look(),
    stop() {
      stopped = true;
      callOff();
      lines.clear();
    },
  };
}
