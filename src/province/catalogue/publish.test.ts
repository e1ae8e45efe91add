import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../store/migrate.ts';
import { MORNING, openTestStore } from '../testing.ts';
import { publishCatalogue, type SignedCatalogue } from './publish.ts';
import { publishCommand } from './publish-command.ts';
import { catalogueFile, newestEdition } from './rows.ts';

const { database, close } = await openTestStore();
afterAll(close);
beforeEach(async () => {
  await database.query('DROP SCHEMA public CASCADE');
  await database.query('CREATE SCHEMA public');
  expect((await migrate(database)).ok).toBe(true);
});

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The province reads what a manifest says and leaves its signature to the kiosks. */
function catalogue(number: number, text = `{"price":${number}}`): SignedCatalogue {
  const files = [{ name: 'catalogue/procedures.json', bytes: Buffer.byteLength(text), sha256: hash(text) }];
  const claims = { schema: 2, number, asOf: '2026-11-22', files };
  const manifest = Buffer.from(`${base64({ alg: 'EdDSA', kid: 'k' })}.${base64(claims)}.c2ln`);
  return { manifest, files: new Map([['catalogue/procedures.json', Buffer.from(text)]]) };
}
const publish = (given: SignedCatalogue) => publishCatalogue(database, given, MORNING);

describe('publishing a catalogue', () => {
  it('makes it the one in use, byte for byte, whatever letters are in it', async () => {
    const text = '{"tên":"Hộ tịch 😀"}\n';
    expect(await publish(catalogue(1, text))).toEqual({ ok: true, value: { number: 1, files: 1 } });
    expect((await newestEdition(database))?.number).toBe(1);
    expect(await catalogueFile(database, hash(text))).toBe(text);
  });

  it('is refused under a number that was used, or an older one', async () => {
    await publish(catalogue(5));
    for (const number of [5, 4])
      expect(await publish(catalogue(number, '{"other":1}'))).toEqual({
        ok: false,
        code: 'not-newer',
        detail: '5',
      });
    expect((await newestEdition(database))?.number).toBe(5);
  });

  it('is refused whole where a file is missing or another than was signed', async () => {
    const { manifest } = catalogue(1);
    const wrong = new Map([['catalogue/procedures.json', Buffer.from('{}')]]);
    const marked = '\uFEFF{}';
    expect(await publish(catalogue(1, marked))).toMatchObject({ ok: false, code: 'file-differs' });
    for (const files of [new Map(), wrong])
      expect(await publish({ manifest, files })).toMatchObject({ ok: false, code: 'file-differs' });
    expect(await publish({ manifest: Buffer.from('x'), files: wrong })).toMatchObject({
      code: 'no-manifest',
    });
    expect(await newestEdition(database)).toBeUndefined();
  });

  it('lets go of editions no kiosk is near, and keeps the others to make deltas from', async () => {
    for (let number = 1; number <= 10; number += 1) await publish(catalogue(number));
    expect(await catalogueFile(database, hash('{"price":2}'))).toBeUndefined();
    expect(await catalogueFile(database, hash('{"price":3}'))).toBe('{"price":3}');
  });

  it('needs a place that outlives the command', async () => {
    expect(await publishCommand('assets', { kind: 'memory' })).toMatchObject({ code: 'published-nowhere' });
  });
});
