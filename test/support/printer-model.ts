import { systemClock } from '../../src/devices/clock.ts';
import { PrinterModel } from '../../src/devices/simulated/printer-model.ts';
import { serveModel } from '../../src/devices/simulated/server.ts';

export interface OpenModel {
  readonly model: PrinterModel;
  readonly port: number;
  close(): Promise<void>;
}

/** A byte-level model of an 80 mm printer behind a real TCP port, as fast as bytes come. */
export async function openModel(): Promise<OpenModel> {
  const model = new PrinterModel({
    widthDots: 576,
    rowsPerSecond: null,
    bufferBytes: 4096,
    hasCutter: true,
    provesById: true,
    clock: systemClock,
  });
  const { port, close } = await serveModel(model, 0);
  return { model, port, close };
}
