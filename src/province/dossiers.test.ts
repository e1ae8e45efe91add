import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { formsOf } from './dossiers/forms.ts';
import type { Province } from './province.ts';
import { makePrivateKey, publicOf } from './sealing/private-key.ts';
import { get, hash, item, openProvince, openTestStore, outcomes, send } from './testing.ts';
import { ANSWERS, sealFor, testKey } from './testing-form.ts';
import { dossierId, dossierItem, dossierPayload, newsOf, PROOF } from './testing-matters.ts';

const store = await openTestStore();
afterAll(() => store.close());
const opened: Province[] = [];
const open = async (options: Parameters<typeof openProvince>[1] = {}) => {
  const province = await openProvince(store, options);
  opened.push(province);
  return province;
};
afterEach(async () => {
  for (const province of opened.splice(0)) await province.close();
});

const dossiers = () =>
  store.database.query<{ dossier_id: string }>('SELECT dossier_id FROM dossier ORDER BY seq');
const about = (number: number) => `dossier:${dossierId(number)}`;
const asks = (province: Province, reference: string, proof: string | null, centre = 'suoi-may') =>
  fetch(`${province.url}/v1/centres/${centre}/dossiers/${reference}`, {
    headers: proof === null ? {} : { 'slip-proof': proof },
  });

const other = await makePrivateKey();
const content = { formId: 'extract', version: 2, answers: ANSWERS, salt: 'x' };
const sealed = (changes: object, to = publicOf(testKey), words = about(1)) =>
  sealFor({ ...content, ...changes }, words, to);
const good = await sealed({});

describe('a dossier that arrives', () => {
  it('is opened, held once however often it is sent, and told to its kiosk with its receipt', async () => {
    const province = await open();
    const [first, again] = [await dossierItem(1), await dossierItem(2)];
    const answer = await send(province, [first, again]);
    expect(outcomes(answer)).toEqual(['accepted', 'accepted']);
    expect(outcomes(await send(province, [again, first]))).toEqual(['duplicate', 'duplicate']);
    expect(await dossiers()).toEqual([{ dossier_id: dossierId(1) }, { dossier_id: dossierId(2) }]);
    expect(await newsOf(province)).toEqual([
      {
        cursor: 1,
        kind: 'dossier.received',
        at: expect.any(Number),
        dossierId: dossierId(1),
        reference: answer.body.results[0].reference,
      },
      expect.objectContaining({ cursor: 2, kind: 'dossier.received', dossierId: dossierId(2) }),
    ]);
  });

  it('two items tell of one dossier: it stands once, and its news too', async () => {
    const province = await open();
    const payload = await dossierPayload(1);
    const [one, two] = [1, 2].map((seq) => item(seq, { kind: 'dossier.submitted', payload }));
    if (one && two) await send(province, [one, two]);
    expect(await dossiers()).toHaveLength(1);
    expect(await newsOf(province)).toHaveLength(1);
  });

  it('nothing of what was answered lies open in the database', async () => {
    const province = await open();
    await send(province, [await dossierItem(1)]);
    const tables = await store.database.query<{ text: string }>(
      `SELECT d::text AS text FROM dossier d UNION ALL SELECT i::text FROM inbox i UNION ALL SELECT n::text FROM news n`,
    );
    expect(tables).toHaveLength(3);
    for (const { text } of tables) expect(text).not.toMatch(/Giàng|2026-11-02/);
  });

  it.each([
    ['sealed for a key that is not here', () => sealed({}, publicOf(other)), 'sealed-for-another'],
    [
      'sealed for another key under our key’s name',
      () => sealed({}, { ...publicOf(other), kid: testKey.kid }),
      'unreadable',
    ],
    ['sealed about another dossier', () => sealed({}, publicOf(testKey), about(9)), 'unreadable'],
    ['changed on its way', () => ({ ...good, data: flipped(String(good.data)) }), 'unreadable'],
    ['not what its hash says', () => ({ ...good, plaintextSha256: hash({}) }), 'unreadable'],
    ['answers of another form than it names', () => sealed({ formId: 'birth' }), 'bad-content'],
    ['answers of another version than it names', () => sealed({ version: 1 }), 'bad-content'],
    ['an answer that is missing', () => sealed({ answers: { name: 'Giàng Thị Mẩy' } }), 'bad-content'],
    ['an answer to what was not asked', () => sealed({ answers: { ...ANSWERS, more: 'x' } }), 'bad-content'],
    ['an answer of another case', () => sealed({ answers: { ...ANSWERS, child: false } }), 'bad-content'],
    [
      'a day that there is not',
      () => sealed({ answers: { ...ANSWERS, 'child-birth': '2026-02-30' } }),
      'bad-content',
    ],
    ['no answers at all', () => sealFor({ text: 'x' }, about(1)), 'bad-content'],
  ])('%s: rejected and not kept, and its neighbours are', async (_, part, code) => {
    const province = await open();
    const answer = await send(province, [
      await dossierItem(1, { sealed: await part() }),
      await dossierItem(2),
    ]);
    expect(outcomes(answer)).toEqual([`rejected ${code}`, 'accepted']);
    expect(await dossiers()).toEqual([{ dossier_id: dossierId(2) }]);
    expect(await newsOf(province)).toHaveLength(1);
  });

  it('papers its form does not have', async () => {
    const province = await open();
    const papers = [{ paperId: 'passport', how: 'photographed', pages: [PROOF] }];
    expect(outcomes(await send(province, [await dossierItem(1, { papers })]))).toEqual([
      'rejected bad-content',
    ]);
  });

  it('questions the province does not have yet: kept unread, and a dossier after the upgrade', async () => {
    const older = await open({ forms: formsOf([]) });
    expect(outcomes(await send(older, [await dossierItem(1)]))).toEqual(['accepted']);
    expect(await dossiers()).toEqual([]);
    expect(await newsOf(older)).toEqual([]);
    await open({ keep: true, forms: formsOf([]) });
    const newer = await open({ keep: true });
    expect(await dossiers()).toHaveLength(1);
    expect(await newsOf(newer)).toHaveLength(1);
    await open({ keep: true });
    expect(await newsOf(newer)).toHaveLength(1);
  });

  it('held already, and its key is gone since: it is still a duplicate, not an error', async () => {
    const item = await dossierItem(1);
    await send(await open(), [item]);
    const later = await open({ keep: true, keys: { kind: 'given', keys: [other] } });
    expect(outcomes(await send(later, [item]))).toEqual(['duplicate']);
  });

  it('sealed for a key before the newest one', async () => {
    const province = await open({ keys: { kind: 'given', keys: [other, testKey] } });
    expect((await get(province, '/v1/keys')).body.keys).toEqual([publicOf(other), publicOf(testKey)]);
    expect(outcomes(await send(province, [await dossierItem(1)]))).toEqual(['accepted']);
  });
});

describe('asked about from another kiosk', () => {
  it('the slip’s secret opens the status, and nothing of what was answered', async () => {
    const province = await open();
    await send(province, [await dossierItem(1)]);
    const answer = await asks(province, 'MCK-7K4Q-M2BD', PROOF);
    expect(answer.status).toBe(200);
    const told = await answer.json();
    expect(told).toMatchObject({
      dossierId: dossierId(1),
      localReference: 'MCK-7K4Q-M2BD',
      procedureCode: '2.000635',
      ticketLabel: 'A001',
      news: [{ kind: 'dossier.received' }],
    });
    expect(JSON.stringify(told)).not.toMatch(/Giàng|sealed|secret/);
  });

  it('a wrong secret, an unknown reference and another centre are told the same', async () => {
    const province = await open();
    await send(province, [await dossierItem(1)]);
    const tries = [
      await asks(province, 'MCK-7K4Q-M2BD', hash({})),
      await asks(province, 'MCK-7K4Q-M2ZZ', PROOF),
      await asks(province, 'MCK-7K4Q-M2BD', PROOF, 'suoi-lanh'),
    ];
    const texts = await Promise.all(tries.map((each) => each.text()));
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(texts).size).toBe(1);
  });

  it.each([
    ['no secret', 'MCK-7K4Q-M2BD', null],
    ['half a secret', 'MCK-7K4Q-M2BD', PROOF.slice(0, 32)],
    ['a code of another shape', 'H15.50.05.13', PROOF],
  ])('%s: refused before anything is looked up', async (_, reference, proof) => {
    expect((await asks(await open(), reference, proof)).status).toBe(400);
  });

  it('two kiosks of one centre gave out the same reference: each secret opens its own', async () => {
    const province = await open();
    const own = { localReference: 'MCK-AAAA-AAAA' };
    await send(province, [await dossierItem(1, own)]);
    const theirs = { ...own, secretSha256: hash({}) };
    await send(province, [await dossierItem(2, theirs)], 'suoi-may-2');
    const told = async (proof: string) =>
      (await (await asks(province, 'MCK-AAAA-AAAA', proof)).json()).dossierId;
    expect([await told(PROOF), await told(hash({}))]).toEqual([dossierId(1), dossierId(2)]);
  });
});

function flipped(text: string): string {
  return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
}
