import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteAudit } from '../audit/note.ts';
import type { CatalogueDesk } from '../catalogue/serve.ts';
import { tellDossier } from '../dossiers/told.ts';
import { checkBatch, type Door } from '../enrolment/check-batch.ts';
import { type EnrolmentRequest, takeEnrolment } from '../enrolment/take-enrolment.ts';
import type { AddressedItem } from '../inbox/item.ts';
import { inboxOf, ticketsOf } from '../inbox/lists.ts';
import { type Intake, takeBatch } from '../inbox/take-batch.ts';
import type { EventStreams } from '../news/event-stream.ts';
import type { Feed } from '../news/feed.ts';
import { newestCursors, newsAfter } from '../news/list.ts';
import type { BankCallback } from '../payments/bank-callback.ts';
import { takeCallback } from '../payments/callback.ts';
import { isSigned } from '../payments/signature.ts';
import type { ProvinceKeys } from '../sealing/keys.ts';
import type { Admission } from './admission.ts';
import type { BatchGate } from './batch-gate.ts';
import { description } from './description.ts';
import { type PageOperation, type PageParts, pageHandlers } from './page-handlers.ts';
import type { RawBodies } from './raw-bodies.ts';
import type { Handler } from './routes.ts';
import { Refused } from './trouble.ts';

export type OperationId =
  | PageOperation
  | 'readHealth'
  | 'takeBatch'
  | 'enrolKiosk'
  | 'listTickets'
  | 'listInbox'
  | 'listNews'
  | 'streamNews'
  | 'readDossier'
  | 'readKeys'
  | 'takeBankCallback'
  | 'readCatalogueManifest'
  | 'readCatalogueFile'
  | 'readDescription';

export interface HandlerParts {
  readonly intake: Intake;
  readonly admit: Admission;
  readonly admitPages: PageParts['admit'];
  readonly batches: BatchGate;
  readonly keys: ProvinceKeys;
  readonly feed: Feed;
  readonly streams: EventStreams;
  readonly catalogue: CatalogueDesk;
  readonly rawBodies: RawBodies;
  /** Shared with the bank; what is not signed with it is not from the bank. */
  readonly bankSecret: string;
  readonly door: Door;
}

/** One handler for each operation of the OpenAPI file. What they are given has passed its schemas. */
export function handlersOf(parts: HandlerParts): Record<OperationId, Handler> {
  const { intake, admit, admitPages, batches, keys, feed, door, catalogue } = parts;
  const { database } = intake;
  return {
    async readHealth(_, reply) {
      await database.query('SELECT 1');
      const now = new Date(intake.now());
      reply.header('date', now.toUTCString());
      return { status: 'ok', now: now.toISOString() };
    },
    async takeBatch(request) {
      const answer = await batches.work(request, () => receive(parts, request));
      feed.nudge();
      return answer;
    },
    ...pageHandlers({ intake, door, admit: admitPages }),
    enrolKiosk: (request) => admitted(admit, () => enrolKiosk(parts, request)),
    async listTickets(request) {
      const { limit } = request.query as { limit: number };
      return { tickets: await ticketsOf(database, kioskOf(request), limit) };
    },
    async listInbox(request) {
      const { after, limit } = request.query as { after: number; limit: number };
      return { items: await inboxOf(database, kioskOf(request), after, limit) };
    },
    listNews: (request) => admitted(admit, () => listNews(intake, request)),
    streamNews: async (request, reply) => streamNews(parts, request, reply),
    readDossier: (request) => admitted(admit, () => readDossier(intake, request)),
    readCatalogueManifest: (request, reply) => admitted(admit, () => catalogue.manifest(request, reply)),
    readCatalogueFile: (request, reply) => admitted(admit, () => catalogue.file(request, reply)),
    readKeys: async () => ({ keys: keys.public }),
    async takeBankCallback(request) {
      const answer = await admitted(admit, () => receiveCallback(parts, request));
      feed.nudge();
      return answer;
    },
    readDescription: async () => description,
  };
}

async function listNews({ database }: Intake, request: FastifyRequest) {
  const { after, limit } = request.query as { after: number; limit: number };
  const kioskId = kioskOf(request);
  // Read first: what is written between the two reads is then counted by neither.
  const newest = (await newestCursors(database, [kioskId])).get(kioskId) ?? 0;
  const items = await newsAfter(database, kioskId, after, limit);
  return { items, newest: Math.max(newest, items.at(-1)?.cursor ?? 0) };
}

function streamNews({ streams }: HandlerParts, request: FastifyRequest, reply: FastifyReply) {
  const { after } = request.query as { after: number };
  const last = (request.headers as { 'last-event-id'?: number })['last-event-id'];
  const opened = streams.open(reply, kioskOf(request), last ?? after);
  if (!opened) throw new Refused('busy');
  return opened;
}

async function readDossier({ database }: Intake, request: FastifyRequest) {
  const { centreId, reference } = request.params as { centreId: string; reference: string };
  const proof = String(request.headers['slip-proof']);
  const told = await tellDossier(database, centreId, reference, proof);
  if (!told) throw new Refused('not-found');
  return told;
}

async function receiveCallback({ intake, rawBodies, bankSecret }: HandlerParts, request: FastifyRequest) {
  const signature = String(request.headers['bank-signature']);
  if (!isSigned(bankSecret, rawBodies.of(request), signature)) throw new Refused('bad-signature');
  const answer = await takeCallback(intake.database, request.body as BankCallback, intake.now());
  request.log.info({ outcome: answer.outcome, repeated: answer.repeated }, 'bank callback received');
  return answer;
}

async function enrolKiosk({ intake, keys }: HandlerParts, request: FastifyRequest) {
  const { database } = intake;
  const kioskId = kioskOf(request);
  const taken = await takeEnrolment(
    { database, keys, now: intake.now() },
    kioskId,
    request.body as EnrolmentRequest,
  );
  request.log.info({ kiosk: kioskId, outcome: taken.ok ? 'enrolled' : taken.code }, 'enrolment asked');
  if (!taken.ok) throw new Refused(taken.code);
  return taken.value;
}

async function receive(parts: HandlerParts, request: FastifyRequest) {
  const { intake, door, rawBodies } = parts;
  const { items } = request.body as { items: AddressedItem[] };
  const kiosk = kioskOf(request);
  const headers = request.headers as { 'batch-signature'?: string; 'batch-audit'?: string };
  const checked = await checkBatch(intake.database, door, {
    kioskId: kiosk,
    body: rawBodies.of(request),
    seqs: items.map(({ seq }) => seq),
    signature: headers['batch-signature'],
    audit: headers['batch-audit'],
  });
  if (!checked.ok) {
    request.log.warn({ kiosk, code: checked.code }, 'batch refused');
    throw new Refused(checked.code);
  }
  const results = await takeBatch(intake, kiosk, items);
  const counts = Object.fromEntries(
    [...Map.groupBy(results, (each) => each.outcome)].map(([outcome, group]) => [outcome, group.length]),
  );
  request.log.info({ kiosk, ...counts }, 'batch received');
  return { results, ...(await noted(intake, request, headers['batch-audit'])) };
}

async function noted(intake: Intake, request: FastifyRequest, audit: string | undefined) {
  if (audit === undefined) return {};
  const { seq, findings } = await noteAudit(intake.database, kioskOf(request), audit, intake.now());
  if (findings.length > 0)
    request.log.error({ kiosk: kioskOf(request), findings }, 'audit chain does not hold');
  return seq === null ? {} : { auditSeq: seq };
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
