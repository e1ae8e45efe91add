import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NetworkStatus } from '../../../shared/contract/network.ts';
import { ok } from '../../../shared/result.ts';
import { countingIds, HandTurned, morning, settled } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import type { ProvinceResult, ProvinceTrouble } from './ask-province.ts';
import { appendOutbox, type OutboxRow } from './outbox.ts';
import type { ItemResult, ProvinceClient } from './province-client.ts';
import { writeSyncFacts } from './sync-facts.ts';
import { openUplink, type Uplink } from './uplink.ts';
import { syncWaits } from './waits.ts';

/** A province in memory: holds what it accepted by key, and misbehaves as the test asks. */
class MemoryProvince implements ProvinceClient {
  readonly held = new Map<string, number>();
  trouble: ProvinceTrouble | null = null;
  retryAfterMs: number | null = null;
  serverMs: number | null = null;
  calls = 0;
  /** Rewrites what it says about each item after having taken it. */
  says: (result: ItemResult) => ItemResult | undefined = (result) => result;
  cannotTake: (row: OutboxRow) => boolean = () => false;

  async health(): Promise<ProvinceResult<null>> {
    this.calls += 1;
    return this.trouble ? this.fail() : ok({ value: null, serverMs: this.serverMs });
  }

  async sendBatch(rows: readonly OutboxRow[]): Promise<ProvinceResult<readonly ItemResult[]>> {
    this.calls += 1;
    if (this.trouble) return this.fail();
    if (rows.some(this.cannotTake)) return { ok: false, code: 'refused', retryAfterMs: null };
    const value = rows.flatMap((row) => {
      const outcome = this.held.has(row.key) ? ('duplicate' as const) : ('accepted' as const);
      this.held.set(row.key, row.seq);
      return this.says({ seq: row.seq, key: row.key, outcome, reference: `TN-${row.seq}` }) ?? [];
    });
    return ok({ value, serverMs: this.serverMs });
  }

  private fail() {
    return { ok: false as const, code: this.trouble ?? 'unreachable', retryAfterMs: this.retryAfterMs };
  }
}

let place: TemporaryStore;
let clock: HandTurned;
let province: MemoryProvince;
let uplink: Uplink;
let told: NetworkStatus[];
let phase: number;

const start = () => {
  uplink?.stop();
  uplink = openUplink({
    store: place.store,
    clock,
    ids: countingIds(),
    chance: () => 0.5,
    waiting: clock,
    phase,
    waits: syncWaits,
    province,
    onStatus: (status) => told.push(status),
  });
  uplink.start();
};
const commit = async (key: string) => {
  const entry = { key, stream: key, kind: 'ticket.issued', schemaVersion: 1, payload: { key } };
  place.store.write((database) => appendOutbox(database, entry, clock.now()));
  uplink.wake();
  await settled();
};
const states = () =>
  place.store
    .read((database) =>
      database.all<{ key: string; state: string }>('SELECT key, state FROM outbox ORDER BY seq'),
    )
    .map((row) => `${row.key} ${row.state}`);

beforeEach(() => {
  place = temporaryStore();
  clock = new HandTurned();
  province = new MemoryProvince();
  told = [];
  phase = 0;
});
afterEach(() => {
  uplink.stop();
  place.remove();
});

describe('uplink', () => {
  test('what is committed is sent at once and acknowledged by its own result', async () => {
    start();
    await commit('a');
    expect([...province.held.keys()]).toEqual(['a']);
    expect(states()).toEqual(['a acked']);
    expect(uplink.status()).toMatchObject({ state: 'online', unsent: 0 });
  });

  test('a province that is away is a normal state; when it returns everything arrives once within a minute', async () => {
    province.trouble = 'unreachable';
    start();
    for (const key of ['a', 'b', 'c']) await commit(key);
    await clock.pass(2 * 3_600_000);
    expect(uplink.status()).toMatchObject({ state: 'offline', since: morning, unsent: 3 });
    province.trouble = null;
    await clock.pass(60_000);
    expect(states()).toEqual(['a acked', 'b acked', 'c acked']);
    expect([...province.held.values()]).toEqual([1, 2, 3]);
  });

  test('an acknowledgement that got lost is asked for again, and nothing arrives twice', async () => {
    province.says = () => undefined;
    start();
    await commit('a');
    expect(states()).toEqual(['a pending']);
    province.says = (result) => result;
    await clock.pass(60_000);
    expect(states()).toEqual(['a acked']);
    expect(province.held.size).toBe(1);
  });

  test('a captive portal acknowledges nothing', async () => {
    province.trouble = 'not-the-province';
    start();
    await commit('a');
    expect(states()).toEqual(['a pending']);
    expect(uplink.status().state).toBe('offline');
  });

  test('a province that does not know this kiosk is not called a missing network, and has it all once it does', async () => {
    province.trouble = 'not-recognized';
    start();
    await commit('a');
    expect(states()).toEqual(['a pending']);
    expect(uplink.status()).toMatchObject({ state: 'not-recognized', unsent: 1 });
    province.trouble = null;
    await clock.pass(60_000);
    expect(states()).toEqual(['a acked']);
    expect(uplink.status().state).toBe('online');
  });

  test('an item the province refuses is parked and visible; the others go on', async () => {
    province.says = (result) =>
      result.key === 'b' ? { ...result, outcome: 'rejected', code: 'bad-payload' } : result;
    start();
    for (const key of ['a', 'b', 'c']) await commit(key);
    expect(states()).toEqual(['a acked', 'b parked', 'c acked']);
    expect(uplink.status()).toMatchObject({ unsent: 0, parked: 1 });
  });

  test('a batch refused whole is taken apart until the one item it cannot take is parked alone', async () => {
    province.trouble = 'unreachable';
    start();
    for (const key of ['a', 'b', 'poison', 'd', 'e']) await commit(key);
    province.trouble = null;
    province.cannotTake = (row) => row.key === 'poison';
    await clock.pass(60_000);
    expect(states()).toEqual(['a acked', 'b acked', 'poison parked', 'd acked', 'e acked']);
  });

  test('Retry-After wins over our own back-off', async () => {
    province.trouble = 'overloaded';
    province.retryAfterMs = 120_000;
    start();
    await commit('a');
    expect(uplink.status().state).toBe('busy');
    const calls = province.calls;
    province.trouble = null;
    await clock.pass(119_000);
    expect(province.calls).toBe(calls);
    await clock.pass(2_000);
    expect(states()).toEqual(['a acked']);
  });

  test('the wait outlives a restart', async () => {
    province.trouble = 'overloaded';
    province.retryAfterMs = 120_000;
    start();
    await settled();
    const calls = province.calls;
    place.reopen();
    start();
    await clock.pass(60_000);
    expect(province.calls).toBe(calls);
  });

  test('power returns to a district: what each kiosk held is sent at its own place in the first seconds', async () => {
    province.trouble = 'unreachable';
    start();
    await commit('a');
    place.reopen();
    province = new MemoryProvince();
    phase = 0.7;
    place.store.write((database) => writeSyncFacts(database, { failures: 0, notBeforeMs: 0, contact: null }));
    start();
    await clock.pass(6_900);
    expect(province.calls).toBe(0);
    await clock.pass(200);
    expect(states()).toEqual(['a acked']);
  });

  test('a province that answers nothing but errors: commit after commit does not ask it each time', async () => {
    province.trouble = 'overloaded';
    start();
    for (let round = 0; round < 40; round += 1) {
      await commit(`${round}`);
      await clock.pass(2_000);
    }
    expect(province.calls).toBeLessThan(8);
    province.trouble = null;
    await clock.pass(2 * syncWaits.longestRetry);
    expect(uplink.status()).toMatchObject({ state: 'online', unsent: 0 });
  });

  test('a clock set back ten years during a wait does not stop sending', async () => {
    province.trouble = 'unreachable';
    start();
    await commit('a');
    clock.wallMs -= 10 * 365 * 24 * 3_600_000;
    province.trouble = null;
    await clock.pass(60_000);
    expect(states()).toEqual(['a acked']);
  });

  test('a restart in the middle of a round sends again under the same keys', async () => {
    start();
    await settled();
    province.sendBatch = () => new Promise(() => {});
    await commit('a');
    expect(states()).toEqual(['a sending']);
    province = new MemoryProvince();
    place.reopen();
    start();
    await clock.pass(1_000);
    expect(states()).toEqual(['a acked']);
  });

  test('without a province everything stays and says so', async () => {
    start();
    uplink.stop();
    const lone = openUplink({
      store: place.store,
      clock,
      ids: countingIds(),
      chance: () => 0,
      waiting: clock,
      phase,
      waits: syncWaits,
      province: null,
      onStatus: () => {},
    });
    lone.wake();
    expect(lone.status()).toMatchObject({ state: 'none' });
  });

  test('the truth line is told of changes only', async () => {
    start();
    await clock.pass(600_000);
    expect(told.map((status) => status.state)).toEqual(['unknown', 'online']);
  });

  test('a clock over five minutes off is known as unverified, and blocks nothing', async () => {
    province.serverMs = morning + 6 * 60_000;
    start();
    await commit('a');
    expect(uplink.clockVerified()).toBe(false);
    province.serverMs = clock.wallMs + 2_000;
    await clock.pass(syncWaits.heartbeat);
    expect(uplink.clockVerified()).toBe(true);
    clock.wallMs += 3_600_000;
    expect(uplink.clockVerified()).toBe(false);
  });
});
