import type { FastifyInstance, FastifyReply } from 'fastify';
import { databaseTrouble } from '../store/trouble.ts';
import type { ProvinceWaits } from '../waits.ts';
import { type RefusalCode, refusal, statusOf } from './refusals.ts';

/** Thrown by a handler that refuses a whole request. */
export class Refused extends Error {
  readonly code: RefusalCode;
  /** null: as long as the code stands for. */
  readonly retryAfterMs: number | null;
  constructor(code: RefusalCode, retryAfterMs: number | null = null) {
    super(code);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Every trouble of a request ends in one clear sentence; nothing of the request's content is told or logged. */
export function answerTroubles(server: FastifyInstance, waits: ProvinceWaits): void {
  server.setNotFoundHandler((_, reply) => send(reply, 'not-found', waits));
  server.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    const known = error instanceof Error ? error : new Error('thrown value is not an error');
    if (code === 'internal') request.log.error({ err: plain(known) }, 'a request failed');
    if (code === 'database-away') request.log.warn({ err: plain(known) }, 'the database is away');
    if (error instanceof Refused && error.retryAfterMs !== null) comeLater(reply, error.retryAfterMs);
    return send(reply, code, waits, code === 'malformed' ? placeOf(error) : '');
  });
}

function send(reply: FastifyReply, code: RefusalCode, waits: ProvinceWaits, where = ''): FastifyReply {
  const wait = code === 'busy' ? waits.busy : code === 'database-away' ? waits.databaseAway : null;
  if (wait && !reply.hasHeader('retry-after')) comeLater(reply, wait.ms);
  return reply.code(statusOf(code)).type('application/json; charset=utf-8').send(refusal(code, where));
}

/** Whole seconds, rounded up: nobody is to come too early. */
function comeLater(reply: FastifyReply, ms: number): void {
  reply.header('retry-after', Math.ceil(ms / 1000));
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refused) return error.code;
  const trouble = databaseTrouble(error);
  if (trouble === 'away' || trouble === 'collided') return 'database-away';
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'wrong-type';
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? 'malformed' : 'internal';
}

/** The place in the request that does not fit, set by our validator (`routes.ts`). */
function placeOf(error: unknown): string {
  const validation = (error as { validation?: { instancePath?: string }[] }).validation;
  const context = (error as { validationContext?: string }).validationContext ?? '';
  return validation ? `${context}${validation[0]?.instancePath ?? ''}` : '';
}

/** A database error may quote the values of a row in its detail: only name, code and place are logged. */
function plain(error: Error) {
  const code = 'code' in error ? String(error.code) : undefined;
  const database = databaseTrouble(error) !== null;
  return {
    type: error.name,
    code,
    message: database ? undefined : error.message,
    stack: database ? undefined : error.stack,
  };
}
