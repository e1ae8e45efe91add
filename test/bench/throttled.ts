import type { Page } from 'playwright-core';

/** How many times slower than this machine's the page's processor is made: a kiosk's is a cheap one. */
export const slowdown = 4;

/** Slows the page's processor (Chrome DevTools Protocol, Emulation.setCPUThrottlingRate). */
export async function throttle(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
