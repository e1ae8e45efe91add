import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Intake } from '../inbox/take-batch.ts';
import type { ProvinceWaits } from '../waits.ts';
import { admission } from './admission.ts';
import { handlersOf } from './handlers.ts';
import { refusal } from './refusals.ts';
import { registerOperations } from './routes.ts';
import type { Schemas } from './schemas.ts';
import { answerTroubles } from './trouble.ts';

/** A batch of 100 items has 40 KB each. */
const LARGEST_BODY = 4 * 1024 * 1024;

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export interface ServerParts {
  readonly intake: Intake;
  readonly schemas: Schemas;
  readonly places: number;
  readonly waits: ProvinceWaits;
  readonly logger: FastifyBaseLogger | null;
}

export function buildServer({ intake, schemas, places, waits, logger }: ServerParts): FastifyInstance {
  const server = fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    requestTimeout: waits.request.ms,
    // A member named __proto__ is data like any other: it is checked item by item and must not refuse a whole batch.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
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
  registerOperations(server, schemas, handlersOf(intake, admission(places)));
  return server;
}
