import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../../devices/clock.ts';
import { systemClock } from '../../../devices/clock.ts';
import type { HidBus } from '../../../devices/transport/hid.ts';
import { nodeHidBus } from '../../../devices/transport/node-hid-bus.ts';
import { findChromium } from '../../browser/chromium.ts';
import { freeBytes } from '../../core/store/ballast.ts';
import { sourceTree } from '../../shell/folders.ts';

/** What the doctor looks at; tests seed faults in it. */
export interface DoctorWorld {
  readonly configFile: string;
  readonly dataFolder: string;
  /** Port the screens shall be served at; 0: any free one. */
  readonly port: number;
  readonly catalogueFolder: string;
  readonly siteFolder: string;
  readonly clock: Clock;
  readonly versions: { readonly napi?: string | undefined; readonly node?: string | undefined };
  readonly freeBytes: (folder: string) => number;
  readonly hasWindow: () => boolean;
  readonly hidBus: HidBus;
  /** Whether this user may read and write a device file. Throws as `accessSync` does. */
  readonly access: (path: string) => void;
  /** Whether a font's file is there, by the name of its package. */
  readonly hasFont: (file: string) => boolean;
  readonly isPortFree: (port: number) => Promise<boolean>;
  readonly waits: DoctorWaits;
}

/** What the doctor waits for, in milliseconds. */
export interface DoctorWaits {
  /** For a device to open its line. */
  readonly connect: number;
  /** For each answer of a device. */
  readonly deviceAnswer: number;
  /** For an answer of the province. */
  readonly provinceAnswer: number;
}

export const doctorWaits: DoctorWaits = { connect: 3_000, deviceAnswer: 800, provinceAnswer: 5_000 };

export function thisMachine(places: Pick<DoctorWorld, 'configFile' | 'dataFolder' | 'port'>): DoctorWorld {
  const require = createRequire(import.meta.url);
  return {
    ...places,
    catalogueFolder: fileURLToPath(new URL('../../../../assets/catalogue', import.meta.url)),
    siteFolder: sourceTree.site,
    clock: systemClock,
    versions: process.versions,
    freeBytes,
    hasWindow: () =>
      'electron' in process.versions || findChromium(process.env.PATH ?? '') !== null || hasElectron(),
    hidBus: nodeHidBus,
    access: (path) => accessSync(path, constants.R_OK | constants.W_OK),
    hasFont: (file) => tries(() => accessSync(require.resolve(file), constants.R_OK)),
    isPortFree,
    waits: doctorWaits,
  };
}

/** Electron's binary as its npm package keeps it. */
function hasElectron(): boolean {
  return tries(() =>
    accessSync(join(sourceTree.root, 'node_modules/electron/dist/electron'), constants.X_OK),
  );
}

function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function tries(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
