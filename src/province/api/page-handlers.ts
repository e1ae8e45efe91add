import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { never } from '../../shared/result.ts';
import type { Door } from '../enrolment/check-batch.ts';
import type { Intake } from '../inbox/take-batch.ts';
import { checkPage } from '../pages/check-page.ts';
import { declareBytes, type PageRow, pageByHash } from '../pages/rows.ts';
import { takePart } from '../pages/take-part.ts';
import type { Admission } from './admission.ts';
import type { Handler } from './routes.ts';
import { Refused } from './trouble.ts';

export type PageOperation = 'beginPage' | 'findPage' | 'takePagePart';

export interface PageParts {
  readonly intake: Intake;
  readonly door: Door;
  /** Places of their own: pages never keep a batch waiting. */
  readonly admit: Admission;
}

const tus = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };

/** The body of a part goes to its handler as it comes in. */
export function takeStreams(server: FastifyInstance): void {
  server.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
}

/** tus 1.0.0 with creation; an upload has the address of its own hash, and so is never made twice. */
export function pageHandlers(parts: PageParts): Record<PageOperation, Handler> {
  const admitted =
    (work: Handler): Handler =>
    async (request, reply) => {
      const leave = parts.admit.enter();
      if (!leave) throw new Refused('busy');
      try {
        return await work(request, reply);
      } finally {
        leave();
      }
    };
  return {
    beginPage: admitted((request, reply) => begin(parts, request, reply)),
    findPage: admitted((request, reply) => find(parts, request, reply)),
    takePagePart: admitted((request, reply) => take(parts, request, reply)),
  };
}

async function begin(parts: PageParts, request: FastifyRequest, reply: FastifyReply) {
  const { database } = parts.intake;
  const { kioskId } = request.params as { kioskId: string };
  const headers = request.headers as { 'upload-length'?: unknown; 'upload-metadata'?: string };
  const bytes = Number(headers['upload-length']);
  const sha256 = Buffer.from(headers['upload-metadata']?.split(' ')[1] ?? '', 'base64').toString('latin1');
  await check(parts, request, { kioskId, sha256, bytes });
  const page = await pageByHash(database, kioskId, sha256);
  if (!page) throw new Refused('not-found');
  await declareBytes(database, page, bytes);
  return reply
    .code(201)
    .headers({ ...tus, location: `/v1/kiosks/${kioskId}/pages/${sha256}` })
    .send();
}

async function find(parts: PageParts, request: FastifyRequest, reply: FastifyReply) {
  const page = await begun(parts, request);
  return reply
    .code(200)
    .headers({ ...tus, ...progress(page, page.received), 'upload-length': page.bytes })
    .send();
}

async function take(parts: PageParts, request: FastifyRequest, reply: FastifyReply) {
  const { intake } = parts;
  const page = await begun(parts, request);
  const at = Number(request.headers['upload-offset']);
  const taken = await takePart(intake.database, page, at, request.body as Readable, intake.now());
  switch (taken.outcome) {
    case 'offset':
      throw new Refused('page-offset');
    case 'damaged':
      request.log.warn({ kiosk: page.kioskId }, 'a page came whole and did not have its hash');
      throw new Refused('page-damaged');
    case 'more':
    case 'complete':
      return reply
        .code(204)
        .headers({
          ...tus,
          ...progress({ ...page, isComplete: taken.outcome === 'complete' }, taken.received),
        })
        .send();
    default:
      return never(taken);
  }
}

type BegunPage = PageRow & { readonly bytes: number };

async function begun(parts: PageParts, request: FastifyRequest): Promise<BegunPage> {
  const { kioskId, sha256 } = request.params as { kioskId: string; sha256: string };
  const page = await pageByHash(parts.intake.database, kioskId, sha256);
  if (!page || page.bytes === null) throw new Refused('not-found');
  const known = { ...page, bytes: page.bytes };
  await check(parts, request, known);
  return known;
}

async function check(
  { intake, door }: PageParts,
  request: FastifyRequest,
  { kioskId, sha256, bytes }: { kioskId: string; sha256: string; bytes: number },
): Promise<void> {
  const signature = request.headers['page-signature'];
  const checked = await checkPage(
    intake.database,
    door,
    { kioskId, sha256, bytes },
    typeof signature === 'string' ? signature : undefined,
  );
  if (!checked.ok) throw new Refused(checked.code);
}

function progress(
  { sha256, isComplete }: PageRow,
  received: number,
): Readonly<Record<string, string | number>> {
  return { 'upload-offset': received, ...(isComplete ? { 'page-sha256': sha256 } : {}) };
}
