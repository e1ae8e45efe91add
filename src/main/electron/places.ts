import { join } from 'node:path';
import type { Entries } from '../shell/entries.ts';

/** Where things are beside Electron's bundled main, `dist/electron/main.js`. @param app folder of package.json */
export function bundledPlaces(app: string): {
  readonly site: string;
  readonly preload: string;
  readonly entries: Entries;
} {
  const process = (name: string) => join(app, 'dist/processes', `${name}.js`);
  return {
    site: join(app, 'dist/renderer'),
    preload: join(app, 'dist/electron/preload.cjs'),
    entries: {
      core: process('core'),
      devices: process('devices'),
      simulatedPrinter: process('simulated-printer'),
      simulatedScanner: process('simulated-scanner'),
      simulatedDocumentPrinter: process('simulated-document-printer'),
      province: process('province'),
    },
  };
}
