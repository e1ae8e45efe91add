import { findProfile } from '../../src/devices/receipt-printer/profile.ts';
import { demultiplexer } from '../../src/devices/receipt-printer/protocol/demultiplexer.ts';
import { encodeJob } from '../../src/devices/receipt-printer/protocol/encode.ts';
import { slipRenderer } from '../../src/devices/receipt-printer/raster/render-slip.ts';
import { replyNoise, seeded } from '../../src/devices/testing/reply-noise.ts';
import { changingSlip } from './changing-slips.ts';
import { type Figure, figureOf } from './figures.ts';
import { memorySlopes } from './memory.ts';
import {
  asLettersByReceiptPrinterEncoder,
  byNodeThermalPrinter,
  byReceiptPrinterEncoder,
  ticketCanvas,
} from './other-encoders.ts';

/** Milliseconds for a ticket at the 95th percentile and for a chunk of replies at the 99th; from the issue. */
const budgets = { ticket: 20, parse: 5 };

/**
 * Bytes kept for each ticket that still count as flat: over 10,000 tickets 1 MB of heap and 20 MB resident. The
 * allocator's own coming and going is of that size.
 */
const flat = { heap: 100, resident: 2_000 };

const profile = findProfile('epson-tm-t20iii');
const [tickets, compared, remembered, chunks] = [500, 50, 10_000, 100_000];

/** What printing costs the processor, what it keeps, and what others need for the same ticket in the same run. */
export async function benchPrint(): Promise<Figure[]> {
  return [ticketFigure(), ...(await comparison()), parseFigure(), ...(await memoryFigures())];
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function ticketFigure(): Figure {
  const render = slipRenderer();
  const ours = (turn: number) => encodeJob(render(changingSlip(turn), profile.widthDots), profile, '!001');
  const times = Array.from({ length: tickets + 20 }, (_, turn) => timed(() => ours(turn)));
  return figureOf('print', 'encode + raster of a ticket, changing tickets', times.slice(20), budgets.ticket);
}

/** Turn about, so that whatever else the machine does meets all alike. Ratios are of medians: times as long as ours. */
async function comparison(): Promise<Figure[]> {
  const render = slipRenderer();
  const times = {
    ours: [] as number[],
    anew: [] as number[],
    encoder: [] as number[],
    letters: [] as number[],
    thermal: [] as number[],
  };
  for (let turn = 0; turn < compared + 10; turn += 1) {
    const slip = changingSlip(turn);
    const sample = {
      ours: timed(() => encodeJob(render(slip, profile.widthDots), profile, '!001')),
      anew: timed(() => encodeJob(slipRenderer()(slip, profile.widthDots), profile, '!001')),
      encoder: timed(() => byReceiptPrinterEncoder(ticketCanvas(slip, profile.widthDots))),
      letters: timed(() => asLettersByReceiptPrinterEncoder(slip)),
      thermal: await timedAsync(() => byNodeThermalPrinter(ticketCanvas(slip, profile.widthDots))),
    };
    if (turn < 10) continue;
    for (const way of ways) times[way].push(sample[way]);
  }
  const ours = figureOf('print', 'the same ticket, ours', times.ours, null);
  const others = [
    figureOf('print', 'the same ticket, ours without anything kept from earlier ones', times.anew, null),
    figureOf('print', 'receipt-printer-encoder 4.0.1, picture of the same canvas', times.encoder, null),
    figureOf('print', 'receipt-printer-encoder 4.0.1, TCVN-3 letters, no layout', times.letters, null),
    figureOf('print', 'node-thermal-printer 4.6.1, picture of the same canvas', times.thermal, null),
  ];
  const ratio = (figure: Figure) => Math.round((figure.p50 / ours.p50) * 100) / 100;
  return [ours, ...others.map((figure) => ({ ...figure, ratios: { 'of ours': ratio(figure) } }))];
}

const ways = ['ours', 'anew', 'encoder', 'letters', 'thermal'] as const;

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function parseFigure(): Figure {
  const chance = seeded(7);
  const reader = demultiplexer();
  const noise = Array.from({ length: 1_000 }, () => replyNoise(chance, ['!001', '!002']));
  const times = Array.from({ length: chunks }, (_, turn) =>
    timed(() => reader.feed(noise[turn % noise.length] ?? new Uint8Array())),
  );
  const figure = figureOf('print', 'parse of a chunk of replies (budget of p99)', times, budgets.parse);
  return { ...figure, held: figure.p99 <= budgets.parse };
}

async function memoryFigures(): Promise<Figure[]> {
  const render = slipRenderer();
  const { heap, resident, samples } = await memorySlopes(remembered, 250, (turn) =>
    encodeJob(render(changingSlip(turn), profile.widthDots), profile, '!001'),
  );
  return [
    slopeFigure('heap kept for a ticket over 10,000', heap, samples, flat.heap),
    slopeFigure('resident memory for a ticket over 10,000', resident, samples, flat.resident),
  ];
}

function slopeFigure(metric: string, slope: number, n: number, budget: number): Figure {
  const same = { p50: slope, p95: slope, p99: slope, max: slope };
  return { suite: 'print', metric, unit: 'bytes', n, ...same, budget, held: slope <= budget, ratios: {} };
}
