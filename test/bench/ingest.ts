import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { openSigningKey, type SigningKey } from '../../src/main/core/sync/identity/signing-key.ts';
import { setKey } from '../../src/province/enrolment/rows.ts';
import { meetKiosk } from '../../src/province/inbox/rows.ts';
import type { Database } from '../../src/province/store/database.ts';
import { openServer } from '../../src/province/store/server.ts';
import { provinceWaits } from '../../src/province/waits.ts';
import type { Figure } from './figures.ts';
import { type Batch, batchOf, perBatch } from './ingest/batches.ts';
import { openCluster } from './ingest/cluster.ts';
import { cpuTimeMs } from './ingest/cpu-time.ts';
import { type ProvinceProcess, startProvinceProcess } from './ingest/province-processes.ts';

const processes = 2;
/** Kiosks that send at the same time, each a batch after the other. */
const clients = 12;
const batchesEach = 60;
/** Every tenth batch is sent a second time, as when its answer was lost. */
const repeated = 10;
const warmUp = 15;
const leastPerSecond = 5_000;
const longestMs = 200;

/**
 * The reference province over HTTP and a PostgreSQL server of its own: batches signed by enrolled kiosks, verified,
 * held once, durable when answered. Left out, with the reason, where no server can be started.
 */
export async function benchIngest(): Promise<readonly Figure[]> {
  const cluster = await openCluster();
  if (!cluster.ok) {
    process.stderr.write(`ingest is left out: ${skipped[cluster.code]}\n`);
    return [];
  }
  const provinces: ProvinceProcess[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'bench-keys-'));
  try {
    const { url, version } = cluster.value;
    for (let count = 0; count < processes; count += 1) provinces.push(await startProvinceProcess(url));
    const database = await openServer(url, provinceWaits, () => undefined);
    const key = openSigningKey(join(folder, 'signing.key'), () => 'aside');
    await enrol(database, key);
    const cpu = () => ({
      provinces: provinces.reduce((sum, { pid }) => sum + cpuTimeMs(pid), 0),
      PostgreSQL: cpuTimeMs(cluster.value.pid),
      kiosks: cpuTimeMs(process.pid) - provinces.reduce((sum, { pid }) => sum + cpuTimeMs(pid), 0),
    });
    const seen = await sendAll(provinces, key, cpu);
    const held = await rowsHeld(database);
    await database.close();
    process.stderr.write(
      `ingest: ${version}, ${processes} processes, ${clients} clients, ${availableParallelism()} cores\n`,
    );
    return figuresOf(seen, held);
  } finally {
    for (const province of provinces) await province.stop();
    cluster.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const skipped = {
  'no-server': 'no PostgreSQL server 15 or later is installed (Debian: postgresql)',
  'no-user': 'PostgreSQL does not run as root, and there is no user "postgres"',
};

async function enrol(database: Database, key: SigningKey): Promise<void> {
  for (let client = 0; client < clients; client += 1) {
    await meetKiosk(database, nameOf(client), Date.now());
    await setKey(database, nameOf(client), key.public, Date.now());
  }
}

type CpuTimes = Readonly<Record<'provinces' | 'PostgreSQL' | 'kiosks', number>>;

interface Seen {
  readonly seconds: number;
  readonly accepted: number;
  readonly duplicates: number;
  /** Milliseconds from sending to the answer. */
  readonly waits: readonly number[];
  /** Milliseconds of CPU each side used. */
  readonly cpu: CpuTimes;
}

async function sendAll(
  provinces: readonly ProvinceProcess[],
  key: SigningKey,
  cpuNow: () => CpuTimes,
): Promise<Seen> {
  const all = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const batches: Batch[] = [];
      for (let number = 0; number < warmUp + batchesEach; number += 1)
        batches.push(await batchOf(nameOf(client), key, number));
      const url = provinces[client % provinces.length]?.url ?? '';
      return { pool: new Pool(url, { connections: 1 }), batches };
    }),
  );
  const counts = { accepted: 0, duplicates: 0 };
  const waits: number[] = [];
  await Promise.all(all.map(({ pool, batches }) => sendSome(pool, batches.slice(0, warmUp), counts, [])));
  // What the warm-up sent counts for nothing, what it sent twice no more than the rest.
  counts.accepted = 0;
  counts.duplicates = 0;
  const before = cpuNow();
  const start = performance.now();
  await Promise.all(all.map(({ pool, batches }) => sendSome(pool, batches.slice(warmUp), counts, waits)));
  const seconds = (performance.now() - start) / 1000;
  const after = cpuNow();
  const cpu = {
    provinces: after.provinces - before.provinces,
    PostgreSQL: after.PostgreSQL - before.PostgreSQL,
    kiosks: after.kiosks - before.kiosks,
  };
  await Promise.all(all.map(({ pool }) => pool.close()));
  return { seconds, ...counts, waits, cpu };
}

async function sendSome(
  pool: Pool,
  batches: readonly Batch[],
  counts: { accepted: number; duplicates: number },
  waits: number[],
): Promise<void> {
  for (const [place, batch] of batches.entries()) {
    const start = performance.now();
    const accepted = await send(pool, batch, 'accepted');
    waits.push(performance.now() - start);
    counts.accepted += accepted;
    if (place % repeated !== repeated - 1) continue;
    const duplicates = await send(pool, batch, 'duplicate');
    counts.duplicates += duplicates;
  }
}

async function send(pool: Pool, batch: Batch, outcome: string): Promise<number> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: `/v1/kiosks/${batch.kioskId}/batches`,
    headers: { ...batch.headers, 'content-type': 'application/json' },
    body: batch.body,
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`the province answered ${statusCode}: ${text.slice(0, 200)}`);
  const { results } = JSON.parse(text) as { results: readonly { outcome: string }[] };
  return results.filter((each) => each.outcome === outcome).length;
}

interface RowsHeld {
  readonly receipts: number;
  readonly inbox: number;
}

async function rowsHeld(database: Database): Promise<RowsHeld> {
  const [row] = await database.query<RowsHeld>(
    'SELECT (SELECT count(*) FROM receipt) AS receipts, (SELECT count(*) FROM inbox) AS inbox',
  );
  return row ?? { receipts: 0, inbox: 0 };
}

function figuresOf(seen: Seen, held: RowsHeld): readonly Figure[] {
  const sent = clients * batchesEach * perBatch;
  const all = clients * (batchesEach + warmUp) * perBatch;
  const eachOnce = seen.accepted === sent && held.receipts === all && held.inbox === all;
  const again = clients * Math.floor(batchesEach / repeated) * perBatch;
  const rate = Math.round(seen.accepted / seen.seconds);
  const sorted = [...seen.waits].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return [
    {
      suite: 'ingest',
      metric: 'durable records, at least',
      unit: 'records/s',
      n: seen.accepted,
      p50: rate,
      p95: rate,
      p99: rate,
      max: rate,
      budget: leastPerSecond,
      held: rate >= leastPerSecond && eachOnce && seen.duplicates === again,
      ratios: {},
    },
    {
      suite: 'ingest',
      metric: 'batch of 50, the budget is on p99',
      unit: 'ms',
      n: sorted.length,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max: at(1),
      budget: longestMs,
      held: at(0.99) <= longestMs,
      ratios: {},
    },
    cpuFigure(seen),
  ];
}

/** What a batch costs is the same on a busy machine; how long it takes is not. */
function cpuFigure({ seconds, cpu, waits }: Seen): Figure {
  const round = (value: number) => Math.round(value * 100) / 100;
  const total = cpu.provinces + cpu.PostgreSQL + cpu.kiosks;
  const each = round(total / waits.length);
  return {
    suite: 'ingest',
    metric: 'CPU for a batch of 50, shares of it and of the machine',
    unit: 'ms',
    n: waits.length,
    p50: each,
    p95: each,
    p99: each,
    max: each,
    budget: null,
    held: true,
    ratios: {
      provinces: round(cpu.provinces / total),
      PostgreSQL: round(cpu.PostgreSQL / total),
      kiosks: round(cpu.kiosks / total),
      machine: round(total / 1000 / seconds / availableParallelism()),
    },
  };
}

const nameOf = (client: number) => `bench-${client}`;
