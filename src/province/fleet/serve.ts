import type { FastifyInstance } from 'fastify';
import { clockWords } from '../page/clock-words.ts';
import type { Database } from '../store/database.ts';
import { fleetPage } from './page.ts';
import { readFleet } from './rows.ts';

/** The technicians' page of all kiosks. For people; programs should not read it. */
export function serveFleet(
  server: FastifyInstance,
  {
    database,
    now,
    timeZone,
  }: { readonly database: Database; readonly now: () => number; readonly timeZone: string },
): void {
  server.get('/may', async (request, reply) => {
    const at = now();
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return fleetPage({
      kiosks: await readFleet(database, at),
      onlyNeedy: (request.query as Record<string, unknown>)['can-den'] === '1',
      now: at,
      words: clockWords(timeZone),
      keeps: database.keeps,
    });
  });
}
