import type { Bilingual } from '../../shared/contract/words.ts';

/** Node-API version better-sqlite3 13 is built for; below it the process dies without a word. */
export const neededNodeApi = 10;

/**
 * What to do about a Node that is too old, or null when it will do. Looks at the Node-API version and not at Node's
 * own, because Electron's Node carries another number.
 */
export function runtimeTrouble(versions: {
  readonly napi?: string | undefined;
  readonly node?: string | undefined;
}): Bilingual | null {
  if (Number(versions.napi ?? 0) >= neededNodeApi) return null;
  const found = versions.node ?? '?';
  return {
    vi: `Ki-ốt cần Node.js 24, máy này đang chạy bằng ${found}. Hãy chạy "npm ci" rồi khởi động bằng "npm start" (không gọi node trực tiếp).`,
    en: `The kiosk needs Node.js 24 and was started with ${found}. Run "npm ci", then start it with "npm start" (not with node directly).`,
  };
}
