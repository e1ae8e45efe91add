import { createHash } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { readDossierCode } from '../../../shared/dossier-code.ts';
import { readDossierMark } from '../../../shared/dossier-mark.ts';
import type { Answers } from '../../../shared/form/answer.ts';
import { firstBrokenLink } from '../audit/audit.ts';
import { unseal } from '../sealing/seal.ts';
import { type ApplicationBench, applicationBench, provincePrivateKey, worked } from './testing/bench.ts';
import { birth } from './testing/invented-answers.ts';

type Request = Input<KioskContract, 'applications.submit'>;

let bench: ApplicationBench;
beforeEach(() => {
  bench = applicationBench();
});
afterEach(() => bench.end());

const request = (answers: Answers = birth, more: Partial<Request> = {}): Request => ({
  requestKey: bench.requestKey(),
  draftId: null,
  formId: 'birth-registration',
  version: 1,
  answers: { ...answers },
  papers: [{ paperId: 'birth-paper', how: 'original-at-counter', pages: [] }],
  language: 'vi',
  wantsNumber: true,
  priority: null,
  ...more,
});
const submit = async (asked = request()) => await bench.handlers['applications.submit'](asked, never);
const never = undefined as never;
const submitted = (asked = request()) => worked(submit(asked));

describe('handing in', () => {
  test('dossier, number, outbox row, audit link and slip are written together', async () => {
    const { status, ticket } = await submitted();
    expect(bench.rows('SELECT id, reference, ticket_label FROM dossier')).toEqual([
      { id: status.dossierId, reference: status.localReference, ticket_label: 'A001' },
    ]);
    expect(ticket?.label).toBe('A001');
    expect(bench.rows('SELECT subject_kind, subject_id FROM print_job')).toEqual([
      { subject_kind: 'submission', subject_id: status.dossierId },
    ]);
    expect(bench.rows('SELECT stream, kind FROM outbox ORDER BY seq')).toEqual([
      { stream: ticket?.id, kind: 'ticket.issued' },
      { stream: `dossier:${status.dossierId}`, kind: 'dossier.submitted' },
    ]);
    expect(bench.rows('SELECT kind FROM audit ORDER BY seq')).toEqual([
      { kind: 'ticket.issued' },
      { kind: 'dossier.submitted' },
    ]);
    expect(bench.store.read(firstBrokenLink)).toBeUndefined();
    expect(status.steps.map(({ state }) => state)).toEqual(['saved', 'waiting']);
  });

  test('the province, and nobody else, reads the answers', async () => {
    const { status } = await submitted();
    const [row] = bench.rows("SELECT payload FROM outbox WHERE kind = 'dossier.submitted'");
    const { sealed, ...clear } = JSON.parse(`${row?.payload}`);
    expect(clear).toMatchObject({ localReference: status.localReference, procedureCode: '1.001193' });
    const { plaintext: key } = await compactDecrypt(sealed.key, provincePrivateKey);
    const opened = unseal(key, sealed, `dossier:${status.dossierId}`);
    if (!opened.ok) throw new Error(opened.code);
    const text = Buffer.from(opened.value).toString('utf8');
    expect(createHash('sha256').update(text).digest('hex')).toBe(sealed.plaintextSha256);
    expect(JSON.parse(text)).toMatchObject({ formId: 'birth-registration', version: 1, answers: birth });
  });

  test('the reference cannot be taken for a dossier code, and the mark holds it with its secret', async () => {
    const { status, mark, secret } = await submitted();
    expect(readDossierCode(status.localReference).ok).toBe(false);
    expect(readDossierMark(mark)).toEqual({
      ok: true,
      value: { kioskId: 'suoi-may-1', reference: status.localReference, secret },
    });
  });

  test('asked again after a power cut, it is the same dossier, number and slip', async () => {
    const asked = request();
    const first = await submitted(asked);
    bench.restart();
    expect(await submitted(asked)).toEqual(first);
    expect(bench.rows('SELECT COUNT(*) AS n FROM outbox')).toEqual([{ n: 2 }]);
    expect(bench.rows('SELECT COUNT(*) AS n FROM print_job')).toEqual([{ n: 1 }]);
  });

  test('a key used again for other answers keeps nothing', async () => {
    const asked = request();
    await submitted(asked);
    const other = { ...asked, answers: { ...birth, 'child-name': 'SÙNG A DÌNH' } };
    expect(await submit(other)).toEqual({ ok: false, code: 'key-reused' });
    expect(bench.rows('SELECT COUNT(*) AS n FROM dossier')).toEqual([{ n: 1 }]);
  });

  test('a number range used up keeps nobody from handing in', async () => {
    bench.store.write((database) =>
      database.run("INSERT INTO ticket_series VALUES ('suoi-may', '2026-11-22', 'A', 399)"),
    );
    const { ticket, status } = await submitted();
    expect(ticket).toBeNull();
    expect(status.ticketLabel).toBeNull();
  });

  test('without a number wanted there is none', async () => {
    expect((await submitted(request(birth, { wantsNumber: false }))).ticket).toBeNull();
    expect(bench.rows('SELECT COUNT(*) AS n FROM ticket')).toEqual([{ n: 0 }]);
  });

  test('a kiosk that knows no province keeps nothing, and has said so before the first question', async () => {
    bench.settings.hasProvince = false;
    expect(await submit()).toEqual({ ok: false, code: 'no-province' });
    expect(bench.rows('SELECT COUNT(*) AS n FROM dossier')).toEqual([{ n: 0 }]);
    const offer = await worked(bench.handlers['applications.offer']({ code: '1.001193' }, never));
    expect(offer).toMatchObject({ canDoHere: false, whyNot: { code: 'no-province' } });
  });

  test('answers of a case that is no longer this one are not sent', async () => {
    const changed = { ...birth, 'father-written': false };
    const { status } = await submitted(request(changed));
    const [row] = bench.rows("SELECT payload FROM outbox WHERE kind = 'dossier.submitted'");
    const { sealed } = JSON.parse(`${row?.payload}`);
    const { plaintext: key } = await compactDecrypt(sealed.key, provincePrivateKey);
    const opened = unseal(key, sealed, `dossier:${status.dossierId}`);
    const text = opened.ok ? Buffer.from(opened.value).toString('utf8') : '';
    expect(text).not.toContain('SÙNG A PÁO');
    expect(text).toContain('SÙNG THỊ THẢO NGUYÊN');
  });

  test.each([
    ['a page of no form', { ...birth, 'not-a-page': 'x' }],
    ['a wanted answer missing', { ...birth, 'child-name': '' }],
    ['a number where a name is wanted', { ...birth, 'child-name': 7 }],
    ['an option of none', { ...birth, 'child-sex': 'both' }],
    ['a child older than the father', { ...birth, 'father-birth': '2027' }],
  ])('with %s nothing is kept', async (_what, answers) => {
    expect(await submit(request(answers))).toMatchObject({ ok: false, code: 'invalid' });
    expect(bench.rows('SELECT COUNT(*) AS n FROM outbox')).toEqual([{ n: 0 }]);
  });

  test('a paper of another form is refused', async () => {
    const papers = [{ paperId: 'authorisation', how: 'original-at-counter' as const, pages: [] }];
    expect(await submit(request(birth, { papers }))).toEqual({ ok: false, code: 'unknown-paper' });
  });

  test('a full disk keeps nothing, and the same key works once there is room', async () => {
    const asked = request();
    const { store } = bench;
    bench.startWith({ store: { ...store, write: () => ({ ok: false, code: 'disk-full' }) } });
    expect(await submit(asked)).toEqual({ ok: false, code: 'disk-full' });
    bench.startWith({ store });
    expect((await submit(asked)).ok).toBe(true);
  });
});
