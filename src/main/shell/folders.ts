import { join, resolve } from 'node:path';
import type { Entries } from './entries.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Where things are in a source tree. */
export const sourceTree = {
  root,
  site: join(root, 'dist/renderer'),
  /** Built pages of the queue for the LAN: `counter/`, `board/` and the files they load. */
  pages: join(root, 'dist/pages'),
  example: join(root, 'assets/configuration/suoi-may.json'),
};

/** What Node forks: it runs the sources as they are. */
export const sourceEntries: Entries = {
  core: join(root, 'src/main/core/main.ts'),
  devices: join(root, 'src/devices/main.ts'),
  simulatedPrinter: join(root, 'src/devices/simulated/main.ts'),
  simulatedScanner: join(root, 'src/devices/simulated/scanner/main.ts'),
  simulatedDocumentPrinter: join(root, 'src/devices/simulated/ipp/main.ts'),
  province: join(root, 'src/province/main.ts'),
};
