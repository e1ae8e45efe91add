import { liveUnderShell } from '../../child-process.ts';
import { systemClock } from '../../clock.ts';
import { listening } from '../listening.ts';
import { serveModel } from '../server.ts';
import { serveScannerControl } from './control.ts';
import { ScannerModel } from './scanner-model.ts';
import { simulatedScannerSettings } from './settings.ts';

/** The simulated scanner as a process of its own: its TCP port is the scanner, its control port the hands before it. */
liveUnderShell(simulatedScannerSettings, async (settings) => {
  const model = new ScannerModel({}, systemClock);
  const scanner = await listening(settings.port, serveModel(model, settings.port));
  const control = await listening(settings.controlPort, serveScannerControl(model, settings.controlPort));
  return {
    facts: { port: `${scanner.port}`, control: `${control.port}` },
    async stop() {
      await scanner.close();
      await control.close();
    },
  };
});
