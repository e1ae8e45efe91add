import { chromium } from '/work/wt/staff/node_modules/playwright-core/index.mjs';
import { buildPreview, chromiumFlags, openScene, scenesOf, serveFolder } from '/work/wt/staff/scripts/screenshots.ts';
import { runAxe } from '/work/wt/staff/test/support/run-axe.ts';
import { audit } from '/work/wt/staff/test/journeys/layout-audit.ts';
import { mkdirSync } from 'node:fs';
const folder = await buildPreview();
const served = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumFlags });
mkdirSync('/tmp/staff-pics2',{recursive:true});
for (const [name,w,h] of [['portrait',1080,1920],['landscape',1920,1080]] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, hasTouch: true, reducedMotion: 'reduce' });
  const all = (await scenesOf(page, served.address)).filter((s) => s.startsWith('staff-') || s==='shut-door-closed');
  for (const scene of all) {
    for (const q of ['', '&language=en', '&contrast=high']) {
      await openScene(page, served.address, scene, q);
      if (q !== '&contrast=high') for (const b of await page.evaluate(audit, { pxPerMm: 4.034, lookBand: 0 })) console.log(name, scene, q, b);
      if (q !== '&language=en') for (const b of await runAxe(page)) console.log(name, scene, q, JSON.stringify(b).slice(0, 400));
      if (q === '' ) await page.screenshot({ path: `/tmp/staff-pics2/${scene}.${name}.png` });
    }
  }
  await page.close();
}
await browser.close(); served.stop();
console.log('audited');
