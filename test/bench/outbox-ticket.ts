import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '../../src/main/core/clock.ts';
import { loadConfiguration } from '../../src/main/core/configuration/load.ts';
import { systemIds } from '../../src/main/core/ids.ts';
import { openProcedures } from '../../src/main/core/procedures/procedures.ts';
import { openStore } from '../../src/main/core/store/open.ts';
import { fillCatalogue } from '../../src/main/core/testing/temporary-store.ts';
import { openTickets } from '../../src/main/core/tickets/tickets.ts';

export const ticketCount = 400;
const tables = ['ticket', 'print_job', 'outbox', 'audit'] as const;

/** Whole tickets a second, as a touch asks for them: ticket, print job, outbox row and audit link in one transaction. */
export async function wholeTickets(
  folder: string,
): Promise<{ readonly perSecond: number; readonly bytes: readonly number[] }> {
  const opened = openStore(folder, { wallMs: Date.now() });
  const loaded = loadConfiguration('assets/configuration/suoi-may.json');
  if (!opened.ok || !loaded.ok) throw new Error('no kiosk for the bench');
  const store = opened.value;
  fillCatalogue(store);
  const clock = systemClock(systemIds.mint);
  const { queue } = loaded.value;
  const groups = queue.groups.map((group) => ({ ...group, from: 1, to: ticketCount }));
  const configuration = { ...loaded.value, queue: { ...queue, groups } };
  const tickets = openTickets({
    store,
    clock,
    ids: systemIds,
    configuration,
    procedures: openProcedures({ store, clock, configuration }),
    clockVerified: () => true,
    line: null,
    onIssued: () => undefined,
  });
  const matter = { kind: 'procedure', code: '1.001193' } as const;
  const start = performance.now();
  for (let count = 0; count < ticketCount; count += 1) {
    const asked = { requestKey: randomUUID(), matter, priority: null, language: 'vi' } as const;
    const taken = await tickets.handlers['tickets.take'](asked);
    if (!taken.ok) throw new Error(taken.code);
  }
  const perSecond = (ticketCount * 1_000) / (performance.now() - start);
  const bytes = tables.map((table) => {
    const row = store.read((database) => database.get(`SELECT * FROM ${table} ORDER BY rowid DESC LIMIT 1`));
    return Object.values(row ?? {}).join('').length;
  });
  store.close();
  return { perSecond, bytes };
}

/** The floor: the same bytes in as many rows of bare tables, one FULL transaction for each ticket. */
export function bareTickets(folder: string, bytes: readonly number[]): number {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const inserts = bytes.map((_, table) => {
    database.exec(`CREATE TABLE t${table} (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT`);
    return database.prepare(`INSERT INTO t${table} (body) VALUES (?)`);
  });
  const bodies = bytes.map((length) => 'x'.repeat(length));
  const write = database.transaction(() => {
    for (const [table, insert] of inserts.entries()) insert.run(bodies[table]);
  });
  const start = performance.now();
  for (let count = 0; count < ticketCount; count += 1) write();
  const perSecond = (ticketCount * 1_000) / (performance.now() - start);
  database.close();
  return perSecond;
}
