import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SheetSlip, sheetSlip } from '../../src/devices/contract.ts';
import { slipRenderer } from '../../src/devices/receipt-printer/raster/render-slip.ts';
import { blackAndWhitePng } from '../../src/devices/simulated/png.ts';
import { type Checklists, openChecklists } from '../../src/main/core/checklists/checklists.ts';
import { checklistSlip } from '../../src/main/core/checklists/slip.ts';
import { kioskConfiguration } from '../../src/main/core/configuration/schema.ts';
import { openProcedures, type Procedures } from '../../src/main/core/procedures/procedures.ts';
import { countingIds, HandTurned } from '../../src/main/core/testing/hand-turned.ts';
import {
  fillCatalogue,
  type TemporaryStore,
  temporaryStore,
} from '../../src/main/core/testing/temporary-store.ts';
import type { CaseAnswers, Checklist } from '../../src/shared/contract/checklists.ts';
import type { Language } from '../../src/shared/contract/words.ts';
import { characterErrorRate } from '../support/read-paper.ts';
import { readSheet, sheetReadingWords, sheetWords } from '../support/read-sheet.ts';

const configuration = kioskConfiguration.parse(
  JSON.parse(readFileSync('assets/configuration/suoi-may.json', 'utf8')),
);
const clock = new HandTurned();
const render = slipRenderer();
let place: TemporaryStore;
let procedures: Procedures;
let checklists: Checklists['handlers'];

beforeAll(() => {
  place = temporaryStore();
  const { store } = place;
  fillCatalogue(store);
  procedures = openProcedures({ store, clock, configuration });
  const log = { warn: () => {}, error: () => {}, info: () => {} };
  checklists = openChecklists({
    store,
    configuration,
    procedures,
    clock,
    ids: countingIds(),
    log,
    onPrintAsked: () => {},
  }).handlers;
});
afterAll(() => place.remove());

async function make(code: string, answers: CaseAnswers, have: number[] = []): Promise<Checklist> {
  const made = await checklists['checklists.make']({ code, answers, have });
  if (!made.ok) throw new Error(`${code} ${made.code}`);
  return made.value;
}

function slipOf(checklist: Checklist, language: Language, practice = false): SheetSlip {
  const { centre, kiosk } = configuration;
  const made = checklistSlip(
    checklist,
    language,
    { ...centre, kioskName: kiosk.name },
    { printedAtMs: clock.wallMs, practice },
  );
  return sheetSlip.parse(made);
}

function pngOf(slip: SheetSlip, width: number): Buffer {
  const picture = render(slip, width);
  const row = picture.widthDots / 8;
  return blackAndWhitePng(
    picture.widthDots,
    Array.from({ length: picture.rows }, (_, at) => picture.bytes.subarray(at * row, (at + 1) * row)),
  );
}

describe('a printed checklist is read back: every word, and a code that brings the same list', () => {
  test.for<[string, CaseAnswers, number[], Language, number]>([
    ['1.001193', { 'for-whom': 'other', 'birth-case': 'has-paper' }, [1], 'vi', 576],
    ['1.001193', { 'for-whom': 'relative', 'birth-case': 'no-paper' }, [], 'en', 512],
    ['2.000815', { pages: 12, copies: 3 }, [], 'vi', 576],
    ['1.001612', { founders: 'family', 'e-id': 'no', 'who-files': 'other' }, [0, 1, 2, 3], 'vi', 384],
    ['1.014063', {}, [], 'vi', 576],
  ])('%s %j, has %j, %s at %i dots', { timeout: 60_000 }, async ([code, answers, have, language, width]) => {
    const checklist = await make(code, answers, have);
    const slip = slipOf(checklist, language);
    const reading = await readSheet(pngOf(slip, width));
    const rate = characterErrorRate(sheetWords(slip), sheetReadingWords(reading));
    expect(rate, sheetReadingWords(reading)).toBeLessThanOrEqual(0.06);
    const back = await checklists['checklists.recall']({ mark: reading.qr?.toString('utf8') ?? '' });
    expect(back).toEqual({ ok: true, value: { checklist, outdated: false } });
  });

  test('made for practice: the paper says so, and the rest is the same', { timeout: 60_000 }, async () => {
    const checklist = await make('1.001193', {});
    const [plain, marked] = [slipOf(checklist, 'vi'), slipOf(checklist, 'vi', true)];
    expect({ ...marked, practiceMark: null }).toEqual(plain);
    expect(marked.practiceMark).toContain('BẢN TẬP');
  });
});

test('every procedure of the catalogue makes a slip a printer can print, in both languages', async () => {
  for (const { record } of procedures.all()) {
    for (const language of ['vi', 'en'] as const) {
      const slip = slipOf(await make(record.code, {}), language);
      expect(slip.blocks.some((each) => each.block === 'code')).toBe(true);
    }
  }
  expect(procedures.all().length).toBeGreaterThan(100);
});
