import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { failed, ok, type Result } from '../shared/result.ts';
import { schemasOf } from './api/schemas.ts';
import { buildServer } from './api/server.ts';
import { kindsOf } from './inbox/kinds.ts';
import { mintReference } from './inbox/reference.ts';
import { replayUnread } from './inbox/replay.ts';
import type { Intake } from './inbox/take-batch.ts';
import { servePage } from './page/serve.ts';
import type { StartTrouble } from './sentences.ts';
import type { Database } from './store/database.ts';
import { inboxMonths } from './store/months.ts';
import { openStore, type StorePlace } from './store/open.ts';
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
  /** Names of procedures by code, for the page. */
  readonly procedureNames?: ReadonlyMap<string, string>;
}

export interface Province {
  /** Without a path at its end: http://127.0.0.1:8787 */
  readonly url: string;
  /** Finishes the requests it has, then lets the database go. */
  close(): Promise<void>;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const PLACES = 32;

/** Starts the reference province. A failure's `detail` names the port, folder or database it is about. */
export async function startProvince(options: ProvinceOptions = {}): Promise<Result<Province, StartTrouble>> {
  const { logger = null, waits = provinceWaits } = options;
  const store = await openStore(options.store ?? { kind: 'memory' }, waits, (error) =>
    logger?.warn({ code: 'code' in error ? error.code : undefined }, 'a database connection was lost'),
  );
  if (!store.ok) return store;
  const database = store.value;
  try {
    const server = await serve(database, options);
    const listening = await listen(server, options.host ?? '127.0.0.1', options.port ?? 0);
    if (listening.ok) return ok({ url: listening.value, close: () => close(server, database) });
    await close(server, database);
    return listening;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(database: Database, options: ProvinceOptions): Promise<FastifyInstance> {
  const { now = Date.now, timeZone = TIME_ZONE, waits = provinceWaits, logger = null } = options;
  const schemas = schemasOf();
  const intake: Intake = {
    database,
    kinds: kindsOf(schemas),
    fitsItem: schemas.named('Item'),
    openMonth: inboxMonths(database),
    now,
    mintReference:
      options.mintReference ?? ((number, receivedAt) => mintReference(number, receivedAt, timeZone)),
    waits,
    onNotStored: (kiosk, seq, error) =>
      logger?.error({ kiosk, seq, code: (error as { code?: unknown }).code }, 'an item could not be stored'),
  };
  await intake.openMonth(now());
  const replayed = await replayUnread(database, intake.kinds);
  if (replayed > 0) logger?.info({ replayed }, 'read what newer kiosks had sent');
  const server = buildServer({ intake, schemas, places: options.places ?? PLACES, waits, logger });
  servePage(server, { database, now, timeZone, procedureNames: options.procedureNames ?? new Map() });
  return server;
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
