import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { better, defineQueue } from 'plainjob';
import { systemIds } from '../../src/main/core/ids.ts';
import { openStore } from '../../src/main/core/store/open.ts';
import type { Store } from '../../src/main/core/store/store.ts';
import { appendOutbox, leaseBatch, markAcked } from '../../src/main/core/sync/outbox.ts';
import { batchSize } from '../../src/main/core/sync/waits.ts';
import type { Figure } from './figures.ts';
import { bareTickets, wholeTickets } from './outbox-ticket.ts';

const rows = 2_000;
const rounds = 5;
const body = 'x'.repeat(1_700);
/** Ratios to be reached: a drain beside plainjob forced to FULL, a whole ticket beside the bare bytes of it. */
const leastDrain = 10;
const leastTicket = 0.7;

/** Rows a second, taken in and given out, each queue in a folder of its own on the same disk. */
interface Rates {
  readonly enqueue: number;
  readonly drain: number | null;
}

/**
 * What a durable row costs: ours (one transaction and one journal record each, both synced), plainjob with
 * `synchronous=FULL` forced upon it, and a bare table. The rounds take turns, so that the disk's moods meet all alike.
 */
export async function benchOutbox(): Promise<readonly Figure[]> {
  const contestants = { ours, plainjob, bare } as const;
  const seen: Record<keyof typeof contestants, Rates[]> = { ours: [], plainjob: [], bare: [] };
  const tickets = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['ours', 'plainjob', 'bare'] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-outbox-'));
      seen[name].push(contestants[name](folder));
      rmSync(folder, { recursive: true });
    }
    const [ours, bare] = [
      mkdtempSync(join(tmpdir(), 'bench-ticket-')),
      mkdtempSync(join(tmpdir(), 'bench-ticket-')),
    ];
    const { perSecond, bytes } = await wholeTickets(ours);
    tickets.ours.push(perSecond);
    tickets.bare.push(bareTickets(bare, bytes));
    for (const folder of [ours, bare]) rmSync(folder, { recursive: true });
  }
  const enqueue = (name: keyof typeof contestants) => seen[name].map((each) => each.enqueue);
  const drain = (name: keyof typeof contestants) => seen[name].flatMap((each) => each.drain ?? []);
  return [
    figure('durable enqueue', enqueue('ours'), {
      plainjob: ratio(enqueue('ours'), enqueue('plainjob')),
      'better-sqlite3': ratio(enqueue('ours'), enqueue('bare')),
    }),
    figure(
      'drain in batches',
      drain('ours'),
      { plainjob: ratio(drain('ours'), drain('plainjob')) },
      { plainjob: leastDrain },
    ),
    figure(
      'whole tickets, durable',
      tickets.ours,
      { 'better-sqlite3': ratio(tickets.ours, tickets.bare) },
      { 'better-sqlite3': leastTicket },
    ),
  ];
}

function ours(folder: string): Rates {
  const opened = openStore(folder, { wallMs: Date.now() });
  if (!opened.ok) throw new Error(opened.code);
  const store = opened.value;
  const moment = { wallMs: Date.now(), uptimeMs: 0, bootId: 'bench' };
  const enqueue = perSecond(rows, () => {
    for (let row = 0; row < rows; row += 1) {
      const key = systemIds.mint();
      kept(
        store.write((database) =>
          appendOutbox(
            database,
            { key, stream: key, kind: 'bench.row', schemaVersion: 1, payload: { body } },
            moment,
          ),
        ),
      );
    }
  });
  const drain = perSecond(rows, () => {
    while (drainBatch(store, moment.wallMs) > 0);
  });
  store.close();
  return { enqueue, drain };
}

/** As a round with the province does: one transaction leases, one acknowledges. */
function drainBatch(store: Store, nowMs: number): number {
  const leased = kept(store.write((database) => leaseBatch(database, 'bench', nowMs, batchSize, 1_000)));
  kept(
    store.write((database) => {
      for (const { seq } of leased) markAcked(database, seq, 'REF', nowMs);
    }),
  );
  return leased.length;
}

function plainjob(folder: string): Rates {
  const database = new Database(join(folder, 'jobs.db'));
  const queue = defineQueue({ connection: better(database) });
  database.pragma('synchronous = FULL');
  const enqueue = perSecond(rows, () => {
    for (let row = 0; row < rows; row += 1) queue.add('row', { body });
  });
  const drain = perSecond(rows, () => {
    for (
      let job = queue.getAndMarkJobAsProcessing('row');
      job;
      job = queue.getAndMarkJobAsProcessing('row')
    ) {
      queue.markJobAsDone(job.id);
    }
  });
  queue.close();
  return { enqueue, drain };
}

function bare(folder: string): Rates {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO row (body) VALUES (?)');
  const enqueue = perSecond(rows, () => {
    for (let row = 0; row < rows; row += 1) insert.run(body);
  });
  database.close();
  return { enqueue, drain: null };
}

function kept<Value>(result: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function perSecond(count: number, work: () => void): number {
  const start = performance.now();
  work();
  return (count * 1_000) / (performance.now() - start);
}

function figure(
  metric: string,
  samples: readonly number[],
  ratios: Record<string, number>,
  least: Record<string, number> = {},
): Figure {
  const sorted = [...samples].sort((a, b) => a - b).map(Math.round);
  const [worst = 0] = sorted;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  // Of a rate the slow end is the bad one: p95 is what nineteen of twenty rounds reached.
  return {
    suite: 'outbox',
    metric,
    unit: 'rows/s',
    n: sorted.length,
    p50: middle,
    p95: worst,
    p99: worst,
    max: sorted.at(-1) ?? 0,
    budget: null,
    held: Object.entries(least).every(([peer, times]) => (ratios[peer] ?? 0) >= times),
    ratios,
  };
}

function ratio(ours: readonly number[], theirs: readonly number[]): number {
  const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return Math.round((middle(ours) / middle(theirs)) * 100) / 100;
}
