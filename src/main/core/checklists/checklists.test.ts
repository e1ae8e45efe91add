import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import example from '../../../../assets/configuration/suoi-may.json' with { type: 'json' };
import { readChecklistMark } from '../../../shared/checklist-mark.ts';
import type { CaseAnswers, Checklist } from '../../../shared/contract/checklists.ts';
import { checklistCommands } from '../../../shared/contract/checklists.ts';
import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { firstBrokenLink } from '../audit/audit.ts';
import { kioskConfiguration } from '../configuration/schema.ts';
import { openProcedures } from '../procedures/procedures.ts';
import { countingIds, HandTurned } from '../testing/hand-turned.ts';
import { fillCatalogue, type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { type Checklists, openChecklists } from './checklists.ts';

const configuration = kioskConfiguration.parse(example);
const request = '01930000-0000-7000-8000-00000000aaaa';
let place: TemporaryStore;
let clock: HandTurned;
let wakes: number;
beforeEach(() => {
  place = temporaryStore();
  clock = new HandTurned();
  // Wednesday 18 November 2026, 9:41 in Việt Nam.
  clock.wallMs = Date.UTC(2026, 10, 18, 2, 41);
  wakes = 0;
});
afterEach(() => place.remove());

function open(configured = configuration): Checklists['handlers'] {
  const { store } = place;
  const procedures = openProcedures({ store, clock, configuration: configured });
  const log = { warn: () => {}, error: () => {}, info: () => {} };
  const onPrintAsked = () => {
    wakes += 1;
  };
  return openChecklists({
    store,
    configuration: configured,
    procedures,
    clock,
    ids: countingIds(),
    log,
    onPrintAsked,
  }).handlers;
}

function filled(): Checklists['handlers'] {
  fillCatalogue(place.store);
  return open();
}

async function make(code: string, answers: CaseAnswers = {}, have: number[] = []): Promise<Checklist> {
  const made = await filled()['checklists.make']({ code, answers, have });
  if (!made.ok) throw new Error(made.code);
  return checklistCommands['checklists.make'].output.parse(made.value);
}

const names = (checklist: Checklist, need: Checklist['papers'][number]['need']) =>
  checklist.papers.filter((paper) => paper.need === need).map((paper) => paper.name.vi);

describe('the papers of one case', () => {
  test('a birth handed in by oneself, with the certificate: nothing of other cases', async () => {
    const list = await make('1.001193', { 'for-whom': 'self', 'birth-case': 'has-paper' });
    expect(names(list, 'always')).toEqual([
      'Tờ khai đăng ký khai sinh',
      'Giấy chứng sinh',
      'Giấy tờ tùy thân có ảnh, còn hạn',
    ]);
    expect(names(list, 'this-case')).toEqual([]);
    expect(names(list, 'only-if')).toEqual(['Giấy tờ về nơi cư trú']);
    expect(list.leftOut).toBe(3);
  });

  test('a paper to fill names our form for it, and no other paper does', async () => {
    const forms = async (code: string) => (await make(code)).papers.map(({ kind, formId }) => [kind, formId]);
    expect((await forms('1.001193')).filter(([, formId]) => formId)).toEqual([
      ['form', 'birth-registration'],
    ]);
    // The record names its form "CT01", and the paper by its whole title.
    expect((await forms('1.010041')).filter(([, formId]) => formId)).toEqual([['form', 'ct01']]);
    // Two papers to fill, and a form for the first of them.
    expect((await forms('1.000689')).filter(([kind]) => kind === 'form')).toEqual([
      ['form', 'birth-registration'],
      ['form', null],
    ]);
  });

  test('on behalf of someone else: the certified power of attorney', async () => {
    const list = await make('1.001193', { 'for-whom': 'other' });
    expect(names(list, 'this-case')).toEqual(['Văn bản ủy quyền có chứng thực']);
  });

  test('an abandoned child', async () => {
    const list = await make('1.001193', { 'birth-case': 'abandoned' });
    expect(names(list, 'this-case')).toEqual(['Biên bản về trẻ bị bỏ rơi']);
  });

  test('nothing answered: every paper of the record is there, the conditional ones under "only if"', async () => {
    const list = await make('1.001193');
    expect(list.leftOut).toBe(0);
    expect(list.papers).toHaveLength(7);
    expect(names(list, 'only-if')).toEqual([
      'Biên bản về trẻ bị bỏ rơi',
      'Xác nhận của cơ sở y tế',
      'Văn bản ủy quyền có chứng thực',
      'Giấy tờ về nơi cư trú',
    ]);
  });

  test('"not sure" leaves the paper under "only if"', async () => {
    const list = await make('1.000656', { 'in-time': 'unsure' });
    expect(names(list, 'only-if')).toContain('Chứng cứ về sự kiện chết');
    expect(list.leftOut).toBe(0);
  });

  test('a procedure nobody wrote a case for: no questions, and all its papers', async () => {
    const { 'checklists.questions': questions } = filled();
    expect(await questions({ code: '1.002693' })).toEqual({ ok: true, value: { questions: [] } });
    expect((await make('1.002693')).papers).toHaveLength(2);
  });

  test('under 14, the ID card is another procedure, and its checklist is given', async () => {
    const list = await make('1.014061', { 'age-first': 'under-14' });
    expect(list.matter.code).toBe('1.014062');
    expect(list.answers).toEqual({ 'age-first': 'under-14' });
  });
});

describe('fee, day and place', () => {
  test('certified copies: pages and copies make the fee', async () => {
    const { fee } = await make('2.000815', { pages: 10, copies: 3 });
    expect(fee.amountVnd).toBe(36_000);
    expect(fee.text.vi).toBe('36.000 đồng cho 3 bản, bản chính 10 trang');
    expect(fee.rule?.vi).toContain('1.000 đồng');
  });

  test('pages not told: the rule, and no amount', async () => {
    expect((await make('2.000815', { copies: 3 })).fee).toMatchObject({
      known: true,
      amountVnd: null,
      rule: null,
    });
  });

  test('an unexplained 0 of the portal is never an amount', async () => {
    expect((await make('1.010041')).fee).toMatchObject({ known: false, amountVnd: null });
  });

  test('a fee halved until 31 December, and whole the day after', async () => {
    clock.wallMs = Date.UTC(2026, 11, 31, 2, 0);
    expect((await make('1.014063')).fee.amountVnd).toBe(25_000);
    clock.wallMs = Date.UTC(2027, 0, 1, 2, 0);
    expect((await make('1.014063')).fee.amountVnd).toBe(50_000);
  });

  test('one day for a household, another price by a list: per person, and no sum nobody counted', async () => {
    expect((await make('1.004194', { list: 'household' })).fee.amountVnd).toBe(15_000);
    const { fee } = await make('1.004194', { list: 'by-list' });
    expect(fee).toMatchObject({ amountVnd: null, text: { vi: '10.000 đồng mỗi người' } });
  });

  test('three working days', async () => {
    const { ready } = await make('1.004873');
    expect(ready.date).toBe('2026-11-23');
    expect(ready.text.vi).toBe('Dự kiến Thứ Hai 23/11/2026, nếu nộp hôm nay.');
  });

  test('another answer, another time', async () => {
    expect((await make('2.000575', { licence: 'again' })).ready.date).toBe('2026-11-19');
    expect((await make('2.000575', { licence: 'exchange' })).ready.date).toBe('2026-11-23');
  });

  test('a year without a calendar: the officer writes the date', async () => {
    clock.wallMs = Date.UTC(2026, 11, 30, 2, 0);
    expect((await make('1.004873')).ready).toEqual({
      date: null,
      text: { vi: 'Cán bộ sẽ ghi ngày hẹn.', en: 'The officer will write the date.' },
    });
  });

  test('the counters that take it, and until when they are open', async () => {
    expect((await make('1.001193')).where).toEqual({
      groupName: { vi: 'Hộ tịch, chứng thực', en: 'Civil status, certification' },
      counters: [{ vi: 'Quầy 1', en: 'Counter 1' }],
      hours: {
        vi: 'Thứ Hai đến Thứ Sáu: 7:30–11:30, 13:30–17:00',
        en: 'Monday to Friday: 7:30–11:30, 13:30–17:00',
      },
      openNow: true,
      closesAt: '11:30',
      nextOpening: null,
      text: { vi: 'Đang mở đến 11:30', en: 'Open until 11:30' },
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['an answer to a question not asked', { 'birth-case': 'has-paper' }],
    ['an option there is not', { 'for-whom': 'nobody' }],
    ['a number for a choice', { 'for-whom': 3 }],
    ['more copies than any desk makes', { extracts: 101 }],
    ['no copies at all', { extracts: 0 }],
  ])('%s', async (_, answers) => {
    const made = await filled()['checklists.make']({ code: '2.000635', answers, have: [] });
    expect(made).toMatchObject({ ok: false, code: 'unknown-answer' });
  });

  test('a procedure the catalogue does not have', async () => {
    const asked = await filled()['checklists.questions']({ code: '9.999999' });
    expect(asked).toEqual({ ok: false, code: 'unknown-procedure' });
  });

  test('a kiosk without a catalogue', async () => {
    expect(await open()['checklists.make']({ code: '1.001193', answers: {}, have: [] })).toEqual({
      ok: false,
      code: 'no-catalogue',
    });
  });
});

describe('a checklist brought back by its code', () => {
  test('answers and ticks as they were', async () => {
    const made = await make('1.001193', { 'for-whom': 'relative' }, [1, 5]);
    const back = await open()['checklists.recall']({ mark: `${made.mark}\r` });
    expect(back).toEqual({ ok: true, value: { checklist: made, outdated: false } });
  });

  test('the amount is today’s, not that of the day it was printed', async () => {
    clock.wallMs = Date.UTC(2026, 11, 31, 2, 0);
    const { mark } = await make('1.014063');
    clock.wallMs = Date.UTC(2027, 0, 1, 2, 0);
    const back = await open()['checklists.recall']({ mark });
    expect(back.ok && back.value.checklist.fee.amountVnd).toBe(50_000);
  });

  test('papers changed since: it says so, and ticks nothing', async () => {
    const { mark } = await make('1.001193', { 'for-whom': 'other' }, [1]);
    const read = readChecklistMark(mark);
    const edition = read.ok && read.value.edition;
    const back = await open()['checklists.recall']({ mark: mark.replace(`:${edition}:`, ':ZZZZ:') });
    expect(back).toMatchObject({ ok: true, value: { outdated: true, checklist: { have: [] } } });
    expect(back.ok && back.value.checklist.answers).toEqual({ 'for-whom': 'other' });
  });

  test('a question no longer asked is let go', async () => {
    const { mark } = await make('1.001193', { 'for-whom': 'other' });
    const back = await open()['checklists.recall']({ mark: mark.replace('FOR-WHOM', 'FOR-WHICH') });
    expect(back.ok && back.value.checklist.answers).toEqual({});
  });

  test.each([
    ['another centre', 'MC1:C:BAN-XA:1.001193::7K4Q:0', 'other-centre'],
    ['a procedure that is gone', 'MC1:C:SUOI-MAY:9.999999::7K4Q:0', 'unknown-procedure'],
    ['a ticket', 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD', 'not-a-checklist'],
  ])('%s', async (_, mark, code) => {
    expect(await filled()['checklists.recall']({ mark })).toEqual({ ok: false, code });
  });
});

describe('printing', () => {
  const wish: Input<KioskContract, 'checklists.print'> = {
    requestKey: request,
    code: '1.001193',
    answers: {},
    have: [],
    language: 'vi',
    practice: false,
  };

  test('one job and one audit link, however often the same key asks', async () => {
    const { 'checklists.print': print } = filled();
    const first = await print(wish);
    clock.wallMs += 60_000;
    expect(await print(wish)).toEqual(first);
    expect(first).toMatchObject({
      ok: true,
      value: { job: { state: 'queued', copy: 0, subject: { kind: 'checklist' } } },
    });
    const count = (sql: string) => place.store.read((database) => database.get<{ n: number }>(sql)?.n);
    expect(count('SELECT COUNT(*) AS n FROM print_job')).toBe(1);
    expect(count("SELECT COUNT(*) AS n FROM audit WHERE kind = 'checklist.print-asked'")).toBe(1);
    expect(place.store.read(firstBrokenLink)).toBeUndefined();
    expect(wakes).toBe(2);
  });

  test('the same key for another case', async () => {
    const { 'checklists.print': print } = filled();
    await print(wish);
    expect(await print({ ...wish, answers: { 'for-whom': 'other' } })).toEqual({
      ok: false,
      code: 'key-reused',
    });
    expect(await print({ ...wish, language: 'en' })).toEqual({ ok: false, code: 'key-reused' });
  });

  test('on A4 where the kiosk has no such printer: it says so, and nothing is queued', async () => {
    expect(await filled()['checklists.printPage'](wish)).toEqual({ ok: false, code: 'not-configured' });
  });

  test('on A4: one document however often the same key asks, and no key serves for two papers', async () => {
    fillCatalogue(place.store);
    const { 'checklists.printPage': printPage, 'checklists.print': print } = open({
      ...configuration,
      documentPrinter: { kind: 'simulated' },
    });
    const first = await printPage(wish);
    expect(await printPage(wish)).toEqual(first);
    expect(first).toMatchObject({
      ok: true,
      value: { job: { state: 'queued', name: 'CẦN MANG GÌ: Đăng ký khai sinh cho con' } },
    });
    const reused = { ok: false, code: 'key-reused' };
    expect(await printPage({ ...wish, code: '1.000656' })).toEqual(reused);
    expect(await print(wish)).toEqual(reused);
    const key = '01930000-0000-7000-8000-00000000bbbb';
    await print({ ...wish, requestKey: key });
    expect(await printPage({ ...wish, requestKey: key })).toEqual(reused);
  });

  test('nothing is sent to the province', async () => {
    await filled()['checklists.print'](wish);
    expect(place.store.read((database) => database.all('SELECT * FROM outbox'))).toEqual([]);
  });
});
