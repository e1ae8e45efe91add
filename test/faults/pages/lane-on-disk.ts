import { join } from 'node:path';
import { systemClock } from '../../../src/main/core/clock.ts';
import { systemIds } from '../../../src/main/core/ids.ts';
import { pageFilesIn } from '../../../src/main/core/papers/page-files.ts';
import { openPageOutbox } from '../../../src/main/core/papers/page-outbox.ts';
import { openStore } from '../../../src/main/core/store/open.ts';
import type { Store } from '../../../src/main/core/store/store.ts';
import { openIdentity } from '../../../src/main/core/sync/identity/identity.ts';
import { pageClient } from '../../../src/main/core/sync/pages/page-client.ts';
import { openPageLane } from '../../../src/main/core/sync/pages/page-lane.ts';
import { syncWaits } from '../../../src/main/core/sync/waits.ts';
import { realWaiting } from '../../../src/main/core/waiting.ts';

export const kioskId = 'photographing';

/** The kiosk's own lane on real files and a real line; its waits are a hundred times shorter. */
export function laneOnDisk(folder: string, url: string) {
  const opened = openStore(folder, { wallMs: Date.now() });
  if (!opened.ok) throw new Error(opened.code);
  const store = opened.value;
  const files = pageFilesIn(join(folder, 'papers'));
  const pages = openPageOutbox({ store, files, hasArrived: () => true });
  const identity = openIdentity(join(folder, 'keys'), kioskId, systemIds.mint);
  const lane = openPageLane({
    pages,
    province: pageClient(url, kioskId, identity, 5_000),
    isFree: () => true,
    clock: systemClock(systemIds.mint),
    waiting: realWaiting,
    waits: { ...syncWaits, firstRetry: 20, longestRetry: 300, longestUnreachable: 300, heartbeat: 300 },
    chance: Math.random,
    onSent: () => undefined,
    log: { warn: () => undefined },
  });
  return {
    store,
    lane,
    left: () => unsent(store),
    stop() {
      lane.stop();
      store.close();
    },
  };
}

function unsent(store: Store): number {
  const [row] = store.read((database) =>
    database.all<{ left: number }>("SELECT COUNT(*) AS left FROM paper_page WHERE state <> 'acked'"),
  );
  return row?.left ?? 0;
}
