import type { Page } from 'playwright-core';
import { z } from 'zod';
import { textShapesOf } from '../../src/main/core/testing/traces.ts';

const snapshot = z.object({ strings: z.array(z.string()) });

/** Where in a page an invented person's words still are: its document, what it stores, every string it holds. */
export async function tracesInPage(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const places: Readonly<Record<string, readonly string[]>> = {
    document: [await page.content()],
    storage: [await page.evaluate(stored)],
    heap: await stringsOf(page),
  };
  const shapes = words.flatMap(textShapesOf);
  return Object.entries(places).flatMap(([place, texts]) =>
    shapes.filter((shape) => texts.some((text) => text.includes(shape))).map((shape) => `${place}: ${shape}`),
  );
}

/** Runs in the page. What fields hold stands in no markup. */
async function stored(): Promise<string> {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
    'value' in field ? String(field.value) : '',
  );
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const kept = [{ ...localStorage }, { ...sessionStorage }, await caches.keys(), databases];
  return JSON.stringify([fields, kept, document.title, location.href, history.state]);
}

/** Every string alive in the page after a collection, by Chromium's own heap snapshot. */
async function stringsOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return snapshot.parse(JSON.parse(chunks.join(''))).strings;
}
