import { expect, test } from 'vitest';
import { item, openProvince, openTestStore, outcomes, send } from '../testing.ts';

test('a rating whose key tells no time is taken like any other item', async () => {
  const store = await openTestStore();
  const province = await openProvince(store);
  const ratingId = '0349126a-7b5f-44a4-99b5-35c5828dfea8';
  const payload = {
    ratingId,
    centreId: 'suoi-may',
    day: '2026-11-22',
    score: 2,
    reason: 'long-wait',
    about: 'visit',
    procedureCode: null,
  };
  const rating = item(1, { key: ratingId, stream: `rating:${ratingId}`, kind: 'rating.given', payload });
  expect(outcomes(await send(province, [rating]))).toEqual(['accepted']);
  await province.close();
  await store.close();
}, 60_000);
