import type { PrinterProfile } from '../profile.ts';
import type { Picture } from '../raster/picture.ts';
import { defused } from './defuse.ts';

/**
 * ESC/POS as bytes. Every function names its command; the reference is
 * https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/ unless said otherwise.
 */
const dle = 0x10;
const eot = 0x04;
const dc4 = 0x14;
const esc = 0x1b;
const gs = 0x1d;

/** ESC @: forget settings and half lines. Also ends automatic status back. */
export const initialise = Uint8Array.of(esc, 0x40);

/** What DLE EOT may ask: 1 printer, 2 cause of being offline, 3 cause of an error, 4 paper. */
export type StatusQuestion = 1 | 2 | 3 | 4;

/** DLE EOT n: answered at once, also while the printer is offline or its buffer is full. */
export function askStatus(question: StatusQuestion): Uint8Array {
  return Uint8Array.of(dle, eot, question);
}

/** GS a n: tells its status by itself from now on: online (2), error (4) and paper (8). */
export const tellStatusChanges = Uint8Array.of(gs, 0x61, 0x0e);

/** GS r 1: paper status, answered when everything before it was processed. */
export const askPaperInOrder = Uint8Array.of(gs, 0x72, 0x01);

/** GS I 67: model name, as a block. */
export const askModel = Uint8Array.of(gs, 0x49, 67);

/** DLE DC4 fn 8: empty the receive and print buffers at once; `cleared` is answered. */
export const clearBuffers = Uint8Array.of(dle, dc4, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** GS ( H fn 48: send back this id when everything before is printed. Put behind the cut, it proves the cut too. */
export function askProcessId(processId: string): Uint8Array {
  return Uint8Array.of(gs, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...characters(processId));
}

/**
 * GS v 0 bands as wide as the head: alignment differs between printers, and a picture in one piece overflows small
 * buffers (devices.md 2.9).
 */
export function bands(picture: Picture, bandRows: number): Uint8Array[] {
  const width = picture.widthDots / 8;
  const dots = defused(picture.bytes);
  const parts: Uint8Array[] = [];
  for (let row = 0; row < picture.rows; row += bandRows) {
    const rows = Math.min(bandRows, picture.rows - row);
    const header = [gs, 0x76, 0x30, 0x00, width & 0xff, width >> 8, rows & 0xff, rows >> 8];
    parts.push(joined(Uint8Array.from(header), dots.subarray(row * width, (row + rows) * width)));
  }
  return parts;
}

/** Feed past the knife (or the tear bar) and cut, as this printer does it. */
export function feedAndCut(profile: PrinterProfile): Uint8Array {
  const { cut } = profile;
  switch (cut.kind) {
    // GS V 66 n: feeds to the knife by itself, then n dots more.
    case 'feed-and-partial':
      return Uint8Array.of(gs, 0x56, 66, 0);
    case 'partial':
      return joined(feed(cut.feedDots), Uint8Array.of(gs, 0x56, 1));
    case 'full':
      return joined(feed(cut.feedDots), Uint8Array.of(gs, 0x56, 0));
    case 'none':
      return feed(cut.feedDots);
  }
}

/** GS e 3 m: hold the slip that was just cut out at the mouth, by m steps (devices.md 5, "Presenter and retract"). */
function presentSlip(profile: PrinterProfile): Uint8Array {
  return profile.presenter === null ? new Uint8Array() : Uint8Array.of(gs, 0x65, 3, profile.presenter.steps);
}

/** GS e 2: draw the slip at the mouth back in. */
export const retractSlip = Uint8Array.of(gs, 0x65, 2);

/** DLE EOT 20, FULL STATUS: answered at once by six bytes, 10 0F and four of status (devices.md 2.1). */
export const askFullStatus = Uint8Array.of(dle, eot, 20);

/** ESC J n, at most 255 dots each. */
function feed(dots: number): Uint8Array {
  const steps: number[] = [];
  for (let left = dots; left > 0; left -= 255) steps.push(esc, 0x4a, Math.min(255, left));
  return Uint8Array.from(steps);
}

/** The request behind the last byte whose answer proves the print; empty where this printer cannot prove. */
export function askProof(profile: PrinterProfile, processId: string): Uint8Array {
  switch (profile.confirm) {
    case 'process-id':
      return askProcessId(processId);
    case 'ordered-status':
      return askPaperInOrder;
    case 'none':
      return new Uint8Array();
  }
}

/**
 * The first bytes on a new line. The line before may have broken inside the fields of a command, and a question sent
 * next would be read as a length: as 1,040 rows of a picture, say. Zeros end any such command with nothing to do, and
 * are white dots or nothing elsewhere. 16 outlast the longest fields sent here, those of GS ( H.
 */
export const endHalfCommand = new Uint8Array(16);

/** Everything one print sends: settings, bands, cut and the request for proof. Each chunk is written and drained by itself. */
export function encodeJob(picture: Picture, profile: PrinterProfile, processId: string): Uint8Array[] {
  const start = profile.statusMode === 'asb' ? joined(initialise, tellStatusChanges) : initialise;
  const end = joined(feedAndCut(profile), presentSlip(profile), askProof(profile, processId));
  return [start, ...bands(picture, profile.bandRows), end];
}

/**
 * Ends whatever command a line that broke left half-received: zeros enough to fill one band (white dots inside a
 * picture, nothing elsewhere), then ESC @. A half ticket is cut off, so that the next one stands on its own paper.
 */
export function resynchronise(profile: PrinterProfile, halfTicket: boolean): Uint8Array {
  const band = (profile.widthDots / 8) * profile.bandRows;
  const zeros = new Uint8Array(Math.max(8192, band));
  return joined(
    zeros,
    initialise,
    ...(halfTicket ? [feedAndCut(profile)] : []),
    ...(profile.statusMode === 'asb' ? [tellStatusChanges] : []),
  );
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function characters(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
