import type { Clock } from '../clock.ts';
import type { Writable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import type { Waiting } from '../waiting.ts';
import { insertNews, newestCursor } from './news-rows.ts';
import type { NewsItem, ProvinceNews } from './province-news.ts';
import type { SyncWaits } from './waits.ts';

export interface DownlinkOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly waits: Pick<SyncWaits, 'news' | 'newsUnannounced'>;
  /** null: no province is configured. */
  readonly province: ProvinceNews | null;
  /**
   * Applies one item in the transaction that notes it as read; kinds of a newer province are left alone. @returns what
   * to do once it is committed
   */
  readonly take: (database: Writable, item: NewsItem) => (() => void) | undefined;
  /** Another catalogue may be published: the province said so, or is back. */
  readonly onCatalogue: () => void;
}

export interface Downlink {
  /** Asks now: somebody is looking at a page that waits for an answer. */
  wake(): void;
  stop(): void;
}

/**
 * Brings the province's news to the kiosk, each once and in its order. The event stream only says that there is some:
 * what counts is asked for by cursor, so that a stream that stalls, repeats or skips costs time and nothing else.
 */
export function openDownlink(outside: DownlinkOutside): Downlink {
  const { store, waits, province } = outside;
  let running = false;
  let again = false;
  let stopped = false;
  let announced = false;
  let stopTimer = () => {};
  const stopListening = province?.listen({
    onNews: wake,
    onCatalogue: outside.onCatalogue,
    onConnected(up) {
      announced = up;
      if (!up) return;
      wake();
      outside.onCatalogue();
    },
  });

  function wake(): void {
    if (running) again = true;
    else void run();
  }

  async function run(): Promise<void> {
    if (!province || stopped) return;
    running = true;
    stopTimer();
    let reached = true;
    try {
      do {
        again = false;
        const some = await ask(province);
        reached = some !== undefined;
        again = some === true || (again && reached);
      } while (again && !stopped);
    } finally {
      running = false;
    }
    const wait = announced && reached ? waits.news : waits.newsUnannounced;
    if (!stopped) stopTimer = outside.waiting.later(wait, () => void run());
  }

  /** One page of news. True when there was some, and so there may be more; undefined when nobody answered. */
  async function ask(from: ProvinceNews): Promise<boolean | undefined> {
    const answer = await from.news(store.read(newestCursor));
    if (!answer.ok) return undefined;
    const fresh = answer.value.value.items;
    for (const item of fresh) if (!takeOne(item)) return undefined;
    return fresh.length > 0;
  }

  /** False on a full disk: it is asked for again. */
  function takeOne(item: NewsItem): boolean {
    let after: (() => void) | undefined;
    const written = store.write((database) => {
      if (insertNews(database, item, outside.clock.now().wallMs)) after = outside.take(database, item);
    });
    if (written.ok) after?.();
    return written.ok;
  }

  return {
    wake,
    stop() {
      stopped = true;
      stopTimer();
      stopListening?.();
    },
  };
}
