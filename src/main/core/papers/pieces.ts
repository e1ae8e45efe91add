import { mostPieces } from '../../../shared/contract/papers.ts';

/** Pictures on their way from a screen, in memory alone. */
export interface Pieces {
  put(key: string, index: number, data: Uint8Array): void;
  /** The whole picture; null while a piece of it is missing. */
  whole(key: string, count: number): Buffer<ArrayBuffer> | null;
  drop(key: string): void;
}

/** A screen sends one picture at a time; one more may be left of a screen that was loaded anew. */
const mostPictures = 2;

export function openPieces(): Pieces {
  const pictures = new Map<string, Map<number, Uint8Array>>();
  return {
    put(key, index, data) {
      const own = pictures.get(key) ?? new Map<number, Uint8Array>();
      if (index < mostPieces) own.set(index, data);
      pictures.delete(key);
      pictures.set(key, own);
      const [oldest] = pictures.keys();
      if (pictures.size > mostPictures && oldest !== undefined) pictures.delete(oldest);
    },
    whole(key, count) {
      const own = pictures.get(key);
      const parts = Array.from({ length: count }, (_, index) => own?.get(index));
      return parts.every((part) => part !== undefined) ? Buffer.concat(parts) : null;
    },
    drop: (key) => void pictures.delete(key),
  };
}
