import { liveUnderShell } from '../child-process.ts';
import { systemClock } from '../clock.ts';
import { listening } from './listening.ts';
import { paperFolder } from './paper-folder.ts';
import { PrinterModel } from './printer-model.ts';
import { serveControl, serveModel } from './server.ts';
import { simulatedPrinterSettings } from './settings.ts';

/** The simulated printer as a process of its own: its TCP port is the printer, its control port the hands around it. */
liveUnderShell(simulatedPrinterSettings, async (settings, _link, log) => {
  const model = new PrinterModel({
    widthDots: settings.widthDots,
    rowsPerSecond: settings.speed,
    bufferBytes: 4096,
    hasCutter: settings.widthDots !== 384,
    provesById: settings.provesById,
    clock: systemClock,
  });
  const keep = paperFolder(settings.folder);
  model.onSheet((sheet) => {
    keep(sheet);
    log.info({ event: 'simulated-printer.cut', rows: sheet.rows.length }, 'a sheet was cut');
  });
  const printer = await listening(settings.port, serveModel(model, settings.port));
  const control = await listening(settings.controlPort, serveControl(model, settings.controlPort));
  return {
    facts: { port: `${printer.port}`, control: `${control.port}` },
    async stop() {
      await printer.close();
      await control.close();
    },
  };
});
