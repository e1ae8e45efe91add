import { hidPosFramer } from '../../src/devices/scanner/hid-pos.ts';
import { reportsOf } from '../../src/devices/simulated/scanner/reports.ts';
import { readScan } from '../../src/shared/scan-reading.ts';
import { longestScan, readScanBytes } from '../../src/shared/scan-text.ts';
import { oddScan } from '../support/odd-scans.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { type Figure, figureOf } from './figures.ts';

/** Milliseconds; the issue asks for 5 at the 99th percentile, and here the 95th is held to it too. */
const budget = 5;
const scans = 100_000;

/** From the reports of one scan to what it is: framing, character set, fields. */
export function benchScan(): Figure[] {
  const chance = seededChance(20_261_122);
  const odd = Array.from({ length: scans }, () => reportsOf(oddScan(chance), ']Q1', 2));
  const longest = Array.from({ length: 1_000 }, (_, index) =>
    reportsOf(Buffer.alloc(longestScan, ['ệ', '|', '\\', '0'][index % 4]), ']Q2', 2),
  );
  return [
    figureOf('scan', 'odd scans: reports to fields', odd.map(timeOf), budget),
    figureOf('scan', 'the longest scans: reports to fields', longest.map(timeOf), null),
  ];
}

function timeOf(reports: readonly Uint8Array[]): number {
  const framer = hidPosFramer();
  const began = performance.now();
  for (const report of reports) {
    for (const { bytes, aim } of framer.feed(report)) readScan(readScanBytes(bytes, aim), 'any');
  }
  return performance.now() - began;
}
