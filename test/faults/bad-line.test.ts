import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Province, startProvince } from '../../src/province/province.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { patience, sized } from '../support/sized.ts';
import { foldersOfFile } from '../support/temporary-folder.ts';
import { ended, startOnDisk } from './disk/forgetful-disk.ts';
import { badLine } from './line/bad-line.ts';
import { openSender } from './line/sender.ts';

const newFolder = foldersOfFile();
const records = sized(3_000, 100_000);
let province: Province;

beforeAll(async () => {
  const started = await startProvince();
  if (!started.ok) throw new Error(started.code);
  province = started.value;
});
afterAll(() => province.close());

const page = z.object({ items: z.array(z.looseObject({ seq: z.int(), key: z.string() })) });

/** Everything the province holds of the kiosk, page by page. */
async function held(kioskId: string): Promise<{ seq: number; key: string }[]> {
  const all: { seq: number; key: string }[] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const response = await fetch(`${province.url}/v1/kiosks/${kioskId}/inbox?after=${after}&limit=500`);
    const { items } = page.parse(await response.json());
    if (items.length === 0) return all;
    all.push(...items);
  }
}

test.concurrent(
  `${records} records over a line that loses, doubles, reorders, cuts and forges: each arrives once`,
  async () => {
    const chance = seededChance(20_261_122);
    // A tenth of the replies do not come through, as six of seven mishaps keep them back; the brief run has few batches
    // and spoils every second.
    const line = await badLine(province.url, sized(0.5, 0.12), chance);
    const sender = openSender(join(newFolder(), 'kiosk'), line.url, 'bad-line', chance);
    for (let put = 0; put < records; put += 1_000) sender.put(Math.min(1_000, records - put));
    const status = await sender.drained();
    const arrived = await held('bad-line');
    const sent = sender.store.read((database) =>
      database.all<{ seq: number; key: string }>('SELECT seq, key FROM outbox ORDER BY seq'),
    );
    sender.stop();
    await line.close();
    process.stdout.write(
      `bad line: ${arrived.length} of ${records} arrived; mishaps ${JSON.stringify(line.counts)}\n`,
    );
    expect(status.parked).toBe(0);
    expect(arrived.map(({ seq, key }) => ({ seq, key }))).toEqual(sent);
    expect(Math.min(...Object.values(line.counts))).toBeGreaterThan(0);
  },
  patience,
);

test.concurrent('one record in a thousand that the province cannot take: the others arrive, it is parked and seen', async () => {
  const sender = openSender(join(newFolder(), 'kiosk'), province.url, 'poisoned', seededChance(1));
  sender.put(1_000, (index) => {
    if (index !== 500) return { kind: 'faults.row', payload: { body: `${index}` } };
    return { kind: 'ticket.issued', payload: { body: 'no ticket' } };
  });
  const status = await sender.drained();
  const parked = sender.store.read((database) =>
    database.all<{ seq: number; parked_reason: string }>(
      "SELECT seq, parked_reason FROM outbox WHERE state = 'parked'",
    ),
  );
  sender.stop();
  process.stdout.write(`poison: ${status.parked} of 1000 parked\n`);
  expect(status.parked).toBe(1);
  expect(parked).toEqual([{ seq: 501, parked_reason: 'bad-payload' }]);
  expect(await held('poisoned')).toHaveLength(999);
});

const partitions = sized(12, 1_000);
test.concurrent(
  `the line cut ${partitions} times amid sending: it drains by itself each time`,
  async () => {
    const chance = seededChance(20_261_125);
    const line = await badLine(province.url, 0, chance);
    const sender = openSender(join(newFolder(), 'kiosk'), line.url, 'cut-off', chance);
    for (let cut = 0; cut < partitions; cut += 1) {
      const healed = after(chance() * 60, () => line.cut(true)).then(() =>
        after(chance() * 120, () => line.cut(false)),
      );
      sender.put(1 + Math.floor(chance() * 80));
      await healed;
      // A queue that wedges never gets past here.
      await sender.drained();
    }
    const states = sender.store.read((database) =>
      database.all('SELECT state, COUNT(*) AS rows FROM outbox GROUP BY state'),
    );
    sender.stop();
    await line.close();
    process.stdout.write(`partitions: ${partitions} cuts, every one drained by itself\n`);
    expect(states).toMatchObject([{ state: 'acked' }]);
  },
  patience,
);

const kills = sized(8, 1_000);
test.concurrent(
  `killed ${kills} times amid sending: what was taken in arrives once, and nothing wedges`,
  async () => {
    const chance = seededChance(20_261_126);
    const folder = join(newFolder(), 'kiosk');
    const line = await badLine(province.url, 0.2, chance);
    for (let kill = 0; kill < kills; kill += 1) {
      const child = startOnDisk('../line/send.ts', [line.url, 'killed'], {
        folder,
        logs: `${folder}-unsynced`,
      });
      let put = false;
      const run = ended(child, (lines) => {
        if (!put && lines.includes('put')) {
          put = true;
          void after(chance() * 150, () => child.kill('SIGKILL'));
        }
        return false;
      });
      await run;
    }
    const sender = openSender(folder, line.url, 'killed', chance);
    sender.uplink.wake();
    await sender.drained();
    const sent = sender.store.read((database) =>
      database.all<{ key: string }>('SELECT key FROM outbox ORDER BY seq'),
    );
    sender.stop();
    await line.close();
    const arrived = (await held('killed')).map(({ key }) => key);
    expect(arrived.sort()).toEqual(sent.map(({ key }) => key).sort());
    process.stdout.write(
      `kills amid sending: ${kills}, ${arrived.length} of ${sent.length} arrived, each once\n`,
    );
    expect(sent.length).toBeGreaterThanOrEqual(kills);
  },
  patience,
);

function after(ms: number, task: () => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      task();
      resolve();
    }, ms);
  });
}
