import { Unfit } from '../child-process.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { DocumentPrinterSettings } from './contract.ts';
import type { DocumentDriver } from './driver.ts';
import { httpExchange } from './ipp/exchange.ts';
import { ippDriver } from './ipp/ipp-driver.ts';
import { readDocument } from './read-document.ts';
import { type DocumentPrinter, documentPrinter } from './supervisor.ts';
import { documentWaits } from './waits.ts';
import { commandExists, runCommand, windowsDriver } from './windows-driver.ts';

export interface ComposeOutside {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** The document printer a configuration asks for. */
export function documentPrinterOf(
  settings: { readonly documentPrinter: DocumentPrinterSettings; readonly documentFolder: string },
  outside: ComposeOutside,
): DocumentPrinter {
  return documentPrinter({
    ...outside,
    driver: driverOf(settings.documentPrinter, outside.clock),
    read: (jobId, sha256) => readDocument(settings.documentFolder, jobId, sha256),
    waits: documentWaits,
  });
}

function driverOf(settings: DocumentPrinterSettings, clock: Clock): DocumentDriver | null {
  switch (settings.kind) {
    case 'ipp':
      return ippDriver({
        printerUri: settings.uri,
        exchange: httpExchange(settings.uri),
        clock,
        waits: documentWaits,
      });
    case 'windows':
      return windowsDriver({
        command: settings.command,
        args: settings.args,
        run: runCommand(documentWaits.command),
        exists: commandExists,
      });
    case 'simulated':
      throw new Unfit(unfilledSimulation);
    case 'none':
      return null;
  }
}

/** The shell starts the model and puts its URI here; only a broken shell lets "simulated" through. */
const unfilledSimulation = {
  vi: 'Máy in tài liệu mô phỏng chưa được khởi động. Hãy khởi động kiosk bằng "npm start".',
  en: 'The simulated document printer was not started. Start the kiosk through "npm start".',
};
