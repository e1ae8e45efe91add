import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeConfiguration } from '../support/configuration.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { launchScreen, shows, touch } from '../support/screen.ts';
import { type Figure, figureOf } from './figures.ts';
import { serveFloor } from './floor/serve-floor.ts';
import { slowdown, throttle } from './throttled.ts';

const touches = 500;

/**
 * Interaction to Next Paint (https://web.dev/articles/inp) over 500 touches on a processor four times slower: what a
 * finger waits for until the screen has changed.
 */
export async function benchTouch(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-touch-'));
  const kiosk = await openKiosk(writeConfiguration(folder, { province: null }), folder);
  const plain = await serveFloor();
  const screen = await launchScreen(kiosk.url);
  const bare = await launchScreen(plain.url);
  try {
    const ours = await measure(screen.page, visit);
    const floor = await measure(bare.page, async (page) => {
      for (let times = 0; times < 10; times += 1) await touch(page, /^\d+$/);
    });
    const least = inpOf('the same on a plain React page', floor, null);
    const figure = inpOf(`touch to next paint, ${slowdown}× slower, the budget is on p98`, ours, 100);
    return [{ ...figure, ratios: { floor: Math.round((figure.p98 / least.p98) * 100) / 100 } }, least];
  } finally {
    await screen.close();
    await bare.close();
    plain.close();
    await kiosk.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function inpOf(metric: string, samples: readonly number[], budget: number | null): Figure & { p98: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const p98 = sorted[Math.floor(sorted.length * 0.98)] ?? Number.NaN;
  const figure = figureOf('touch', `${metric} (p98 ${p98})`, samples, null);
  return { ...figure, p98, budget, held: budget === null || p98 <= budget };
}

/** Walks until enough fingers came down. @returns one duration in milliseconds for each interaction the page noted */
async function measure(page: Page, walk: (page: Page) => Promise<void>): Promise<number[]> {
  await throttle(page);
  const durations: number[] = [];
  while (durations.length < touches) {
    await page.reload();
    await page.evaluate(noteInteractions);
    await walk(page);
    durations.push(...(await page.evaluate(() => (window as unknown as Noting).interactionTimes())));
  }
  return durations;
}

interface Noting {
  interactionTimes(): number[];
}

/** Runs in the page: the longest event of each interaction counts. Those under 16 ms are not told and count as 16. */
function noteInteractions(): void {
  const interactions = new Map<number, number>();
  Object.assign(window, { interactionTimes: () => [...interactions.values()] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (entry.interactionId === 0) continue;
      const known = interactions.get(entry.interactionId) ?? 0;
      interactions.set(entry.interactionId, Math.max(known, entry.duration));
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** One visit that looks around: what people touch most, and what changes most of the page. */
async function visit(page: Page): Promise<void> {
  const path: readonly (string | RegExp)[] = [
    /chạm vào đây/,
    'Cỡ chữ',
    'Tương phản',
    'Tương phản',
    /Lấy số/,
    /Khai tử/,
    /Quay lại/,
    /Khai sinh|Hộ tịch|Khai tử/,
    /Quay lại/,
    /Quay lại/,
  ];
  await shows(page, 'attract');
  for (const name of path) await touch(page, name);
}
