import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Slip } from '../../src/devices/contract.ts';
import { type Province, startProvince } from '../../src/province/province.ts';
import type { Ticket } from '../../src/shared/contract/tickets.ts';
import { writeConfiguration } from '../support/configuration.ts';
import { type CoreProcess, type CoreSettings, forkCore } from '../support/core-process.ts';
import { provinceTickets } from '../support/province-tickets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * - A person takes two numbers; core is killed, as kill -9 does, at the n-th transaction boundary of the whole story.
 * - Core is started again, and the screen asks again with the same key, as it does.
 * - For every n: both numbers exist once, in SQLite and at the province, what was answered before the kill still holds,
 *   and no paper came out twice.
 */
let province: Province;

beforeAll(async () => {
  const started = await startProvince();
  if (!started.ok) throw new Error(started.code);
  province = started.value;
});
afterAll(() => province.close());

test('killed at every commit boundary, the kiosk issues each number once and loses none', async () => {
  const folder = temporaryFolder();
  let boundary = 1;
  for (let died = true; died; boundary += 1) died = await livesThrough(boundary, join(folder, `${boundary}`));
  // Two tickets, two prints, their acknowledgements and the start: a story with fewer boundaries was not told whole.
  expect(boundary).toBeGreaterThan(30);
}, 300_000);

/** Tells the story with a kill at `boundary`; false when the story ended before it. */
async function livesThrough(boundary: number, dataFolder: string): Promise<boolean> {
  mkdirSync(dataFolder);
  const kiosk = { id: `kiosk-${boundary}`, name: 'máy thử', numberMark: '' };
  const configFile = writeConfiguration(dataFolder, { kiosk, province: { url: province.url } });
  const settings: CoreSettings = { configFile, dataFolder };
  const keys = [randomUUID(), randomUUID()];
  const paper: Slip[] = [];
  const answered = new Map<string, Ticket>();

  const first = await tell(forkCore(settings, paper, boundary), keys, answered);
  if (first === 'died') expect(await tell(forkCore(settings, paper), keys, answered)).toBe('told');

  const labels = ['A001', 'A002'];
  expect([...answered.values()].map((ticket) => ticket.label)).toEqual(labels);
  expect(issued(dataFolder)).toEqual(labels);
  expect((await provinceTickets(province.url, kiosk.id)).map((ticket) => ticket.label).sort()).toEqual(
    labels,
  );
  const unmarked = paper
    .filter((slip) => slip.copyMark === null)
    .map((slip) => (slip.kind === 'ticket' ? slip.number : slip.heading));
  expect(new Set(unmarked).size).toBe(unmarked.length);
  return first === 'died';
}

async function tell(
  core: CoreProcess,
  keys: readonly string[],
  answered: Map<string, Ticket>,
): Promise<'told' | 'died'> {
  const told = (async () => {
    if ((await core.begun) !== 'ready') return 'died';
    for (const key of keys) if (!(await take(core, key, answered))) return 'died';
    await quiet(core, [...answered.values()]);
    core.kill();
    return 'told';
  })();
  return Promise.race([told, core.ended.then(() => 'died' as const)]);
}

async function take(core: CoreProcess, requestKey: string, answered: Map<string, Ticket>): Promise<boolean> {
  const matter = { kind: 'procedure', code: '1.001193' } as const;
  const answer = await core.client.call('tickets.take', {
    requestKey,
    matter,
    priority: null,
    language: 'vi',
  });
  if (!answer.ok) return false;
  const before = answered.get(requestKey);
  if (before) expect(answer.value).toEqual(before);
  answered.set(requestKey, answer.value);
  return true;
}

const over = new Set(['printed', 'unconfirmed', 'failed-unsent']);

/** Until the province has everything and no print is under way; looked at on core's events, never by the clock. */
function quiet(core: CoreProcess, tickets: readonly Ticket[]): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const network = await core.client.call('network.status', {});
      const jobs = await Promise.all(
        tickets.map(({ id }) => core.client.call('printing.jobs', { subject: { kind: 'ticket', id } })),
      );
      const printed = jobs.every(
        (answer) => answer.ok && answer.value.jobs.every((job) => over.has(job.state)),
      );
      if (network.ok && network.value.unsent === 0 && printed) resolve();
    };
    core.client.on('print.changed', () => void look());
    core.client.on('network.changed', () => void look());
    void look();
  });
}

function issued(dataFolder: string): string[] {
  const sqlite = new Database(join(dataFolder, 'kiosk.db'), { readonly: true });
  try {
    return sqlite.prepare('SELECT label FROM ticket ORDER BY number').pluck().all() as string[];
  } finally {
    sqlite.close();
  }
}
