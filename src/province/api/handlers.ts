import type { FastifyRequest } from 'fastify';
import type { AddressedItem } from '../inbox/item.ts';
import { inboxOf, ticketsOf } from '../inbox/lists.ts';
import { type Intake, takeBatch } from '../inbox/take-batch.ts';
import type { Admission } from './admission.ts';
import { description } from './description.ts';
import type { Handler } from './routes.ts';
import { Refused } from './trouble.ts';

export type OperationId = 'readHealth' | 'takeBatch' | 'listTickets' | 'listInbox' | 'readDescription';

/** One handler for each operation of the OpenAPI file. What they are given has passed its schemas. */
export function handlersOf(intake: Intake, admit: Admission): Record<OperationId, Handler> {
  return {
    async readHealth(_, reply) {
      await intake.database.query('SELECT 1');
      const now = new Date(intake.now());
      reply.header('date', now.toUTCString());
      return { status: 'ok', now: now.toISOString() };
    },
    takeBatch: (request) => admitted(admit, () => receive(intake, request)),
    async listTickets(request) {
      const { limit } = request.query as { limit: number };
      return { tickets: await ticketsOf(intake.database, kioskOf(request), limit) };
    },
    async listInbox(request) {
      const { after, limit } = request.query as { after: number; limit: number };
      return { items: await inboxOf(intake.database, kioskOf(request), after, limit) };
    },
    readDescription: async () => description,
  };
}

async function receive(intake: Intake, request: FastifyRequest) {
  const { items } = request.body as { items: AddressedItem[] };
  const results = await takeBatch(intake, kioskOf(request), items);
  const counts = Object.fromEntries(
    [...Map.groupBy(results, (each) => each.outcome)].map(([outcome, group]) => [outcome, group.length]),
  );
  request.log.info({ kiosk: kioskOf(request), ...counts }, 'batch received');
  return { results };
}

async function admitted<Value>(admit: Admission, work: () => Promise<Value>): Promise<Value> {
  const leave = admit.enter();
  if (!leave) throw new Refused('busy');
  try {
    return await work();
  } finally {
    leave();
  }
}

const kioskOf = (request: FastifyRequest) => (request.params as { kioskId: string }).kioskId;
