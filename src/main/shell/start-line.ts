import type { House } from './house.ts';
import type { Options } from './options.ts';

interface Started {
  readonly options: Pick<Options, 'json'>;
  readonly address: string;
  readonly dataFolder: string;
  readonly house: Pick<
    House,
    'province' | 'printed' | 'simulated' | 'simulatedScanner' | 'simulatedDocumentPrinter' | 'pids'
  >;
}

/** The one line on standard output that says the kiosk serves. */
export function startLine({ options, address, dataFolder, house }: Started): string {
  if (!options.json) return `Kiosk: ${address}\n`;
  const { province, printed } = house;
  const pids = { shell: process.pid, ...house.pids() };
  const models = {
    simulated: house.simulated(),
    simulatedScanner: house.simulatedScanner(),
    simulatedDocumentPrinter: house.simulatedDocumentPrinter(),
  };
  return `${JSON.stringify({ url: address, dataFolder, province, printed, ...models, pids })}\n`;
}
