import { Collector } from './collector.ts';
import type { Framer, RawScan } from './framer.ts';
import { readReport, type ScanReport } from './hid-report.ts';

/** Barcode scanner page and the scanner usage on it. */
export const barcodeScannerPage = 0x8c;

/** Makers whose scanners stay silent until they are told to send reports: feature report 0xFE = 1. */
const wantWaking: readonly number[] = [0x0c2e /* Honeywell */, 0x23d0 /* Youjie */];

/** What a scanner of this maker must be sent when it is opened; null for those that need nothing. */
export function wakingReport(vendorId: number): readonly number[] | null {
  return wantWaking.includes(vendorId) ? [0xfe, 0x01] : null;
}

/** Scans from reports; each chunk is one report. A report that is none breaks the scan it stands in: it is told as cut. */
export function hidPosFramer(): Framer {
  const coming = new Collector();
  let open: { readonly aim: string | null; readonly wholeWhenQuiet: boolean } | null = null;

  function end(flaw: 'none' | 'cut'): RawScan[] {
    if (!open) return [];
    const scan = coming.take(open.aim, flaw);
    open = null;
    return scan.bytes.length === 0 && scan.flaw === 'none' ? [] : [scan];
  }

  function add({ aim, data, continued }: ScanReport): RawScan[] {
    open = { aim: open ? open.aim : aim, wholeWhenQuiet: continued === 'unless-quiet' };
    coming.add(data);
    return continued === 'no' ? end('none') : [];
  }

  return {
    feed(chunk) {
      const report = readReport(chunk);
      return report ? add(report) : end('cut');
    },
    pending: () => open !== null,
    quiet: () => end(open?.wholeWhenQuiet ? 'none' : 'cut'),
  };
}
