import type { SheetBlock, SheetSlip } from '../../src/devices/contract.ts';
import {
  type Box,
  cropPng,
  inkRows,
  type Paper,
  type Run,
  readLetters,
  readPng,
  readQr,
  rows,
  runs,
  withoutHatching,
} from './read-paper.ts';

/** What a person reads off a sheet. Boxes, rules, hatching and the code's own squares are not letters and left out. */
export interface SheetReading {
  readonly head: string;
  readonly heading: string;
  readonly body: string;
  /** Null where the sheet has no code. */
  readonly qr: Buffer | null;
}

/** Takes a sheet's picture apart by its beam and reads each part. */
export async function readSheet(png: Buffer): Promise<SheetReading> {
  const paper = await readPng(png);
  const dots = (design: number) => Math.round((design * paper.width) / 576);
  const across = { left: dots(8), right: paper.width - dots(8) };
  const lintel = runs(paper.height, (y) => paper.isBlack(dots(22), y)).find(
    (run) => run.to - run.from >= dots(40) && isBeam(paper, run),
  );
  if (!lintel) throw new Error('no beam on this paper');
  const inside = { left: dots(22), right: paper.width - dots(22) };
  const above = withoutHatching(paper, inkRows(paper, across, 0, lintel.from));
  const below = inkRows(paper, across, lintel.to, paper.height);
  const code = codeBox(paper);
  const hide = [...(code ? [code] : []), ...notLetters(paper, lintel.to, dots)];
  return {
    head: await readLetters(cropPng(paper, span(across, above))),
    heading: await readLetters(cropPng(paper, rows(inside, lintel), { invert: true })),
    body: await readParts(paper, { across, inside }, partsOf(paper, below), hide),
    qr: code && (await readQr(png)),
  };
}

/** All words of a sheet in the order they are read, copy marks left out. */
export function sheetWords(slip: SheetSlip): string {
  const { centreTitle, centreName, heading, title, blocks, foot } = slip;
  return [centreTitle, centreName, heading, title ?? '', ...blocks.flatMap(blockWords), ...foot].join(' ');
}

export function sheetReadingWords({ head, heading, body }: SheetReading): string {
  return [head, heading, body].join(' ');
}

function blockWords(block: SheetBlock): readonly string[] {
  switch (block.block) {
    case 'text':
      return [block.text];
    case 'list':
      return [block.heading ?? '', ...block.items.flatMap(({ text, note }) => [text, note ?? ''])];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'code':
      return [block.text ?? '', ...block.facts.flatMap(({ label, value }) => [label, value])];
    case 'plate':
      return [block.label, block.value, block.note ?? ''];
    case 'steps':
      return block.steps.map(({ text }) => text);
    case 'rule':
      return [];
  }
}

/** Stretches that are read as one: a framed plate by itself, everything between two of them together. */
interface Part {
  readonly framed: boolean;
  readonly bands: readonly Run[];
}

function partsOf(paper: Paper, bands: readonly Run[]): Part[] {
  const parts: Part[] = [];
  for (const band of bands) {
    const unframed = withoutHatching(paper, [band]).length > 0;
    if (!unframed && isHatched(paper, band)) continue;
    const last = parts.at(-1);
    if (unframed && last?.framed === false)
      parts[parts.length - 1] = { ...last, bands: [...last.bands, band] };
    else parts.push({ framed: !unframed, bands: [band] });
  }
  return parts;
}

/** Between a plate's frame and its words there is white; hatching begins at the frame. */
function isHatched(paper: Paper, band: Run): boolean {
  const x = Math.round((24 * paper.width) / 576);
  return runs(band.to, (y) => y >= band.from && paper.isBlack(x, y)).length > 2;
}

type Across = { readonly left: number; readonly right: number };

async function readParts(
  paper: Paper,
  { across, inside }: { readonly across: Across; readonly inside: Across },
  parts: readonly Part[],
  hide: readonly Box[],
): Promise<string> {
  const words: string[] = [];
  for (const { framed, bands } of parts) {
    const box = span(framed ? inside : across, bands);
    words.push(await readLetters(cropPng(paper, box, { hide: [...hide, ...gaps(paper, bands)] })));
  }
  return words.join(' ');
}

/** What lies between two bands of one part: white, or a mark that was left out. */
function gaps(paper: Paper, bands: readonly Run[]): Box[] {
  return bands.slice(1).map((band, index) => ({
    left: 0,
    right: paper.width,
    top: bands[index]?.to ?? band.from,
    bottom: band.from,
  }));
}

/** Boxes at the left edge, frames, and lines across. */
function notLetters(paper: Paper, top: number, dots: (design: number) => number): Box[] {
  const margin = dots(15);
  const strokes = runs(paper.height, (y) => y >= top && paper.isBlack(margin, y)).filter(
    (run) => run.to - run.from >= dots(28),
  );
  const boxes = strokes.map((run) => {
    const framed = run.to - run.from > dots(70);
    return { left: 0, right: framed ? dots(21) : dots(58), top: run.from - 1, bottom: run.to + 1 };
  });
  const right = strokes.map((run) => ({
    left: paper.width - dots(21),
    right: paper.width,
    top: run.from - 1,
    bottom: run.to + 1,
  }));
  const lines = runs(paper.height, (y) => y >= top && isLine(paper, y, margin)).map((run) => ({
    left: 0,
    right: paper.width,
    top: run.from,
    bottom: run.to,
  }));
  return [...boxes, ...right, ...lines];
}

/** A row that is black along nearly its whole length, or in even dashes: no row of letters is. */
function isLine(paper: Paper, y: number, margin: number): boolean {
  const long = runs(paper.width, (x) => paper.isBlack(x, y)).map((run) => run.to - run.from);
  if (Math.max(0, ...long) > paper.width * 0.8) return true;
  const whole = long.slice(0, -1);
  return long.length > 15 && paper.isBlack(margin, y) && new Set(whole).size === 1 && (whole[0] ?? 0) > 4;
}

function isBeam(paper: Paper, run: Run): boolean {
  const right = paper.width - Math.round((22 * paper.width) / 576);
  return runs(run.to, (y) => y >= run.from && paper.isBlack(right, y)).some(
    (each) => each.to - each.from >= run.to - run.from,
  );
}

function span(across: { left: number; right: number }, bands: readonly Run[]): Box {
  return { ...across, top: bands[0]?.from ?? 0, bottom: bands.at(-1)?.to ?? 1 };
}

/**
 * Where the code is, with its quiet zone; null where there is none. Its corners are found by their proportion of
 * 1:1:3:1:1 (ISO/IEC 18004, 5.3.3), which holds to the dot on paper that no camera saw.
 */
function codeBox(paper: Paper): Box | null {
  const corners: {
    readonly left: number;
    readonly right: number;
    readonly y: number;
    readonly module: number;
  }[] = [];
  for (let y = 0; y < paper.height; y += 1) {
    for (const { from, module } of cornersIn(paper, y))
      corners.push({ left: from, right: from + 7 * module, y, module });
  }
  const tall = corners.filter(
    ({ left, module }) =>
      corners.filter((each) => each.left === left && each.module === module).length >= 3 * module,
  );
  const module = tall[0]?.module;
  if (module === undefined) return null;
  return {
    left: Math.min(...tall.map((each) => each.left)) - 4 * module,
    right: Math.max(...tall.map((each) => each.right)) + 3 * module,
    top: Math.min(...tall.map((each) => each.y)) - 3 * module,
    bottom: Math.max(...tall.map((each) => each.y)) + 4 * module,
  };
}

function cornersIn(paper: Paper, y: number): { readonly from: number; readonly module: number }[] {
  const found: { from: number; module: number }[] = [];
  const black = runs(paper.width, (x) => paper.isBlack(x, y));
  for (const [index, first] of black.entries()) {
    const module = first.to - first.from;
    const [second, third] = black.slice(index + 1);
    if (module < 4 || !second || !third) continue;
    const lengths = [
      second.from - first.to,
      second.to - second.from,
      third.from - second.to,
      third.to - third.from,
    ];
    if (lengths.join() === [module, 3 * module, module, module].join())
      found.push({ from: first.from, module });
  }
  return found;
}
