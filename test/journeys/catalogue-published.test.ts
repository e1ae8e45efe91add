import { expect, onTestFinished, test } from 'vitest';
import { publishCatalogue } from '../../src/province/catalogue/publish.ts';
import { openProvince, openTestStore } from '../../src/province/testing.ts';
import { dearerCopies, nextCatalogue } from '../support/next-catalogue.ts';
import { setScene } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/** Among all kiosks this one's own place is the very first: an announced catalogue is fetched at once. */
const firstOfAll = { id: 'suoi-may-168', name: 'máy Suối Mây 168', numberMark: '' };

/**
 * - A person reads what a certified copy costs. Meanwhile the province publishes another price.
 * - The visit goes on where it was. Asked again, in the same visit, the kiosk tells the new price.
 */
test('the province publishes a new price amid a visit: the visit goes on, and the next answer is the new one', async () => {
  const store = await openTestStore();
  onTestFinished(store.close);
  const province = await openProvince(store);
  onTestFinished(province.close);
  const scene = await setScene({ kiosk: firstOfAll, province: { url: province.url } });
  const { page } = scene.screen;
  await shows(page, 'attract');
  await touch(page, 'Mời bà con chạm vào đây');
  const lookAtPrice = async () => {
    await touch(page, /^Chứng thực bản sao/);
    await shows(page, 'what-to-bring');
  };
  await touch(page, /^Lấy số thứ tự/);
  await touch(page, 'Chứng thực bản sao');
  await shows(page, 'choose-one');
  await lookAtPrice();
  await page.getByText('2.000').first().waitFor();

  const published = await publishCatalogue(store.database, await nextCatalogue(dearerCopies), Date.now());
  expect(published).toMatchObject({ ok: true });
  await until(
    () => scene.kiosk.said.join('\n'),
    (said) => said.includes('catalogue is in use'),
  );
  expect(await page.locator('[data-screen]').getAttribute('data-screen')).toBe('what-to-bring');
  expect(await page.getByText('2.000').count()).toBeGreaterThan(0);

  await touch(page, 'Quay lại');
  await shows(page, 'choose-one');
  await lookAtPrice();
  await page.getByText('3.000').first().waitFor();
});
