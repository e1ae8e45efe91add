import { join } from 'node:path';
import { sayToControl } from '../../../devices/simulated/control-line.ts';
import type { Off } from '../../../shared/contract/wire.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { sourceTree } from '../../shell/folders.ts';
import type { House } from '../../shell/house.ts';
import { scriptPlayer } from './player.ts';
import { scriptsOf } from './scripts.ts';
import { type Dock, openDock } from './server.ts';

/** Beside the tests that play them; a kiosk that was packed for citizens has neither them nor this page. */
const scriptFolder = join(sourceTree.root, 'test/fixtures/fault-scripts');

type Models = Pick<House, 'simulated' | 'simulatedScanner'>;

/** Opens the dock over the simulated devices of a house; null when it has none. */
export async function dockOf(
  house: Models,
  outside: { readonly later: (ms: number, task: () => void) => Off },
): Promise<Dock | null> {
  if (!house.simulated() && !house.simulatedScanner()) return null;
  // Asked for each time: a model that was started again has other ports.
  const hand = async (device: 'printer' | 'scanner', line: string) => {
    const model = device === 'printer' ? house.simulated() : house.simulatedScanner();
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
