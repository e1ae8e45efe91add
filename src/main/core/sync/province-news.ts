import { EventSource } from 'undici';
import { z } from 'zod';
import type { Off } from '../../../shared/contract/wire.ts';
import { askProvince, type ProvinceResult } from './ask-province.ts';

/** One thing the province says to this kiosk; more fields than these by its kind. */
export const newsItem = z.looseObject({ cursor: z.int().positive(), kind: z.string().min(1).max(80) });
export type NewsItem = z.infer<typeof newsItem>;
const newsPage = z.object({ items: z.array(newsItem).max(500) });

export interface NewsListener {
  /** Something may be new. */
  readonly onNews: () => void;
  readonly onConnected: (up: boolean) => void;
  /** Another catalogue may be published. */
  readonly onCatalogue: () => void;
}

export interface ProvinceNews {
  /** Items after `cursor`, oldest first; not all when there are many. */
  news(cursor: number): Promise<ProvinceResult<z.infer<typeof newsPage>>>;
  /** Keeps a line on which the province announces news, and connects again when it breaks. */
  listen(listener: NewsListener): Off;
}

export function provinceNews(url: string, kioskId: string, answerWait: number): ProvinceNews {
  const base = `${url.replace(/\/+$/, '')}/v1/kiosks/${kioskId}`;
  return {
    news: (cursor) => askProvince(`${base}/news?after=${cursor}`, null, newsPage, answerWait),
    listen({ onNews, onConnected, onCatalogue }) {
      const line = new EventSource(`${base}/events`, { node: { reconnectionTime: answerWait } });
      line.onopen = () => onConnected(true);
      line.onerror = () => onConnected(false);
      // Whatever kind it names, the question by cursor tells what it is.
      line.onmessage = onNews;
      line.addEventListener('catalogue', onCatalogue);
      return () => line.close();
    },
  };
}
