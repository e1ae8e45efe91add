import type { PrinterStatus } from '../../shared/contract/printing.ts';
import type { PrintCollected, PrinterProfileId, PrintOutcome } from '../contract.ts';
import { silentLog } from '../log.ts';
import { findProfile } from '../receipt-printer/profile.ts';
import type { Proof } from '../receipt-printer/proofs.ts';
import type { RenderSlip } from '../receipt-printer/raster/render-slip.ts';
import { type PrinterSupervisor, printerSupervisor } from '../receipt-printer/supervisor.ts';
import { printerWaits } from '../receipt-printer/waits.ts';
import { kinds } from '../simulated/kinds.ts';
import { type ModelOptions, PrinterModel, type Sheet } from '../simulated/printer-model.ts';
import { memoryTransport } from '../transport/memory.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { sampleSlip } from './slips.ts';

export interface Rig {
  readonly clock: ManualClock;
  readonly model: PrinterModel;
  readonly printer: PrinterSupervisor;
  readonly statuses: PrinterStatus[];
  readonly proven: Proof[];
  readonly collected: PrintCollected['what'][];
  readonly sheets: Sheet[];
  /** Connected and at rest. */
  ready(): Promise<void>;
  print(number: string, copyMark?: string | null): Promise<PrintOutcome>;
}

/** The driver on a simulated printer over a line in memory, in time that stands still. */
export function rig(profileId: PrinterProfileId, options: Partial<ModelOptions> = {}): Rig {
  const profile = findProfile(profileId);
  const clock = manualClock();
  const model = new PrinterModel({
    ...kinds[profileId],
    clock,
    ...options,
  });
  const printer = printerSupervisor({
    profile,
    makeTransport: () => memoryTransport((speaker) => model.connect(speaker)),
    waits: printerWaits,
    clock,
    random: () => 0.5,
    render: markedPicture,
    log: silentLog,
  });
  const seen = {
    statuses: [] as PrinterStatus[],
    proven: [] as Proof[],
    collected: [] as PrintCollected['what'][],
    sheets: [] as Sheet[],
  };
  printer.onChanged((status) => seen.statuses.push(status));
  printer.onProven((proof) => seen.proven.push(proof));
  printer.onCollected(({ what }) => seen.collected.push(what));
  model.onSheet((sheet) => seen.sheets.push(sheet));
  let jobs = 0;
  return {
    ...seen,
    clock,
    model,
    printer,
    async ready() {
      printer.start();
      await clock.advance(1_000);
    },
    async print(number, copyMark = null) {
      jobs += 1;
      const slip = { ...sampleSlip, number, copyMark };
      const processId = `!${`${jobs}`.padStart(3, '0')}`;
      const result = await clock.until(printer.print({ jobId: crypto.randomUUID(), processId, slip }));
      if (!result.ok) throw new Error('busy');
      return result.value;
    },
  };
}

/** Rows of a ticket in tests: enough for several bands. */
export const markedRows = 400;

/** A picture that says in every row whose it is, whether it carries a copy mark, and which row it is. */
export const markedPicture: RenderSlip = (slip, widthDots) => {
  const width = widthDots / 8;
  const bytes = new Uint8Array(width * markedRows);
  const ticket = Number((slip.kind === 'ticket' ? slip.number : slip.heading).replace(/\D/g, ''));
  for (let row = 0; row < markedRows; row += 1) {
    bytes.set(
      [0xa5, 0x80 | ticket, slip.copyMark === null ? 0x80 : 0xff, 0x80 | (row >> 6), 0x80 | (row & 63)],
      row * width,
    );
  }
  return { widthDots, rows: markedRows, bytes };
};

/** How often each row of a ticket is on paper, from rows as `markedPicture` made them. */
export function rowsOnPaper(
  rows: readonly Uint8Array[],
  ticket: number,
  copy: boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [mark, of, copied, high = 0, low = 0] of rows) {
    if (mark !== 0xa5 || of !== (0x80 | ticket) || copied !== (copy ? 0xff : 0x80)) continue;
    // A row whose end was lost with its line is not one of them.
    if (high < 0x80 || low < 0x80) continue;
    const row = (high & 0x7f) * 64 + (low & 0x7f);
    found.set(row, (found.get(row) ?? 0) + 1);
  }
  return found;
}

/** Every row on paper, also of a sheet that still hangs in the printer. */
export function allRows(on: Rig) {
  return [...on.sheets.flatMap((sheet) => sheet.rows), ...on.model.hanging()];
}

/** Whole tickets with this number and no copy mark on all paper, printed rows counted once each. */
export function printed(on: Rig, ticket: number, copy = false): 'no' | 'in part' | 'once' | 'twice' {
  const rows = rowsOnPaper(allRows(on), ticket, copy);
  if ([...rows.values()].some((times) => times > 1)) return 'twice';
  if (rows.size === 0) return 'no';
  return rows.size === markedRows ? 'once' : 'in part';
}
