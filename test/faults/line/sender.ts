import { systemClock } from '../../../src/main/core/clock.ts';
import { systemIds } from '../../../src/main/core/ids.ts';
import { openStore } from '../../../src/main/core/store/open.ts';
import type { Store } from '../../../src/main/core/store/store.ts';
import { appendOutbox } from '../../../src/main/core/sync/outbox.ts';
import { provinceClient } from '../../../src/main/core/sync/province-client.ts';
import { openUplink, type Uplink } from '../../../src/main/core/sync/uplink.ts';
import { syncWaits } from '../../../src/main/core/sync/waits.ts';
import { realWaiting } from '../../../src/main/core/waiting.ts';
import type { NetworkStatus } from '../../../src/shared/contract/network.ts';

export interface Sender {
  readonly store: Store;
  readonly uplink: Uplink;
  put(count: number, payload?: (index: number) => { kind: string; payload: Record<string, string> }): void;
  /** Resolves once nothing is left to send; `parked` may be. */
  drained(): Promise<NetworkStatus>;
  stop(): void;
}

/** The kiosk's own outbox and uplink on real files and a real line; its waits are a hundred times shorter. */
export function openSender(folder: string, url: string, kioskId: string, chance: () => number): Sender {
  const opened = openStore(folder, { wallMs: Date.now() });
  if (!opened.ok) throw new Error(opened.code);
  const store = opened.value;
  const clock = systemClock(systemIds.mint);
  const waits = { ...syncWaits, answer: 5_000, firstRetry: 20, longestRetry: 300, longestUnreachable: 300 };
  const waiters = new Set<() => void>();
  const uplink = openUplink({
    store,
    clock,
    ids: systemIds,
    waiting: realWaiting,
    phase: 0,
    waits: { ...waits, heartbeat: 300 },
    chance,
    province: provinceClient(url, kioskId, waits.answer),
    onStatus: () => {
      for (const each of waiters) each();
    },
  });
  return {
    store,
    uplink,
    put(count, make = () => ({ kind: 'faults.row', payload: { body: 'x'.repeat(200) } })) {
      const written = store.write((database) => {
        for (let index = 0; index < count; index += 1) {
          const key = systemIds.mint();
          const { kind, payload } = make(index);
          appendOutbox(database, { key, stream: key, kind, schemaVersion: 1, payload }, clock.now());
        }
      });
      if (!written.ok) throw new Error(written.code);
      uplink.wake();
    },
    drained: () =>
      new Promise((resolve) => {
        const look = () => {
          const status = uplink.status();
          if (status.unsent > 0) return;
          waiters.delete(look);
          resolve(status);
        };
        waiters.add(look);
        look();
      }),
    stop() {
      uplink.stop();
      store.close();
    },
  };
}
