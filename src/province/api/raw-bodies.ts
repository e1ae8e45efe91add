import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bodies as they were sent: a signature is over bytes, not over what was read from them. */
export interface RawBodies {
  of(request: FastifyRequest): string;
}

/** Reads JSON as fastify does, and keeps the text of requests to `urls` for as long as the request lives. */
export function keepRawBodies(server: FastifyInstance, urls: readonly string[]): RawBodies {
  const kept = new WeakMap<FastifyRequest, string>();
  // A member named __proto__ is data like any other: it is checked item by item and must not refuse a whole batch.
  const parse = server.getDefaultJsonParser('ignore', 'ignore');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (urls.includes(request.routeOptions.url ?? '')) kept.set(request, String(body));
    void parse(request, String(body), done);
  });
  return { of: (request) => kept.get(request) ?? '' };
}
