import { expect, test } from 'vitest';
import { failed } from '../../../shared/result.ts';
import { type PrinterProfileId, printerProfileIds } from '../../contract.ts';
import { kinds } from '../../simulated/kinds.ts';
import { PrinterModel, type Sheet } from '../../simulated/printer-model.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { memoryTransport } from '../../transport/memory.ts';
import { findProfile } from '../profile.ts';
import { type ProbePerson, probePrinter } from './probe.ts';
import { endMark, patternWidths } from './test-pattern.ts';
import { probeWords } from './words.ts';

/** A person who looks at the model's paper and turns its roll. */
function person(model: PrinterModel, sheets: readonly Sheet[]): ProbePerson {
  const paper = () => [...sheets.flatMap((sheet) => sheet.rows), ...model.hanging()];
  return {
    async widestNumber(numbers) {
      const ends = numbers.filter((width) => paper().some((row) => isMarked(row, width)));
      return Math.max(...ends);
    },
    wasCut: async () => sheets.length > 0,
    async makeRollLow() {
      model.setPaper('low');
      return true;
    },
  };
}

/** The end mark: black on the last dots of the step and white right before it. */
function isMarked(row: Uint8Array, width: number): boolean {
  const last = width / 8 - endMark / 8;
  return row[last] === 0xff && row[last - 1] === 0x00 && row.slice(last + 1).every((byte) => byte === 0);
}

function printerOf(id: PrinterProfileId) {
  const clock = manualClock();
  const model = new PrinterModel({ ...kinds[id], clock });
  const sheets: Sheet[] = [];
  model.onSheet((sheet) => sheets.push(sheet));
  return { clock, model, sheets, line: memoryTransport((speaker) => model.connect(speaker)) };
}

test.each(printerProfileIds)('%s: the probe finds what the printer does', async (id) => {
  const { clock, model, sheets, line } = printerOf(id);
  const outside = { clock, patience: 1_000, person: person(model, sheets) };
  const report = await clock.until(probePrinter(line, outside));
  if (!report.ok) throw new Error(report.code);
  const { widthDots, dpi, confirm, statusMode, nearEnd, clearsBuffer, cut, presenter } = report.value.profile;
  const known = findProfile(id);
  expect({ widthDots, dpi, confirm, statusMode, nearEnd, clearsBuffer }).toEqual({
    widthDots: kinds[id].widthDots,
    dpi: known.dpi,
    confirm: known.confirm,
    statusMode: known.statusMode,
    nearEnd: kinds[id].abilities.nearEndSensor,
    clearsBuffer: kinds[id].abilities.clearsBuffer,
  });
  expect(cut.kind === 'none').toBe(!kinds[id].hasCutter);
  expect(presenter !== null).toBe(kinds[id].abilities.presenter);
  expect(report.value.closest).toEqual({ id, differs: [] });
  expect(report.value.model).toBe(kinds[id].abilities.name?.model ?? null);
  expect(model.facts().letters).toBe(0);
  expect(probeWords(report.value)).toContain(`closest profile: ${id}\n`);
});

test('a printer no profile describes: its own profile, and where it differs from the closest', async () => {
  const { clock, model, sheets } = printerOf('generic-58');
  const odd = new PrinterModel({ ...kinds['generic-80'], widthDots: 416, clock });
  odd.onSheet((sheet) => sheets.push(sheet));
  const line = memoryTransport((speaker) => odd.connect(speaker));
  const report = await clock.until(
    probePrinter(line, { clock, patience: 1_000, person: person(odd, sheets) }),
  );
  expect(report).toMatchObject({
    value: { profile: { widthDots: 416 }, closest: { id: 'generic-80', differs: ['widthDots'] } },
  });
  expect(model.facts().sheets).toBe(0);
});

test('nobody to ask: no paper is used, and the report says what it took on trust', async () => {
  const { clock, model, line } = printerOf('epson-tm-t88v');
  const report = await clock.until(probePrinter(line, { clock, patience: 1_000, person: null }));
  expect(report).toMatchObject({ value: { model: 'TM-T88V', assumed: ['widthDots', 'cut', 'nearEnd'] } });
  expect(report.ok && report.value.closest.id).toBe('epson-tm-t88v');
  expect(model.facts().sheets).toBe(0);
});

test('a printer that answers nothing, and one that is not there', async () => {
  const { clock, model, line } = printerOf('generic-80');
  model.setSilent(true);
  const outside = { clock, patience: 1_000, person: null };
  expect(await clock.until(probePrinter(line, outside))).toEqual(failed('silent'));
  model.setPower(false);
  const gone = memoryTransport((speaker) => model.connect(speaker));
  expect(await clock.until(probePrinter(gone, outside))).toMatchObject({ ok: false, code: 'refused' });
});

test('every step of the pattern is one width of head', () => {
  expect(patternWidths).toEqual([384, 416, 512, 576]);
});
