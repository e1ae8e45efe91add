import { execFile } from 'node:child_process';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { TicketSlip } from '../../src/devices/contract.ts';

/** A printed paper as dots. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  isBlack(x: number, y: number): boolean;
}

/** Left, top inclusive; right, bottom exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export async function readPng(png: Buffer | string): Promise<Paper> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, isBlack: (x, y) => (data[(y * width + x) * 4] ?? 255) < 128 };
}

/** The box alone on white, with a white border as readers of letters want it; black and white change places on demand. */
export function cropPng(
  paper: Paper,
  box: Box,
  options: { invert?: boolean; hide?: readonly Box[] } = {},
): Buffer {
  const border = 24;
  const width = box.right - box.left + 2 * border;
  const height = box.bottom - box.top + 2 * border;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.fill(255);
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      if (
        paper.isBlack(x, y) === (options.invert ?? false) ||
        options.hide?.some((each) => holds(each, x, y))
      )
        continue;
      const at = ((y - box.top + border) * width + x - box.left + border) * 4;
      pixels.data.fill(0, at, at + 3);
    }
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Vietnamese letters by Tesseract. `layout` is its page segmentation: 6 a block of lines, 7 one line. */
export async function readLetters(png: Buffer, layout: 6 | 7 = 6): Promise<string> {
  const read = await run('tesseract', ['-', '-', '-l', 'vie', '--psm', `${layout}`, '--dpi', '203'], png);
  return oneLine(read.toString('utf8'));
}

/** The bytes of the one QR on the picture, unchanged. Throws when zbar finds none. */
export async function readQr(png: Buffer): Promise<Buffer> {
  return run('zbarimg', ['--raw', '-q', '-Sdisable', '-Sqrcode.enable', '-Sbinary', 'png:-'], png);
}

/** Insertions, deletions and changes to get from one to the other, per character of `wanted`. Runs of white are one blank. */
export function characterErrorRate(wanted: string, read: string): number {
  const from = [...oneLine(wanted)];
  const to = [...oneLine(read)];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of from.entries()) {
    const next = [index + 1];
    for (const [at, other] of to.entries()) {
      const change = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return (row[to.length] ?? 0) / Math.max(1, from.length);
}

/** What a person reads off a ticket. Tick boxes and the copy mark's hatching are not letters and left out. */
export interface TicketReading {
  readonly heading: string;
  readonly number: string;
  readonly counterAndGroup: string;
  readonly facts: string;
  /** Above the frame, then below the tear line. */
  readonly head: string;
  readonly below: string;
  readonly qr: Buffer;
}

/** Takes a ticket's picture apart by its door frame and reads each part. */
export async function readTicket(png: Buffer | string): Promise<TicketReading> {
  const paper = await readPng(png);
  const scale = paper.width / 576;
  const dots = (design: number) => Math.round(design * scale);
  // Between the paper's margin and the posts only the lintel and the sill are black.
  const beams = runs(paper.height, (y) => paper.isBlack(dots(22), y));
  const lintel = beams.find((run) => run.to - run.from >= dots(40));
  const sill = beams.find((run) => lintel !== undefined && run.from > lintel.to);
  if (!lintel || !sill) throw new Error('no door frame on this paper');
  const across = { left: dots(8), right: paper.width - dots(8) };
  const doorway = { left: dots(46), right: paper.width - dots(46) };
  const [number, ...places] = inkRows(paper, doorway, lintel.to, sill.from);
  const [code, tear] = inkRows(paper, across, sill.to, paper.height);
  if (!number || !code || !tear) throw new Error('a part of the ticket is missing');
  const codeBox = { ...across, top: code.from, bottom: code.to };
  const split = widestGap(paper, codeBox);
  return {
    heading: await readLetters(cropPng(paper, rows(across, lintel), { invert: true }), 7),
    number: await readNumber(paper, rows(doorway, number)),
    counterAndGroup: await readEach(paper, doorway, places),
    facts: await readLetters(cropPng(paper, { ...codeBox, left: split })),
    head: await readEach(paper, across, withoutHatching(paper, inkRows(paper, across, 0, lintel.from))),
    below: await readBelow(paper, across, tear.to, dots),
    qr: await readQr(cropPng(paper, { ...codeBox, left: 0, right: split })),
  };
}

/** All words of a slip in the order `readTicket` reads them, number and copy mark left out. */
export function ticketWords(slip: TicketSlip): string {
  const { bring } = slip;
  return [
    slip.centreTitle,
    slip.centreName,
    slip.heading,
    slip.counter,
    slip.group,
    slip.priority ?? '',
    ...slip.facts.flatMap((fact) => [fact.label, fact.value]),
    ...(bring ? [bring.matter, bring.heading, ...bring.items] : []),
    ...slip.foot,
  ].join(' ');
}

export function readingWords(reading: TicketReading): string {
  return [reading.head, reading.heading, reading.counterAndGroup, reading.facts, reading.below].join(' ');
}

async function readBelow(
  paper: Paper,
  across: { left: number; right: number },
  top: number,
  dots: (design: number) => number,
): Promise<string> {
  const bands = withoutHatching(paper, inkRows(paper, across, top, paper.height));
  const last = bands.at(-1);
  if (!last) return '';
  const box = { ...across, top, bottom: last.to + 4 };
  // A tick box is a straight stroke at the margin, as high as a box; letters are lower.
  const boxes = runs(paper.height, (y) => y >= top && paper.isBlack(dots(15), y)).filter(
    (run) => run.to - run.from >= dots(30),
  );
  const rules = bands.filter((band) => band.to - band.from <= dots(7));
  const hide = [
    ...boxes.map((run) => ({ left: 0, right: dots(58), top: run.from - 1, bottom: run.to + 1 })),
    ...rules.map((run) => rows({ left: 0, right: paper.width }, run)),
  ];
  return readLetters(cropPng(paper, box, { hide }));
}

/** White on black is turned round; hatching is skipped. */
async function readEach(
  paper: Paper,
  across: { left: number; right: number },
  bands: readonly Run[],
): Promise<string> {
  const plates: Run[] = [];
  const plain: Run[] = [];
  for (const band of bands) (blackShare(paper, rows(across, band)) > 0.5 ? plates : plain).push(band);
  const words: string[] = [];
  const [first] = plain;
  const last = plain.at(-1);
  if (first && last)
    words.push(await readLetters(cropPng(paper, { ...across, top: first.from, bottom: last.to })));
  for (const plate of plates) {
    const box = { ...rows(across, plate), left: across.left + 12, right: across.right - 12 };
    words.push(await readLetters(cropPng(paper, box, { invert: true })));
  }
  return oneLine(words.join(' '));
}

/** Drops bands with a stroke down both edges: the frame of the copy mark. */
export function withoutHatching(paper: Paper, bands: readonly Run[]): Run[] {
  const edge = Math.round((15 * paper.width) / 576);
  const isStroke = (band: Run, x: number) =>
    runs(band.to, (y) => y >= band.from && paper.isBlack(x, y)).some(
      (run) => run.to - run.from >= band.to - band.from,
    );
  return bands.filter(
    (band) => band.to - band.from < 20 || !(isStroke(band, edge) && isStroke(band, paper.width - edge - 1)),
  );
}

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of 0…end-1 where `is` holds. */
export function runs(end: number, is: (at: number) => boolean): Run[] {
  const found: Run[] = [];
  let from = -1;
  for (let at = 0; at <= end; at += 1) {
    const holdsHere = at < end && is(at);
    if (holdsHere && from < 0) from = at;
    if (holdsHere || from < 0) continue;
    found.push({ from, to: at });
    from = -1;
  }
  return found;
}

/** Stretches of rows with ink; gaps under 3 rows (a mark above its letter) do not part them. */
export function inkRows(
  paper: Paper,
  { left, right }: { left: number; right: number },
  from: number,
  to: number,
): Run[] {
  const inked = runs(to, (y) => {
    if (y < from) return false;
    for (let x = left; x < right; x += 1) if (paper.isBlack(x, y)) return true;
    return false;
  });
  const joined: Run[] = [];
  for (const run of inked) {
    const before = joined.at(-1);
    if (before && run.from - before.to < 3) joined[joined.length - 1] = { from: before.from, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** The middle of the widest white gap between the code and what stands right of it; the box's right edge when none. */
function widestGap(paper: Paper, box: Box): number {
  const white = runs(box.right, (x) => {
    if (x < box.left + 60) return false;
    for (let y = box.top; y < box.bottom; y += 1) if (paper.isBlack(x, y)) return false;
    return true;
  }).filter((run) => run.to < box.right);
  const widest = white.reduce<Run | null>(
    (most, run) => (most && most.to - most.from >= run.to - run.from ? most : run),
    null,
  );
  return widest ? Math.round((widest.from + widest.to) / 2) : box.right;
}

/**
 * One or two capitals, then three digits. No eye tells O from 0 or I from 1 in this face without knowing which to
 * expect: where a digit stands, those two letters are taken for it. Nothing else is mended.
 */
async function readNumber(paper: Paper, box: Box): Promise<string> {
  const whole = (await readLetters(await shrinkPng(cropPng(paper, box)), 7)).replaceAll(' ', '');
  return whole.slice(0, -3) + whole.slice(-3).replaceAll('O', '0').replaceAll('I', '1');
}

/** Letters over 100 dots high are read as pictures: a number is brought down to a third. */
async function shrinkPng(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const canvas = createCanvas(Math.round(image.width / 3), Math.round(image.height / 3));
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/png');
}

function blackShare(paper: Paper, box: Box): number {
  let black = 0;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) if (paper.isBlack(x, y)) black += 1;
  }
  return black / ((box.right - box.left) * (box.bottom - box.top));
}

export function rows(across: { left: number; right: number }, run: Run): Box {
  return { left: across.left, right: across.right, top: run.from, bottom: run.to };
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export function run(program: string, argv: readonly string[], input: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One thread each: on a small machine Tesseract's threads wait for one another more than they read.
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
    const child = execFile(program, argv, { encoding: 'buffer', timeout: 30_000, env }, (error, stdout) => {
      if (error) reject(new Error(`${program}: ${error.message}`));
      else resolve(stdout);
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
