import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { cameraPolicy, fileHeaders, policyHeaders } from './headers.ts';

export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The built screens: an exact list of files taken at the start, so that no path can lead out of the folder. */
export interface Site {
  readonly paths: readonly string[];
  /** @param path of a URL, such as `/` or `/assets/index-x.js`; anything not in the list is a 404 */
  answer(path: string): Promise<SiteAnswer>;
}

/** @param folder where `index.html` is; throws when it cannot be read */
export function openSite(folder: string): Site {
  const files = new Map<string, string>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [urlPath(folder, file), file] as const),
  );
  return {
    paths: [...files.keys()].sort(),
    async answer(path) {
      const name = path === '/' ? '/index.html' : path;
      const file = files.get(name);
      if (file === undefined) return plain(404, 'Không có trang này. / There is no such page.');
      return { status: 200, headers: fileHeaders(name), body: new Uint8Array(await readFile(file)) };
    },
  };
}

/** A site without pages. */
export const emptySite: Site = {
  paths: [],
  answer: async () => plain(404, 'Chưa có trang đã dựng. / The pages are not built.'),
};

/** The same site where its pages may use the document camera. */
export function withCamera(site: Site): Site {
  return {
    ...site,
    async answer(path) {
      const given = await site.answer(path);
      return { ...given, headers: { ...given.headers, ...cameraPolicy } };
    },
  };
}

/** @returns null where the screens were never built; `notBuilt` says so */
export function builtSite(folder: string): Site | null {
  try {
    const site = openSite(folder);
    return site.paths.includes('/index.html') ? site : null;
  } catch {
    return null;
  }
}

export const notBuilt: Bilingual = {
  vi: 'Chưa có màn hình đã dựng (dist/renderer): hãy chạy "npm run build" rồi khởi động lại.',
  en: 'The screens are not built (dist/renderer): run "npm run build", then start again.',
};

/** An answer of one sentence. */
export function plain(status: number, sentence: string): SiteAnswer {
  return {
    status,
    headers: { ...policyHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: new TextEncoder().encode(`${sentence}\n`),
  };
}

function urlPath(folder: string, file: string): string {
  return `/${relative(folder, file).split(sep).join('/')}`;
}
