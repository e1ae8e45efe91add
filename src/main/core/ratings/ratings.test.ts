import { compactDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kioskContract } from '../../../shared/contract/kiosk.ts';
import {
  type ApplicationBench,
  applicationBench,
  provincePrivateKey,
} from '../applications/testing/bench.ts';
import { unseal } from '../sealing/seal.ts';
import { openRatings } from './ratings.ts';

const unused = undefined as never;
let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

const ratings = () =>
  openRatings({
    ...bench,
    ids: bench.ids,
    sealing: bench.sealing(),
    onGiven: () => bench.told.push('given'),
  });
const rating = { score: 2, reason: 'long-wait', about: 'visit', procedureCode: null } as const;
const give = async (requestKey: string) =>
  await ratings().handlers['ratings.give']({ requestKey, ...rating }, unused);
const suggest = async (text: string) =>
  await ratings().handlers['suggestions.give']({ requestKey: bench.requestKey(), text }, unused);

describe('a rating', () => {
  test('goes up with its day and nothing that tells whose it is', async () => {
    const key = bench.requestKey();
    bench.clock.wallMs = Date.UTC(2026, 10, 22, 2, 41, 33, 123);
    expect(await give(key)).toEqual({ ok: true, value: { kept: true } });
    const [row] = bench.rows('SELECT stream, kind, payload, wall_ms, uptime_ms FROM outbox');
    expect(row).toMatchObject({ stream: `rating:${key}`, kind: 'rating.given' });
    expect(JSON.parse(`${row?.payload}`)).toEqual({
      ratingId: key,
      centreId: 'suoi-may',
      day: '2026-11-22',
      ...rating,
    });
    expect(row?.wall_ms).toBe(Date.UTC(2026, 10, 22, 2));
    expect(Number(row?.uptime_ms) % 3_600_000).toBe(0);
  });

  test('asked again after its answer was lost, stands once', async () => {
    const key = bench.requestKey();
    await give(key);
    await give(key);
    expect(bench.rows('SELECT COUNT(*) AS n FROM outbox')).toEqual([{ n: 1 }]);
  });

  test('that is good takes no reason', () => {
    const { input } = kioskContract.commands['ratings.give'];
    const given = { requestKey: bench.requestKey(), ...rating };
    expect(input.safeParse(given).success).toBe(true);
    expect(input.safeParse({ ...given, score: 3 }).success).toBe(false);
    expect(input.safeParse({ ...given, score: 6, reason: null }).success).toBe(false);
  });
});

describe('a suggestion', () => {
  test('is readable by the province alone', async () => {
    const words = 'Ghế chờ ít quá, người già phải đứng';
    expect((await suggest(` ${words}\u200B `)).ok).toBe(true);
    const [row] = bench.rows('SELECT payload FROM outbox');
    expect(`${row?.payload}`).not.toContain('Ghế');
    expect(bench.rows('SELECT * FROM data_key')).toEqual([]);
    const { sealed, suggestionId } = JSON.parse(`${row?.payload}`);
    const { plaintext: key } = await compactDecrypt(sealed.key, provincePrivateKey);
    const opened = unseal(key, sealed, `suggestion:${suggestionId}`);
    if (!opened.ok) throw new Error(opened.code);
    expect(JSON.parse(Buffer.from(opened.value).toString('utf8'))).toMatchObject({ text: words });
  });

  test('of nothing visible is not kept', async () => {
    expect(await suggest(' \u200B\u202E ')).toEqual({ ok: false, code: 'empty' });
  });

  test('where no province could read it is not taken', async () => {
    bench.settings.hasProvince = false;
    expect(await suggest('Cảm ơn')).toEqual({ ok: false, code: 'no-province' });
    expect(bench.rows('SELECT * FROM outbox')).toEqual([]);
  });
});
