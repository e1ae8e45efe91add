import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/main/core/store/open.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { patience, sized } from '../support/sized.ts';
import { foldersOfFile } from '../support/temporary-folder.ts';
import { ended, startOnDisk } from './disk/forgetful-disk.ts';
import { losePower } from './disk/unsynced.ts';

const newFolder = foldersOfFile();
const crashes = sized(12, 200);
const kills = sized(10, 1_000);
/** Rows acknowledged before each cut: about these many, by chance. */
const usual = 270;

interface Toll {
  readonly acknowledged: number;
  readonly lost: number;
}

interface Cut {
  readonly program: string;
  readonly times: number;
  readonly seed: number;
  readonly powerToo: boolean;
}

/** Kills a program amid its commits again and again on the same files, and counts what it had acknowledged. */
async function cut(
  { program, times, seed, powerToo }: Cut,
  present: (folder: string) => ReadonlySet<number>,
): Promise<Toll> {
  const chance = seededChance(seed);
  const folder = join(newFolder(), 'disk');
  const logs = `${folder}-unsynced`;
  const acknowledged = new Set<number>();
  let lost = 0;
  for (let crash = 0; crash < times; crash += 1) {
    const most = Math.ceil((powerToo ? usual : 40) * (0.5 + chance()));
    const { lines, errors } = await ended(
      startOnDisk(program, [], { folder, logs }),
      (said) => said.length >= most,
    );
    // A program that ends by itself could not open what the last cut left.
    expect(errors).toBe('');
    for (const line of lines) acknowledged.add(Number(line));
    if (powerToo) losePower(folder, logs, chance);
    const there = present(folder);
    for (const seq of acknowledged) {
      if (there.has(seq)) continue;
      lost += 1;
      acknowledged.delete(seq);
    }
  }
  return { acknowledged: acknowledged.size + lost, lost };
}

function outboxRows(folder: string): ReadonlySet<number> {
  const opened = openStore(folder, { wallMs: 0 });
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`);
  const rows = opened.value.read((database) => database.all<{ seq: number }>('SELECT seq FROM outbox'));
  opened.value.close();
  return new Set(rows.map((row) => row.seq));
}

function plainjobRows(folder: string): ReadonlySet<number> {
  const file = join(folder, 'jobs.db');
  if (!existsSync(file)) return new Set();
  const sqlite = new Database(file);
  const rows = sqlite.prepare('SELECT id FROM plainjob_jobs').all() as { id: number }[];
  sqlite.close();
  return new Set(rows.map((row) => row.id));
}

test.concurrent(
  `power lost ${crashes} times amid commits: every acknowledged row is there, beside plainjob's`,
  async () => {
    const ours = await cut(
      { program: './enqueue.ts', times: crashes, seed: 20_261_122, powerToo: true },
      outboxRows,
    );
    const theirs = await cut(
      { program: './enqueue-plainjob.ts', times: sized(3, 40), seed: 20_261_123, powerToo: true },
      plainjobRows,
    );
    process.stdout.write(
      `power loss: ${ours.lost} of ${ours.acknowledged} acknowledged rows lost over ${crashes} cuts; ` +
        `plainjob ${theirs.lost} of ${theirs.acknowledged}\n`,
    );
    expect(ours.lost).toBe(0);
    expect(ours.acknowledged).toBeGreaterThanOrEqual(sized(2_500, 50_000));
    // The same disk takes rows of a queue that does not sync each commit: it does forget.
    expect(theirs.lost).toBeGreaterThan(0);
  },
  patience,
);

test.concurrent(
  `killed ${kills} times amid commits: every acknowledged row is there`,
  async () => {
    const ours = await cut(
      { program: './enqueue.ts', times: kills, seed: 20_261_124, powerToo: false },
      outboxRows,
    );
    process.stdout.write(
      `kill -9: ${ours.lost} of ${ours.acknowledged} acknowledged rows lost over ${kills} kills\n`,
    );
    expect(ours.lost).toBe(0);
    expect(ours.acknowledged).toBeGreaterThanOrEqual(kills * 20);
  },
  patience,
);
