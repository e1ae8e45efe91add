import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './trouble.ts';
import type { Admitted, Turns } from './turns.ts';

/** Lets batches in by turns, before their bodies are read. */
export interface BatchGate {
  /** Does the work of a batch that was let in. */
  work<Value>(request: FastifyRequest, work: () => Promise<Value>): Promise<Value>;
}

/** `url` is the route's own; `nowMs` a clock that does not jump. */
export function batchGate(
  server: FastifyInstance,
  url: string,
  turns: Turns,
  nowMs: () => number,
): BatchGate {
  const inside = new WeakMap<FastifyRequest, Admitted>();
  const working = new WeakSet<FastifyRequest>();

  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== url) return;
    const turn = turns.ask((request.params as { kioskId: string }).kioskId, nowMs());
    if (!turn.admitted) throw new Refused('busy', turn.retryAfterMs);
    inside.set(request, turn);
    // A body that never came, or that was refused before its work began, must not keep its place.
    reply.raw.once('close', () => {
      if (!working.has(request)) turn.leave(nowMs());
    });
  });

  return {
    async work(request, work) {
      const turn = inside.get(request);
      if (!turn) throw new Error('a batch came past its gate');
      working.add(request);
      turn.begin(nowMs());
      try {
        return await work();
      } finally {
        turn.leave(nowMs());
      }
    },
  };
}
