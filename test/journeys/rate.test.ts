import { expect, test } from 'vitest';
import { setApplyScene } from '../support/apply-scene.ts';
import { countedHand } from '../support/keystroke-level.ts';
import { runAxe } from '../support/run-axe.ts';
import { query } from '../support/scene.ts';
import { shows, touch } from '../support/screen.ts';
import { until } from '../support/until.ts';

/** A person says what it was like, without a name: the province holds the opinion, and nothing of whose it is. */

test('a low score with its reason, and free words only the province can read', async () => {
  const scene = await setApplyScene();
  const { page } = scene.screen;
  const hand = countedHand(page);
  await shows(page, 'attract');
  await hand.choose('Mời bà con chạm vào đây', 'home');
  await hand.choose(/^Đánh giá/, 'rate');
  expect(await page.locator('.btn.main').count()).toBe(0);
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Chưa hài lòng', 'rate-reason');
  expect(await runAxe(page)).toEqual([]);
  await hand.choose('Phải chờ lâu', 'rate-given');
  await hand.choose('Viết góp ý', 'suggestion');
  expect(await runAxe(page)).toEqual([]);
  await hand.type('THEM GHE');
  await hand.choose('Gửi góp ý', 'rate-given');
  await touch(page, 'Xong');

  await until(
    () => query<{ open: number }>(scene.folder, "SELECT count(*) AS open FROM outbox WHERE state <> 'acked'"),
    ([row]) => row?.open === 0,
  );
  const [rating, ...others] = query<{ payload: string }>(
    scene.folder,
    "SELECT payload FROM outbox WHERE kind = 'rating.given'",
  ).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
  expect(others).toEqual([]);
  expect(rating).toMatchObject({ score: 2, reason: 'long-wait', about: 'visit', procedureCode: null });
  for (const whose of ['ticketId', 'dossierId', 'name', 'at', 'givenAt'])
    expect(rating).not.toHaveProperty(whose);
  const [words] = query<{ payload: string }>(
    scene.folder,
    "SELECT payload FROM outbox WHERE kind = 'suggestion.given'",
  );
  expect(words?.payload).not.toContain('THEM GHE');
  const voices = await (await fetch(`${scene.province.url}/can-bo/y-kien`)).text();
  expect(voices).toContain('THEM GHE');
}, 240_000);

test('a high score asks nothing more', async () => {
  const scene = await setApplyScene();
  const hand = countedHand(scene.screen.page);
  await shows(scene.screen.page, 'attract');
  await hand.choose('Mời bà con chạm vào đây', 'home');
  await hand.choose(/^Đánh giá/, 'rate');
  await hand.choose('Rất hài lòng', 'rate-given');
  expect(hand.level().touches).toBe(3);
}, 180_000);
