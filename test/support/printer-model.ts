import { systemClock } from '../../src/devices/clock.ts';
import { blackAndWhitePng } from '../../src/devices/simulated/png.ts';
import { PrinterModel } from '../../src/devices/simulated/printer-model.ts';
import { serveModel } from '../../src/devices/simulated/server.ts';

export interface OpenModel {
  readonly model: PrinterModel;
  readonly port: number;
  /** Pictures of what came out so far, oldest first. */
  readonly sheets: readonly Buffer[];
  close(): Promise<void>;
}

/** A byte-level model of an 80 mm printer behind a real TCP port, as fast as bytes come. */
export async function openModel(port = 0): Promise<OpenModel> {
  const model = new PrinterModel({
    widthDots: 576,
    rowsPerSecond: null,
    bufferBytes: 4096,
    hasCutter: true,
    provesById: true,
    clock: systemClock,
  });
  const sheets: Buffer[] = [];
  model.onSheet((sheet) => sheets.push(blackAndWhitePng(sheet.widthDots, sheet.rows)));
  const served = await serveModel(model, port);
  return { model, port: served.port, sheets, close: served.close };
}
