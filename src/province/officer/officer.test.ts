import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readAppointmentMark } from '../../shared/appointment-mark.ts';
import type { Province } from '../province.ts';
import { get, hash, item, MORNING, openProvince, openTestStore, send } from '../testing.ts';
import { sealFor } from '../testing-form.ts';
import {
  bankFacts,
  callback,
  dossierId,
  dossierItem,
  newsOf,
  PAYMENT,
  PROOF,
  paymentItem,
} from '../testing-matters.ts';

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

const ACCEPT = { act: 'accept', appointment: '2026-11-25' };
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function submit(province: Province, path: string, fields: object, headers: Record<string, string> = {}) {
  return fetch(`${province.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: province.url, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields as Record<string, string>).toString(),
  });
}

/** Sends a form of dossier `number` as it stood at `version`; answers with what the page then says became of it. */
async function act(province: Province, fields: object, version = 1, number = 1): Promise<string> {
  const answer = await submit(province, `/can-bo/ho-so/${dossierId(number)}/viec`, { version, ...fields });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '', province.url).searchParams.get('ket-qua') ?? '';
}
const kinds = async (province: Province) =>
  (await newsOf(province)).map((each: { kind: string }) => each.kind);
const received = async (options: Parameters<typeof openProvince>[1] = {}) => {
  const province = await open(options);
  await send(province, [await dossierItem(1), await dossierItem(2)]);
  return province;
};

describe('an officer’s act', () => {
  it('accepting gives the dossier a code of its unit and day, and tells the kiosk', async () => {
    const province = await received();
    expect(await act(province, ACCEPT)).toBe('done');
    expect((await newsOf(province, 2))[0]).toEqual({
      cursor: 3,
      kind: 'dossier.accepted',
      at: MORNING,
      dossierId: dossierId(1),
      dossierCode: 'H15.50.05.13-261122-0001',
      appointment: '2026-11-25',
    });
  });

  it('its code names it at any kiosk of the centre, and opens it with the slip’s secret alone', async () => {
    const province = await received();
    await act(province, ACCEPT);
    const asks = (proof: string) =>
      fetch(`${province.url}/v1/centres/suoi-may/dossiers/H15.50.05.13-261122-0001`, {
        headers: { 'slip-proof': proof },
      });
    const opened = await asks(PROOF);
    expect(await opened.json()).toMatchObject({ dossierId: dossierId(1) });
    expect((await asks(hash({}))).status).toBe(404);
  });

  it('codes run on within a day and begin anew on the next', async () => {
    let now = MORNING;
    const province = await received({ now: () => now });
    await act(province, ACCEPT, 1, 1);
    await act(province, { ...ACCEPT, appointment: '' }, 1, 2);
    now += 86_400_000;
    await send(province, [await dossierItem(3)]);
    await act(province, ACCEPT, 1, 3);
    const codes = await store.database.query('SELECT dossier_code FROM dossier ORDER BY seq');
    expect(codes).toEqual([
      { dossier_code: 'H15.50.05.13-261122-0001' },
      { dossier_code: 'H15.50.05.13-261122-0002' },
      { dossier_code: 'H15.50.05.13-261123-0001' },
    ]);
  });

  it('clicked twice, one after the other: done once, and said to be done', async () => {
    const province = await received();
    expect(await act(province, ACCEPT)).toBe('done');
    expect(await act(province, ACCEPT)).toBe('again');
    expect(await kinds(province)).toEqual(['dossier.received', 'dossier.received', 'dossier.accepted']);
  });

  it('clicked six times at once: one code, one news', async () => {
    const province = await received();
    const done = await Promise.all(Array.from({ length: 6 }, () => act(province, ACCEPT)));
    expect(done.sort()).toEqual(['again', 'again', 'again', 'again', 'again', 'done']);
    expect((await kinds(province)).filter((kind: string) => kind === 'dossier.accepted')).toHaveLength(1);
  });

  it('two officers decide otherwise on the same dossier: the second is told that it changed', async () => {
    const province = await received();
    const done = await Promise.all([
      act(province, ACCEPT),
      act(province, { act: 'refuse', note: 'Sai nơi nộp' }),
    ]);
    expect(done.sort()).toEqual(['done', 'stale']);
    expect(await kinds(province)).toHaveLength(3);
  });

  it('more papers, accepted again: it keeps its code', async () => {
    const province = await received();
    await act(province, ACCEPT);
    await act(province, { act: 'ask-more', note: '  Giấy chứng sinh\r\nbản chính ' }, 2);
    await act(province, ACCEPT, 3);
    await act(province, { act: 'tell-ready', where: 'Quầy 1' }, 4);
    const items = (await newsOf(province, 2)).map(
      ({ kind, note, where, dossierCode }: Record<string, string>) => [kind, note ?? where ?? dossierCode],
    );
    expect(items).toEqual([
      ['dossier.accepted', 'H15.50.05.13-261122-0001'],
      ['dossier.needs-more', 'Giấy chứng sinh bản chính'],
      ['dossier.accepted', 'H15.50.05.13-261122-0001'],
      ['dossier.result-ready', 'Quầy 1'],
    ]);
  });

  it.each([
    ['a result before anybody accepted it', { act: 'tell-ready', where: 'Quầy 1' }, 'not-now'],
    ['a refusal without a reason', { act: 'refuse', note: ' ' }, 'bad-form'],
    ['a note of 601 letters', { act: 'ask-more', note: 'x'.repeat(601) }, 'bad-form'],
    ['a day there is not', { act: 'accept', appointment: '2026-02-30' }, 'bad-form'],
    ['an act there is not', { act: 'burn' }, 'bad-form'],
    ['a dossier that changed since', { ...ACCEPT, version: 7 }, 'stale'],
  ])('%s: nothing is done, and the page says why', async (_, fields, outcome) => {
    const province = await received();
    expect(await act(province, fields)).toBe(outcome);
    expect(await kinds(province)).toHaveLength(2);
    const page = (await get(province, `/can-bo/ho-so/${dossierId(1)}?ket-qua=${outcome}`)).body;
    expect(page).toContain('class="notice bad"');
  });

  it('after a refusal nothing more', async () => {
    const province = await received();
    await act(province, { act: 'refuse', note: 'Sai nơi nộp' });
    expect(await act(province, ACCEPT, 2)).toBe('not-now');
    expect(words((await get(province, `/can-bo/ho-so/${dossierId(1)}`)).body)).toContain('Hồ sơ đã xong');
  });

  it('a centre nobody gave a unit code: no code is made up', async () => {
    const province = await open({ unitOf: () => undefined });
    await send(province, [await dossierItem(1)]);
    expect(await act(province, ACCEPT)).toBe('no-unit');
    expect(await act(province, { act: 'ask-more', note: 'Bổ sung' })).toBe('done');
  });

  it('a dossier there is not', async () => {
    expect(await act(await open(), ACCEPT)).toBe('unknown-dossier');
  });

  it.each([
    ['another site', { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }],
    ['another site in an old browser', { origin: 'https://example.org' }],
  ])('a form sent from %s: nothing is done', async (_, headers) => {
    const province = await received();
    const path = `/can-bo/ho-so/${dossierId(1)}/viec`;
    expect((await submit(province, path, { version: 1, ...ACCEPT }, headers)).status).toBe(403);
    expect(await kinds(province)).toHaveLength(2);
  });
});

it('a browser that names no origin and says that the form is our own', async () => {
  const province = await received();
  const path = `/can-bo/ho-so/${dossierId(1)}/viec`;
  const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
  expect((await submit(province, path, { version: 1, ...ACCEPT }, headers)).status).toBe(303);
  const page = await get(province, '/can-bo');
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
});

describe('the officer’s pages', () => {
  it('the list names nobody; the dossier shows every answer in words', async () => {
    const province = await received();
    const list = words((await get(province, '/can-bo')).body);
    expect(list).toContain('MCK-7K4Q-M2BD');
    expect(list).not.toContain('Giàng');
    const page = words((await get(province, `/can-bo/ho-so/${dossierId(1)}`)).body);
    expect(page).toMatch(/Họ và tên GIÀNG THỊ MẨY .*Của con Có .*Con sinh ngày 2 tháng 11 năm 2026/);
    expect(page).toMatch(/Giấy chứng sinh bản chính, xem tại quầy/);
    expect(page).toContain('16.000 đồng');
  });

  it('an open dossier of yesterday is still listed, a finished one is not', async () => {
    let now = MORNING;
    const province = await received({ now: () => now });
    await act(province, { act: 'refuse', note: 'Sai nơi nộp' }, 1, 2);
    now += 86_400_000;
    const list = (await get(province, '/can-bo')).body;
    expect(list).toContain(dossierId(1));
    expect(list).not.toContain(dossierId(2));
  });

  it('its key is gone: the page says so, and the dossier can still be followed', async () => {
    await received();
    const later = await open({ keep: true, keys: { kind: 'store' } });
    const answer = await get(later, `/can-bo/ho-so/${dossierId(1)}`);
    expect(answer.status).toBe(200);
    expect(words(answer.body)).toContain('niêm phong cho khóa khác');
  });

  it('markup in an officer’s note and in a suggestion stays text', async () => {
    const province = await received();
    await act(province, { act: 'ask-more', note: '<img src=x>' });
    expect((await get(province, `/can-bo/ho-so/${dossierId(1)}`)).body).not.toContain('<img');
    const id = dossierId(77);
    const payload = {
      suggestionId: id,
      centreId: 'suoi-may',
      day: '2026-11-22',
      sealed: await sealFor({ text: '<b>Thêm ghế</b>', salt: 'x' }, `suggestion:${id}`),
    };
    await send(province, [{ ...(await dossierItem(9)), kind: 'suggestion.given', ...hashed(payload) }]);
    const page = (await get(province, '/can-bo/y-kien')).body;
    expect(page).toContain('&#60;b&#62;Thêm ghế');
  });

  it('ratings are counted by score, without who gave them', async () => {
    const province = await open();
    const rating = (seq: number, score: number, reason: string | null) => ({
      ...paymentItem(seq),
      kind: 'rating.given',
      ...hashed({
        ratingId: dossierId(seq),
        centreId: 'suoi-may',
        day: '2026-11-22',
        score,
        reason,
        about: 'visit',
        procedureCode: null,
      }),
    });
    await send(province, [rating(1, 5, null), rating(2, 5, null), rating(3, 2, 'long-wait')]);
    const page = words((await get(province, '/can-bo/y-kien')).body);
    expect(page).toMatch(/Rất hài lòng 2 .*Không hài lòng 1 .*Chờ lâu: 1/);
  });

  it('the bank played by hand confirms once, however often it is clicked', async () => {
    const province = await open();
    await send(province, [paymentItem(1)]);
    const path = `/can-bo/thanh-toan/${PAYMENT}/da-tra`;
    await Promise.all([1, 2, 3].map(() => submit(province, path, {})));
    expect(await kinds(province)).toEqual(['payment.confirmed']);
    expect(words((await get(province, '/can-bo/thanh-toan')).body)).toContain('Đã nhận tiền');
  });

  it('money nobody can place is shown to a person', async () => {
    const province = await open();
    await callback(province, bankFacts());
    expect(words((await get(province, '/can-bo/thanh-toan')).body)).toContain('Chưa kiosk nào báo mã này');
  });

  it.each([
    ['a proxy speaks for somebody', { 'x-forwarded-for': '203.0.113.9' }],
    ['a name that was made to mean this machine', { host: 'evil.example' }],
  ])('without a password, %s: not shown', async (_, headers) => {
    const province = await received();
    const asked = request(`${province.url}/can-bo`, { headers });
    asked.end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(403);
  });

  it('with a password: shown to whoever knows it', async () => {
    const province = await received({ officerPassword: 'mật khẩu: dài' });
    const ask = (headers: HeadersInit) => fetch(`${province.url}/can-bo`, { headers });
    const basic = (text: string) => ({
      authorization: `Basic ${Buffer.from(`can-bo:${text}`).toString('base64')}`,
    });
    const bare = await ask({});
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="can-bo"']);
    expect((await ask(basic('mật khẩu'))).status).toBe(401);
    expect((await ask(basic('mật khẩu: dài'))).status).toBe(200);
  });

  it('a dossier’s page there is not', async () => {
    const province = await open();
    expect((await get(province, `/can-bo/ho-so/${dossierId(5)}`)).status).toBe(404);
    expect((await get(province, '/can-bo/ho-so/1')).status).toBe(404);
  });
});

function hashed(payload: Parameters<typeof hash>[0]) {
  return { payload, payloadSha256: hash(payload) };
}

describe('a number taken at home', () => {
  const wanted = { centreId: 'suoi-may', procedureCode: '1.001193', day: '2026-11-22', time: '09:30' };
  const listed = async (province: Province) =>
    await (await fetch(`${province.url}/can-bo/so-tai-nha`)).text();

  it('is given out with its QR, and shows the queue number it became', async () => {
    const province = await open();
    const made = await submit(province, '/can-bo/so-tai-nha', wanted);
    expect(made.headers.get('location')).toBe('/can-bo/so-tai-nha');
    const page = await listed(province);
    const [mark = ''] = /MC1:A:[^"]+/.exec(page) ?? [];
    const read = readAppointmentMark(mark);
    expect(read).toMatchObject({ ok: true, value: wanted });
    expect(page).toContain('chưa đến');
    const { code = '' } = read.ok ? read.value : {};
    const kept = (seq: number, label: string) => ({
      ...item(seq, {
        kind: 'appointment.kept',
        payload: { ticketId: dossierId(seq), label, centreId: 'suoi-may', day: wanted.day, code },
      }),
    });
    await send(province, [kept(1, 'A018'), kept(2, 'A099')]);
    expect(await listed(province)).toContain('A018');
    expect(await listed(province)).not.toContain('A099');
  });

  it.each([
    ['a day there is not', { day: '2026-02-30' }],
    ['a matter of another shape', { procedureCode: 'x' }],
    ['no hour', { time: '' }],
  ])('%s: nothing is given out', async (_, change) => {
    const province = await open();
    const made = await submit(province, '/can-bo/so-tai-nha', { ...wanted, ...change });
    expect(made.headers.get('location')).toContain('bad-form');
    expect(await listed(province)).toContain('Chưa cấp số nào.');
  });
});
