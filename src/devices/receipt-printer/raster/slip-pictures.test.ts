import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  characterErrorRate,
  readingWords,
  readPng,
  readTicket,
  ticketWords,
} from '../../../../test/support/read-paper.ts';
import { readSheet, sheetReadingWords, sheetWords } from '../../../../test/support/read-sheet.ts';
import { printerProfileIds, type SheetSlip, type Slip, type TicketSlip } from '../../contract.ts';
import { blackAndWhitePng } from '../../simulated/png.ts';
import {
  checklistSheet,
  englishSlip,
  fullSheet,
  fullSlip,
  sampleSlip,
  submissionSheet,
} from '../../testing/slips.ts';
import { findProfile } from '../profile.ts';
import { isBlack, type Picture } from './picture.ts';
import { slipRenderer } from './render-slip.ts';

/**
 * What every profile prints, held to pictures that a person has looked at. The fonts are the project's own and nothing
 * of the drawing depends on the machine, so dots are compared one by one. Drawn anew on purpose:
 * `UPDATE_PICTURES=1 npm test -- src/devices/receipt-printer/raster`; then look at each.
 */
const pictures = new URL('../../../../test/fixtures/slips/', import.meta.url);
const tickets: Readonly<Record<string, TicketSlip>> = {
  plain: sampleSlip,
  'long-words': { ...fullSlip, copyMark: null },
  copy: { ...sampleSlip, copyMark: 'IN LẠI lần 2' },
  english: englishSlip,
};
const sheets: Readonly<Record<string, SheetSlip>> = {
  checklist: checklistSheet,
  submission: submissionSheet,
  'full-sheet': fullSheet,
};
const slips: Readonly<Record<string, Slip>> = { ...tickets, ...sheets };
/** Profiles with heads of one width print the same dots: one picture stands for them. */
const widths = [...new Set(printerProfileIds.map((id) => findProfile(id).widthDots))];
/** One more than any profile has: 58 mm heads come in both. */
const sheetWidths = [...new Set([...widths, 416])];
const ofTickets = widths.flatMap((width) => Object.keys(tickets).map((name) => [name, width] as const));
const ofSheets = sheetWidths.flatMap((width) => Object.keys(sheets).map((name) => [name, width] as const));
const render = slipRenderer();

function picture(name: string, width: number): Picture {
  const slip = slips[name];
  if (!slip) throw new Error(`no slip called ${name}`);
  return render(slip, width);
}

function png({ widthDots, rows, bytes }: Picture): Buffer {
  const row = (y: number) => bytes.subarray((y * widthDots) / 8, ((y + 1) * widthDots) / 8);
  return blackAndWhitePng(
    widthDots,
    Array.from({ length: rows }, (_, y) => row(y)),
  );
}

function differingDots(one: Picture, paper: Awaited<ReturnType<typeof readPng>>): number {
  if (paper.width !== one.widthDots || paper.height !== one.rows) return Number.POSITIVE_INFINITY;
  let differing = 0;
  for (let y = 0; y < one.rows; y += 1) {
    for (let x = 0; x < one.widthDots; x += 1) {
      if (isBlack(one, x, y) !== paper.isBlack(x, y)) differing += 1;
    }
  }
  return differing;
}

test.each([...ofTickets, ...ofSheets])(
  '%s at %i dots is the picture that was looked at',
  async (name, width) => {
    const file = new URL(`${name}-${width}.png`, pictures);
    if (process.env.UPDATE_PICTURES === '1') {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(file, png(picture(name, width)));
    }
    expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
    expect(differingDots(picture(name, width), await readPng(file.pathname))).toBe(0);
  },
);

test.for(ofTickets)(
  '%s at %i dots: its words, its number and its code are read back',
  { timeout: 60_000 },
  async ([name, width]) => {
    const slip = tickets[name] ?? sampleSlip;
    const reading = await readTicket(png(picture(name, width)));
    expect(reading.number).toBe(slip.number);
    expect(reading.qr.toString('utf8')).toBe(slip.qr);
    const rate = characterErrorRate(ticketWords(slip), readingWords(reading));
    expect(rate, readingWords(reading)).toBeLessThanOrEqual(0.06);
  },
);

test.for(ofSheets)(
  '%s at %i dots: its words and its code are read back',
  { timeout: 60_000 },
  async ([name, width]) => {
    const slip = sheets[name] ?? checklistSheet;
    const reading = await readSheet(png(picture(name, width)));
    const code = slip.blocks.find((each) => each.block === 'code');
    expect(reading.qr?.toString('utf8')).toBe(code?.block === 'code' ? code.qr : undefined);
    const rate = characterErrorRate(sheetWords(slip), sheetReadingWords(reading));
    expect(rate, sheetReadingWords(reading)).toBeLessThanOrEqual(0.06);
  },
);
