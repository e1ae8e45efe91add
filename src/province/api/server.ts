import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { catalogueDesk } from '../catalogue/serve.ts';
import type { Door } from '../enrolment/check-batch.ts';
import type { Intake } from '../inbox/take-batch.ts';
import { eventStreams } from '../news/event-stream.ts';
import type { Feed } from '../news/feed.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { ProvinceWaits } from '../waits.ts';
import { admission } from './admission.ts';
import { batchGate } from './batch-gate.ts';
import { handlersOf } from './handlers.ts';
import { takeStreams } from './page-handlers.ts';
import { keepRawBodies } from './raw-bodies.ts';
import { refusal } from './refusals.ts';
import { registerOperations } from './routes.ts';
import type { Schemas } from './schemas.ts';
import { silentSockets } from './silent-sockets.ts';
import { answerTroubles } from './trouble.ts';
import { turns } from './turns.ts';

/** A batch of 100 items has 40 KB each. */
const LARGEST_BODY = 4 * 1024 * 1024;
/** Requests about pages worked on at the same time, beside those of batches. */
const PAGE_PLACES = 16;
const BATCHES = '/v1/kiosks/:kioskId/batches';

export const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export interface ServerParts {
  readonly intake: Intake;
  readonly schemas: Schemas;
  readonly keys: ProvinceKeys;
  readonly feed: Feed;
  readonly bankSecret: string;
  readonly door: Door;
  /** Requests worked on at the same time; one more is told to come later. */
  readonly places: number;
  /** Kiosks that listen at the same time. */
  readonly streamPlaces: number;
  readonly waits: ProvinceWaits;
  readonly logger: FastifyBaseLogger | null;
}

export function buildServer(parts: ServerParts): FastifyInstance {
  const { intake, schemas, feed, places, streamPlaces, waits, logger } = parts;
  const server = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    requestTimeout: waits.request.ms,
    forceCloseConnections: 'idle',
    clientErrorHandler(_, socket) {
      const body = JSON.stringify(refusal('malformed'));
      const length = Buffer.byteLength(body);
      if (socket.writable)
        socket.end(
          `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
        );
    },
  });
  server.addHook('onSend', async (_, reply) => {
    reply.headers(SECURITY_HEADERS);
  });
  // Fastify also reads text/plain unless told not to; the file knows JSON alone.
  server.removeContentTypeParser('text/plain');
  answerTroubles(server, waits);
  const rawBodies = keepRawBodies(server, ['/v1/bank/callbacks', BATCHES]);
  takeStreams(server);
  const streams = eventStreams({ feed, places: streamPlaces, waits, headers: SECURITY_HEADERS });
  const silent = silentSockets(server.server);
  server.addHook('preClose', async () => {
    feed.stop();
    streams.close();
    silent.end();
  });
  const admit = admission(places);
  const batches = batchGate(server, BATCHES, turns(places, waits), () => performance.now());
  registerOperations(
    server,
    schemas,
    handlersOf({
      ...parts,
      admit,
      admitPages: admission(PAGE_PLACES),
      batches,
      catalogue: catalogueDesk(intake.database),
      streams,
      rawBodies,
    }),
  );
  return server;
}
