import { join } from 'node:path';
import { sayToControl } from '../../../devices/simulated/control-line.ts';
import type { FaultStep } from '../../../devices/simulated/fault-script.ts';
import type { Off } from '../../../shared/contract/wire.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { sourceTree } from '../../shell/folders.ts';
import type { House } from '../../shell/house.ts';
import { scriptPlayer } from './player.ts';
import { scriptsOf } from './scripts.ts';
import { type Dock, openDock } from './server.ts';

/** Beside the tests that play them; a kiosk that was packed for citizens has neither them nor this page. */
const scriptFolder = join(sourceTree.root, 'test/fixtures/fault-scripts');

type Models = Pick<House, 'simulated' | 'simulatedScanner' | 'simulatedDocumentPrinter'>;

/** Opens the dock over the simulated devices of a house; null when it has none. */
export async function dockOf(
  house: Models,
  outside: { readonly later: (ms: number, task: () => void) => Off },
): Promise<Dock | null> {
  // Asked for each time: a model that was started again has other ports.
  const models = {
    printer: () => house.simulated(),
    scanner: () => house.simulatedScanner(),
    'document-printer': () => house.simulatedDocumentPrinter(),
  };
  if (Object.values(models).every((model) => model() === null)) return null;
  const hand = async (device: FaultStep['device'], line: string) => {
    const model = models[device]();
    return model ? sayToControl(model.control, line) : 'not simulated / không mô phỏng';
  };
  const player = scriptPlayer({ hand, later: outside.later });
  return openDock({ hand, player, scripts: scriptsOf(scriptFolder) });
}

export const dockSentences = {
  open: (address: string): Bilingual => ({
    vi: `Bến thiết bị (chỉ cho kỹ thuật viên): ${address}`,
    en: `Device dock (for technicians only): ${address}`,
  }),
  nothing: {
    vi: 'Không mở bến thiết bị: cấu hình này không có thiết bị mô phỏng nào.',
    en: 'The device dock was not opened: this configuration has no simulated device.',
  },
};
