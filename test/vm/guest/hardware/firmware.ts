import { systemClock } from '../../../../src/devices/clock.ts';
import type { Fault } from '../../../../src/devices/simulated/faults.ts';
import { kinds } from '../../../../src/devices/simulated/kinds.ts';
import { PrinterModel } from '../../../../src/devices/simulated/printer-model.ts';
import { serveGadget } from './gadget-printer.ts';
import { plug } from './plug.ts';

/** What the hands before the printer tell its firmware process. */
export type FirmwareWord =
  | { readonly do: 'plan'; readonly faults: readonly Fault[] }
  | { readonly do: 'paper'; readonly paper: 'in' | 'out' }
  | { readonly do: 'look' };

/** What came out of it so far, as rows in base64, with what still hangs at its mouth; and letters it printed, if any. */
export interface FirmwareSeen {
  readonly sheets: number;
  readonly rows: readonly string[];
  readonly letters: number;
}

/** The printer as a process of its own: the driver under test shares nothing with it but the USB cable. */
const model = new PrinterModel({ ...kinds['epson-tm-t20iii'], clock: systemClock });
const rows: string[] = [];
const inBase64 = (row: Uint8Array) => Buffer.from(row).toString('base64');
model.onSheet((sheet) => rows.push(...sheet.rows.map(inBase64)));

process.on('message', (word: FirmwareWord) => {
  if (word.do === 'plan') model.plan(word.faults);
  if (word.do === 'paper') model.setPaper(word.paper);
  const { sheets, letters } = model.facts();
  const seen: FirmwareSeen = { sheets, letters, rows: [...rows, ...model.hanging().map(inBase64)] };
  process.send?.(seen);
});
process.on('disconnect', () => process.exit(0));
serveGadget(model, systemClock, plug.pull);
