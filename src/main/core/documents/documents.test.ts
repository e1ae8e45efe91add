import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import example from '../../../../assets/configuration/suoi-may.json' with { type: 'json' };
import { pdfWords } from '../../../../test/support/read-pages.ts';
import { readPng } from '../../../../test/support/read-paper.ts';
import type { Input } from '../../../shared/contract/define.ts';
import { documentsCommands } from '../../../shared/contract/documents.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { kioskConfiguration } from '../configuration/schema.ts';
import { documentsOf, pagesOf } from '../printing/document-journal.ts';
import { countingIds, HandTurned } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { type Documents, openDocuments } from './documents.ts';
import { shippedForms } from './read-forms.ts';
import { formCalled } from './testing/forms.ts';
import { sampleValues } from './testing/sample-values.ts';

const withPrinter = kioskConfiguration.parse({
  ...example,
  documentPrinter: { kind: 'ipp', uri: 'ipp://127.0.0.1:6310/printers/a4' },
});
const withoutPrinter = kioskConfiguration.parse({ ...example, documentPrinter: { kind: 'none' } });
const request = '01930000-0000-7000-8000-00000000aaaa';
let place: TemporaryStore;
let clock: HandTurned;
let said: string[];
let wakes: number;
beforeEach(() => {
  place = temporaryStore();
  clock = new HandTurned();
  // Wednesday 18 November 2026, 9:41 in Việt Nam.
  clock.wallMs = Date.UTC(2026, 10, 18, 2, 41);
  said = [];
  wakes = 0;
});
afterEach(() => place.remove());

function open(configuration = withPrinter, formsFolder = shippedForms): Documents['handlers'] {
  const note = (facts: object, message: string) => said.push(JSON.stringify({ facts, message }));
  const onPrintAsked = () => {
    wakes += 1;
  };
  const log = { info: note, warn: note, error: note };
  return openDocuments({
    store: place.store,
    configuration,
    clock,
    ids: countingIds(),
    log,
    formsFolder,
    onPrintAsked,
  }).handlers;
}

const birth = { formId: 'birth-registration', language: 'vi', practice: false } as const;
const filledBirth = { ...birth, values: sampleValues(formCalled('birth-registration')) };
type Print = Input<KioskContract, 'documents.print'>;

async function ordered(handlers: Documents['handlers'], wanted: Partial<Print> = {}) {
  const answer = await handlers['documents.print']({ requestKey: request, ...filledBirth, ...wanted });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.job;
}

function waitingPages(id: string): Uint8Array | undefined {
  return place.store.read((database) => {
    const [job] = documentsOf(database, { kind: 'form', id });
    return job && pagesOf(database, job.seq);
  });
}

const everyRow = () =>
  ['audit', 'outbox', 'document_job']
    .flatMap((table) => place.store.read((database) => database.all<object>(`SELECT * FROM ${table}`)))
    .map((row) => JSON.stringify({ ...row, pdf: null }))
    .join('\n');

describe('forms of a procedure', () => {
  test('what there is to print, and that its words were not compared with the law', async () => {
    const told = await open()['documents.forms']({ code: '1.001193' });
    expect(told.ok && documentsCommands['documents.forms'].output.parse(told.value)).toMatchObject({
      forms: [
        {
          id: 'birth-registration',
          pages: 1,
          fillable: true,
          law: { number: 'Thông tư 04/2024/TT-BTP' },
          checked: false,
        },
      ],
    });
  });

  test('a procedure without a form of ours', async () => {
    expect(await open()['documents.forms']({ code: '1.014027' })).toEqual({ ok: true, value: { forms: [] } });
  });

  test('a form whose law is not in force on this day is neither listed nor printed', async () => {
    clock.wallMs = Date.UTC(2025, 5, 30, 16, 59);
    const handlers = open();
    const ct01 = { ...birth, formId: 'ct01', values: null };
    expect(await handlers['documents.forms']({ code: '1.004194' })).toMatchObject({ value: { forms: [] } });
    expect(await handlers['documents.preview']({ ...ct01, page: 1 })).toMatchObject({ code: 'unknown-form' });
    // Midnight in Việt Nam.
    clock.wallMs += 60_000;
    expect(await handlers['documents.forms']({ code: '1.004194' })).toMatchObject({
      value: { forms: [{ id: 'ct01' }] },
    });
  });

  test('a form file that breaks its schema is left out, told to the technician, and the others work', async () => {
    const folder = join(place.folder, 'forms');
    mkdirSync(folder);
    cpSync(join(shippedForms, 'ct01.json'), join(folder, 'ct01.json'));
    writeFileSync(join(folder, 'broken.json'), '{"schema": 1}');
    const told = await open(withPrinter, folder)['documents.forms']({ code: '1.004194' });
    expect(told).toMatchObject({ value: { forms: [{ id: 'ct01' }] } });
    expect(said).toEqual([expect.stringContaining('broken.json')]);
  });
});

describe('printing', () => {
  test('a filled form waits in the journal as a whole PDF, and printing is woken', async () => {
    const job = await ordered(open());
    expect(documentsCommands['documents.print'].output.parse({ job })).toMatchObject({
      job: { name: 'Tờ khai đăng ký khai sinh', state: 'queued', subject: { kind: 'form' } },
    });
    expect(wakes).toBe(1);
    const [text] = await pdfWords(waitingPages(job.subject.id) ?? new Uint8Array());
    expect(text).toContain('ĐẶNG HOÀNG NHẬT DƯƠNG');
    expect(text).toContain('9:41 ngày 18/11/2026 tại máy Suối Mây 1');
  });

  test('the same request twice prints once', async () => {
    const handlers = open();
    expect(await ordered(handlers)).toEqual(await ordered(handlers));
    expect(place.store.read((database) => database.all('SELECT id FROM document_job'))).toHaveLength(1);
  });

  test('a key that belongs to another form', async () => {
    const handlers = open();
    await ordered(handlers);
    const other = { requestKey: request, ...birth, formId: 'ct01', values: null };
    expect(await handlers['documents.print'](other)).toMatchObject({ code: 'key-reused' });
  });

  test('a form nobody knows', async () => {
    const wanted = { requestKey: request, ...birth, formId: 'no-such-form', values: null };
    expect(await open()['documents.print'](wanted)).toMatchObject({ code: 'unknown-form' });
  });

  test('a kiosk without an A4 printer prints nothing and still shows the page', async () => {
    const handlers = open(withoutPrinter);
    expect(await handlers['documents.print']({ requestKey: request, ...filledBirth })).toMatchObject({
      code: 'not-configured',
    });
    expect(await handlers['documents.preview']({ ...filledBirth, page: 1 })).toMatchObject({ ok: true });
    expect(place.store.read((database) => database.all('SELECT id FROM document_job'))).toEqual([]);
  });

  test('a full disk: said, and nothing half-written', async () => {
    place.store.read((database) => database.get('PRAGMA max_page_count = 1'));
    expect(await open()['documents.print']({ requestKey: request, ...filledBirth })).toMatchObject({
      code: 'disk-full',
    });
    expect(wakes).toBe(0);
    expect(place.store.read((database) => database.all('SELECT id FROM document_job'))).toEqual([]);
  });

  test('no name, address or number of a person stands anywhere but on the page itself', async () => {
    const handlers = open();
    await ordered(handlers);
    await handlers['documents.preview']({ ...filledBirth, page: 1 });
    const kept = `${everyRow()}\n${said.join('\n')}`.normalize('NFC').toLocaleLowerCase('vi');
    for (const word of ['ẩn', 'đồi chè', '015187000321', 'nhật dương']) expect(kept).not.toContain(word);
    expect(kept).toContain('form.print-asked');
  });
});

describe('the picture of a page', () => {
  test('fits into a frame between processes, every form as full as it can be', {
    timeout: 60_000,
  }, async () => {
    const handlers = open();
    for (const formId of ['birth-registration', 'ct01', 'household-business']) {
      const fields = formCalled(formId).fields.map(({ id }) => [id, 'Ẩn ữ đặng '.repeat(50)]);
      const values = Object.fromEntries(fields);
      const shown = await handlers['documents.preview']({ ...birth, formId, values, page: 1 });
      if (!shown.ok) throw new Error(shown.code);
      const { png } = documentsCommands['documents.preview'].output.parse(shown.value);
      expect(png.length).toBeLessThanOrEqual(204_800);
      const { width, height } = await readPng(Buffer.from(png, 'base64'));
      expect(height / width).toBeCloseTo(Math.SQRT2, 2);
      expect(width).toBeGreaterThanOrEqual(700);
    }
  });

  test('a page that is not there', async () => {
    const wanted = { ...birth, values: null, page: 2 };
    expect(await open()['documents.preview'](wanted)).toMatchObject({ code: 'no-such-page' });
  });
});
