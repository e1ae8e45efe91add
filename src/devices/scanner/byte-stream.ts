import { Collector } from './collector.ts';
import type { ScanSuffix } from './contract.ts';
import type { Framer, RawScan } from './framer.ts';

const cr = 0x0d;
const lf = 0x0a;
const tab = 0x09;

const endings: Readonly<Record<ScanSuffix | 'any', readonly number[]>> = {
  cr: [cr],
  lf: [lf],
  crlf: [lf],
  tab: [tab],
  none: [],
  any: [cr, lf],
};

/**
 * Scans on a serial line: each ends with its suffix. A scanner without one, or whose suffix nobody named, may also end by
 * falling quiet; where a suffix was named, what falls quiet without it was cut.
 */
export function byteStreamFramer(suffix: ScanSuffix | undefined): Framer {
  const ends = endings[suffix ?? 'any'];
  const quietIsAnEnd = suffix === undefined || suffix === 'none';
  const coming = new Collector();

  function feed(chunk: Uint8Array): RawScan[] {
    const scans: RawScan[] = [];
    let from = 0;
    for (const [at, byte] of chunk.entries()) {
      if (!ends.includes(byte)) continue;
      coming.add(chunk.subarray(from, at));
      from = at + 1;
      // The second half of CR LF ends nothing.
      if (!coming.empty) scans.push(coming.take(null, 'none'));
    }
    coming.add(chunk.subarray(from));
    return scans;
  }

  return {
    feed,
    pending: () => !coming.empty,
    quiet: () => (coming.empty ? [] : [coming.take(null, quietIsAnEnd ? 'none' : 'cut')]),
  };
}
