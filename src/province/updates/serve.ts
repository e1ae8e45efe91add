import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Names of a repository as `publishUpdate` writes them, and no other: nothing leads out of the folder. */
const known =
  /^(metadata\/(\d+\.)?(root|targets|snapshot|timestamp)\.json|targets\/[a-z][a-z0-9-]*\/[0-9a-f]{64}\.(release\.json|kiosk-[0-9.]+))$/;

/** Hands out the signed repository of updates as it lies there. All trust is in its signatures, none in this line. */
export function serveUpdates(server: FastifyInstance, folder: string): void {
  server.get('/updates/*', async (request, reply) => {
    const name = (request.params as { '*': string })['*'];
    const file = join(folder, name);
    const stat = known.test(name) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (!stat) return reply.code(404).send();
    return reply
      .type('application/octet-stream')
      .header('content-length', stat.size)
      .send(createReadStream(file));
  });
}
