import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { systemIds } from '../../src/main/core/ids.ts';
import { databaseName, openStore } from '../../src/main/core/store/open.ts';
import { appendOutbox } from '../../src/main/core/sync/outbox.ts';
import { writeConfiguration } from '../support/configuration.ts';
import { forkCore } from '../support/core-process.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { launchScreen } from '../support/screen.ts';
import { type Figure, figureOf } from './figures.ts';
import { serveFloor } from './floor/serve-floor.ts';
import { slowdown, throttle } from './throttled.ts';

/** Milliseconds; from the issue that asks for them. */
const budgets = { core: 400, home: 1_000 };
const databaseBytes = 100 * 1024 * 1024;
const rounds = 15;

/** From nothing to a kiosk that serves: core over a database of a hundred megabytes, and the page on a slow processor. */
export async function benchStart(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const configFile = writeConfiguration(folder, { province: null });
  try {
    fill(folder);
    const core: number[] = [];
    for (let round = 0; round < rounds; round += 1) core.push(await startCore(configFile, folder));
    const { ours, floor } = await startPages(configFile, folder);
    const home = figureOf(
      'start',
      `navigation to a page that can be touched, ${slowdown}× slower`,
      ours,
      budgets.home,
    );
    const least = figureOf('start', 'the same for a plain React page', floor, null);
    return [
      figureOf('start', 'fork to core ready, database of 100 MB checked', core, budgets.core),
      { ...home, ratios: { floor: Math.round((home.p50 / least.p50) * 100) / 100 } },
      least,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows as a busy kiosk leaves them behind: sent long ago, kept until they may be forgotten. */
function fill(folder: string): void {
  const opened = openStore(folder, { wallMs: Date.now() });
  if (!opened.ok) throw new Error(opened.code);
  const moment = { wallMs: Date.now(), uptimeMs: 0, bootId: 'bench' };
  const body = 'x'.repeat(2_000);
  while (statSync(join(folder, databaseName)).size < databaseBytes) {
    const written = opened.value.write((database) => {
      for (let row = 0; row < 2_000; row += 1) {
        const key = systemIds.mint();
        const payload = { body: `${body}${row}` };
        appendOutbox(database, { key, stream: key, kind: 'bench.row', schemaVersion: 1, payload }, moment);
      }
      database.run("UPDATE outbox SET state = 'acked' WHERE state = 'pending'");
    });
    if (!written.ok) throw new Error(written.code);
    void opened.value.snapshot();
  }
  opened.value.close();
}

async function startCore(configFile: string, dataFolder: string): Promise<number> {
  const begun = performance.now();
  const core = forkCore({ configFile, dataFolder }, []);
  const how = await core.begun;
  const took = performance.now() - begun;
  if (how !== 'ready') throw new Error(how);
  core.kill();
  await core.ended;
  return took;
}

async function startPages(configFile: string, folder: string) {
  const kiosk = await openKiosk(configFile, folder);
  const plain = await serveFloor();
  const screen = await launchScreen(kiosk.url);
  const bare = await launchScreen(plain.url);
  try {
    await throttle(screen.page);
    await throttle(bare.page);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await interactive(screen.page));
      floor.push(await interactive(bare.page));
    }
    return { ours, floor };
  } finally {
    await screen.close();
    await bare.close();
    plain.close();
    await kiosk.stop();
  }
}

/** Milliseconds by the page's own clock from its navigation until the first page stands and its thread is free. */
async function interactive(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(async () => {
    while (!document.querySelector('[data-screen="attract"]')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now();
  });
}
