import { createCipheriv, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { request } from 'node:http';
import { DetailedError, Upload } from 'tus-js-client';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { pageWords } from '../shared/enrolment.ts';
import { aboutPage, writeSealedPage } from '../shared/sealed-page.ts';
import type { Province } from './province.ts';
import { publicOf } from './sealing/private-key.ts';
import { openProvince, openTestStore, send } from './testing.ts';
import { ANSWERS, sealFor, testKey } from './testing-form.ts';
import { dossierId, dossierItem } from './testing-matters.ts';

/** The client is tus-js-client with its own HTTP: an implementation of the protocol that none of us wrote. */

const store = await openTestStore();
afterAll(() => store.close());
const opened: Province[] = [];
const open = async () => {
  const province = await openProvince(store);
  opened.push(province);
  return province;
};
afterEach(async () => {
  for (const province of opened.splice(0)) await province.close();
});

const dataKey = randomBytes(32);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function seal(picture: Uint8Array): Uint8Array {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', dataKey, iv);
  cipher.setAAD(Buffer.from(aboutPage));
  const data = Buffer.concat([cipher.update(picture), cipher.final()]);
  return writeSealedPage({ iv, data, tag: cipher.getAuthTag() });
}

const picture = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), randomBytes(300_000)]);
const page = seal(picture);
const address = (province: Province, sha256 = '') =>
  `${province.url}/v1/kiosks/suoi-may-1/pages${sha256 && `/${sha256}`}`;

/** A dossier that names these pages of one paper. */
async function received(...pages: readonly Uint8Array[]): Promise<Province> {
  const province = await open();
  const content = { formId: 'extract', version: 2, answers: ANSWERS, salt: 'x' };
  const papers = [{ paperId: 'birth-paper', how: 'photographed', pages: pages.map(hash) }];
  const sealed = await sealFor(content, `dossier:${dossierId(1)}`, publicOf(testKey), dataKey);
  await send(province, [await dossierItem(1, { papers, sealed })]);
  return province;
}

/** Status of the last answer. */
function upload(
  province: Province,
  bytes: Uint8Array,
  sha256 = hash(bytes),
  headers: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    new Upload(Buffer.from(bytes), {
      endpoint: address(province),
      uploadUrl: address(province, sha256),
      metadata: { sha256 },
      headers,
      chunkSize: 100_000,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onSuccess: ({ lastResponse }) =>
        lastResponse.getHeader('page-sha256') === sha256 ? resolve(lastResponse.getStatus()) : reject(),
      onError: (error) =>
        error instanceof DetailedError && error.originalResponse
          ? resolve(error.originalResponse.getStatus())
          : reject(error),
    }).start();
  });
}

const durable = async (province: Province, sha256: string) => {
  const answer = await fetch(address(province, sha256), {
    method: 'HEAD',
    headers: { 'tus-resumable': '1.0.0' },
  });
  return Number(answer.headers.get('upload-offset'));
};
const officerPage = async (province: Province, path = '') =>
  await fetch(`${province.url}/can-bo${path || `/ho-so/${dossierId(1)}`}`);

describe('a photographed page', () => {
  it('comes to the officer as it was taken, once its dossier is there', async () => {
    const province = await received(page);
    expect(await (await officerPage(province)).text()).toContain('còn 1 trong 1 trang ảnh chưa tới');
    expect(await upload(province, page)).toBe(204);
    const text = await (await officerPage(province)).text();
    expect(text).not.toContain('chưa tới');
    const source = /<img src="([^"]+)"/u.exec(text)?.[1] ?? '';
    const shown = await fetch(province.url + source);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(picture);
  });

  it('a dossier is whole only when all its pages are', async () => {
    const second = seal(randomBytes(10_000));
    const province = await received(page, second);
    await upload(province, page);
    expect(await (await officerPage(province, '?')).text()).toContain('chưa đủ: 1/2 trang ảnh');
    await upload(province, second);
    expect(await (await officerPage(province, '?')).text()).not.toContain('chưa đủ');
  });

  it('sent again after it came costs one question and no byte', async () => {
    const province = await received(page);
    await upload(province, page);
    const parts = await store.database.query('SELECT at FROM paper_page_part ORDER BY at');
    expect(await upload(province, page)).toBe(200);
    expect(await store.database.query('SELECT at FROM paper_page_part ORDER BY at')).toEqual(parts);
  });

  it('what was written before the line broke stays, and the rest is sent behind it', async () => {
    const province = await received(page);
    const sha256 = hash(page);
    await fetch(address(province), {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(page.length),
        'upload-metadata': `sha256 ${Buffer.from(sha256).toString('base64')}`,
      },
    });
    const broken = request(address(province, sha256), {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(page.length),
      },
    });
    broken.on('error', () => undefined);
    const closed = new Promise((resolve) => broken.once('close', resolve));
    broken.write(page.subarray(0, 200_000));
    await expect.poll(() => durable(province, sha256)).toBeGreaterThanOrEqual(3 * 64 * 1024);
    broken.destroy();
    await closed;
    await expect.poll(() => durable(province, sha256)).toBe(200_000);
    expect(await upload(province, page)).toBe(204);
  });
});

describe('is refused', () => {
  it('a page that does not have its hash: all of it is dropped, and the right one is taken after it', async () => {
    const province = await received(page);
    const wrong = Buffer.from(page);
    wrong[1000] = (wrong[1000] ?? 0) ^ 1;
    expect(await upload(province, wrong, hash(page))).toBe(460);
    expect(await store.database.query('SELECT at FROM paper_page_part')).toEqual([]);
    expect(await upload(province, page)).toBe(204);
  });

  it('a page no dossier of this kiosk names', async () => {
    const province = await received(page);
    expect(await upload(province, seal(randomBytes(100)))).toBe(404);
  });

  it('a part that does not go on where the page ends', async () => {
    const province = await received(page);
    await upload(province, page);
    const answer = await fetch(address(province, hash(page)), {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '7',
        'content-type': 'application/offset+octet-stream',
      },
      body: 'more',
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'page-offset' });
  });

  it('a page of an enrolled kiosk that is not signed by it', async () => {
    const province = await received(page);
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const { x } = publicKey.export({ format: 'jwk' });
    await store.database.query(
      "INSERT INTO kiosk_key (kiosk_id, kid, x, enrolled_at) VALUES ('suoi-may-1', 'k', $1, now())",
      [String(x)],
    );
    expect(await upload(province, page)).toBe(401);
    const head = Buffer.from('{"alg":"EdDSA"}').toString('base64url');
    const words = pageWords({ kioskId: 'suoi-may-1', sha256: hash(page), bytes: page.length });
    const signed = sign(null, Buffer.from(`${head}.${Buffer.from(words).toString('base64url')}`), privateKey);
    const signature = `${head}..${signed.toString('base64url')}`;
    expect(await upload(province, page, hash(page), { 'page-signature': signature })).toBe(204);
  });
});
