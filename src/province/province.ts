import { randomBytes } from 'node:crypto';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { failed, ok, type Result } from '../shared/result.ts';
import { schemasOf } from './api/schemas.ts';
import { buildServer } from './api/server.ts';
import { type ProvinceForms, readForms } from './dossiers/forms.ts';
import { type UnitOf, unitOf } from './dossiers/units.ts';
import type { Door } from './enrolment/check-batch.ts';
import { serveFleet } from './fleet/serve.ts';
import { openIntake } from './inbox/open-intake.ts';
import { replayUnread } from './inbox/replay.ts';
import { openFeed } from './news/feed.ts';
import { serveOffice } from './officer/serve.ts';
import { clockWords } from './page/clock-words.ts';
import { servePage } from './page/serve.ts';
import { type KeyPlace, openKeys } from './sealing/key-place.ts';
import type { ProvinceKeys } from './sealing/keys.ts';
import type { StartTrouble } from './sentences.ts';
import type { Database } from './store/database.ts';
import { openStore, type StorePlace } from './store/open.ts';
import { serveUpdates } from './updates/serve.ts';
import { type ProvinceWaits, provinceWaits } from './waits.ts';

export interface ProvinceOptions {
  readonly store?: StorePlace;
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly mintReference?: (number: number, receivedAt: number) => string;
  /** Decides what "today" is on the page and the year of a reference. */
  readonly timeZone?: string;
  /** Batches written at the same time; one more is told to come later. */
  readonly places?: number;
  readonly waits?: ProvinceWaits;
  readonly logger?: FastifyBaseLogger | null;
  readonly keys?: KeyPlace;
  readonly forms?: ProvinceForms;
  readonly unitOf?: UnitOf;
  /** Kiosks that listen for news at the same time. */
  readonly streamPlaces?: number;
  /** Shared with the bank; without one only this process itself can sign as the bank. */
  readonly bankSecret?: string;
  /** Asked for at the officer's pages; without one they are for this machine alone. */
  readonly officerPassword?: string;
  /** Whether kiosks that were never enrolled may hand over batches; open where nothing is said, and told on the page. */
  readonly door?: Door;
  /** Names of procedures by code, for the pages. */
  readonly procedureNames?: ReadonlyMap<string, string>;
  /** Folder of the signed repository of updates, served under /updates; without one there are none. */
  readonly updates?: string;
}

export interface Province {
  /** Without a path at its end: http://127.0.0.1:8787 */
  readonly url: string;
  /** Finishes the requests it has, then lets the database go. */
  close(): Promise<void>;
}

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const PLACES = 32;
const STREAM_PLACES = 2_000;

/** Starts the reference province. A failure's `detail` names the port, folder or database it is about. */
export async function startProvince(options: ProvinceOptions = {}): Promise<Result<Province, StartTrouble>> {
  const { logger = null, waits = provinceWaits } = options;
  const store = await openStore(options.store ?? { kind: 'memory' }, waits, (error) =>
    logger?.warn({ code: 'code' in error ? error.code : undefined }, 'a database connection was lost'),
  );
  if (!store.ok) return store;
  const database = store.value;
  try {
    const keys = await openKeys(options.keys ?? { kind: 'store' }, database);
    if (!keys.ok) {
      await database.close();
      return keys;
    }
    const server = await serve(database, keys.value, options);
    const listening = await listen(server, options.host ?? '127.0.0.1', options.port ?? 0);
    if (listening.ok) return ok({ url: listening.value, close: () => close(server, database) });
    await close(server, database);
    return listening;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(
  database: Database,
  keys: ProvinceKeys,
  options: ProvinceOptions,
): Promise<FastifyInstance> {
  const { now = Date.now, timeZone = TIME_ZONE, waits = provinceWaits, logger = null } = options;
  const schemas = schemasOf();
  const forms =
    options.forms ?? readForms((file) => logger?.error({ file }, 'a form cannot be used and is left out'));
  const intake = openIntake({
    database,
    keys,
    schemas,
    forms,
    now,
    timeZone,
    mintReference: options.mintReference,
    waits,
    logger,
  });
  await intake.openMonth(now());
  const replayed = await replayUnread(database, intake.kinds, intake.contents);
  if (replayed > 0) logger?.info({ replayed }, 'read what newer kiosks had sent');
  const feed = openFeed({
    database,
    waits,
    later,
    onTrouble: (error) =>
      logger?.warn({ code: (error as { code?: unknown }).code }, 'news could not be looked for'),
  });
  const bankSecret = options.bankSecret ?? randomBytes(32).toString('hex');
  const server = buildServer({
    intake,
    schemas,
    keys,
    feed,
    bankSecret,
    door: options.door ?? 'open',
    places: options.places ?? PLACES,
    streamPlaces: options.streamPlaces ?? STREAM_PLACES,
    waits,
    logger,
  });
  const source = {
    database,
    now,
    timeZone,
    procedureNames: options.procedureNames ?? new Map(),
    door: options.door ?? ('open' as const),
  };
  servePage(server, source);
  serveFleet(server, source);
  if (options.updates !== undefined) serveUpdates(server, options.updates);
  serveOffice(server, {
    ...source,
    day: clockWords(timeZone).day,
    unitOf: options.unitOf ?? unitOf,
    keys,
    forms,
    password: options.officerPassword ?? null,
    bankSecret,
    onNews: () => feed.nudge(),
  });
  return server;
}

function later(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

async function listen(
  server: FastifyInstance,
  host: string,
  port: number,
): Promise<Result<string, 'port-in-use' | 'address-unusable'>> {
  try {
    return ok(await server.listen({ host, port }));
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'EADDRINUSE') return failed('port-in-use', String(port));
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return failed('address-unusable', `${host}:${port}`);
    throw error;
  }
}

async function close(server: FastifyInstance, database: Database): Promise<void> {
  await server.close();
  await database.close();
}
