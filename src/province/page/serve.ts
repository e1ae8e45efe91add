import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { type PageSource, readOverview } from './overview.ts';
import { pageOf } from './page.ts';

const FONTS = '@expo-google-fonts/be-vietnam-pro';
const require = createRequire(import.meta.url);

const FILES = [
  {
    path: '/page/page.css',
    type: 'text/css; charset=utf-8',
    file: () => new URL('page.css', import.meta.url),
  },
  {
    path: '/page/officer.css',
    type: 'text/css; charset=utf-8',
    file: () => new URL('../officer/officer.css', import.meta.url),
  },
  {
    path: '/page/page.js',
    type: 'text/javascript; charset=utf-8',
    file: () => new URL('page.js', import.meta.url),
  },
  { path: '/page/mark.svg', type: 'image/svg+xml', file: () => new URL('mark.svg', import.meta.url) },
  { path: '/page/medium.ttf', type: 'font/ttf', file: font('500Medium') },
  { path: '/page/bold.ttf', type: 'font/ttf', file: font('700Bold') },
  { path: '/page/extrabold.ttf', type: 'font/ttf', file: font('800ExtraBold') },
];

/** The page for people. It is no part of the API, and programs should not read it. */
export function servePage(server: FastifyInstance, source: PageSource): void {
  server.get('/', async (_, reply) => {
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return pageOf(await readOverview(source));
  });
  for (const { path, type, file } of FILES) {
    const bytes = readFileSync(file());
    server.get(path, async (_, reply) => {
      reply.type(type).header('cache-control', 'public, max-age=3600');
      return bytes;
    });
  }
}

function font(weight: string): () => string {
  return () => require.resolve(`${FONTS}/${weight}/BeVietnamPro_${weight}.ttf`);
}
