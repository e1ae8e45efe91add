import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeHere {
  run(
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What axe finds on the page, contrast by the enhanced rule. The page's own policy forbids foreign scripts; `evaluate` runs axe beside it without loosening it. */
export async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // A page that fades in is paler than it stands: what moves comes to its end first, what moves for ever does not count.
    const moving = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
    const { axe: here } = globalThis as unknown as { axe: AxeHere };
    const { violations } = await here.run({
      rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.slice(0, 200)}`,
      ),
    );
  });
}
