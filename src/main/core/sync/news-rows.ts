import type { Readable, Writable } from '../store/database.ts';
import type { NewsItem } from './province-news.ts';

/** Where the next question begins; 0 before the first news. */
export function newestCursor(database: Readable): number {
  return (
    database.get<{ newest: number | null }>('SELECT MAX(cursor) AS newest FROM province_news')?.newest ?? 0
  );
}

/** Notes an item as read. False when it was read before. */
export function insertNews(database: Writable, item: NewsItem, nowMs: number): boolean {
  const { changes } = database.run(
    'INSERT OR IGNORE INTO province_news (cursor, kind, body, taken_ms) VALUES (?, ?, ?, ?)',
    item.cursor,
    item.kind,
    JSON.stringify(item),
    nowMs,
  );
  return changes === 1;
}
