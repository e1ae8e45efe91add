import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../devices/clock.ts';
import { systemIds } from '../../core/ids.ts';
import { openDeviceKey } from '../../core/sealing/device-key.ts';
import { openStore } from '../../core/store/open.ts';
import { openIdentity } from '../../core/sync/identity/identity.ts';
import { fillCatalogue } from '../../core/testing/temporary-store.ts';
import type { DoctorWorld } from './world.ts';

/** 22 November 2026, 08:00 in Việt Nam. */
export const doctorMorning = Date.UTC(2026, 10, 22, 1, 0, 0);

type Configuration = Record<string, unknown> & { readonly kiosk: { readonly id: string } };

/** A kiosk's folders as a good installation leaves them; a test spoils one thing. */
export interface SoundKiosk {
  readonly world: DoctorWorld;
  /** Changes the configuration file. */
  configure(changes: Record<string, unknown>): void;
}

export function soundKiosk(folder: string, installed: string | null = null): SoundKiosk {
  if (installed === null) install(folder);
  else cpSync(installed, folder, { recursive: true });
  const configFile = join(folder, 'kiosk.json');
  const dataFolder = join(folder, 'data');
  const example = JSON.parse(readFileSync('assets/configuration/suoi-may.json', 'utf8')) as Configuration;
  const configuration = {
    ...example,
    province: null,
    printer: { ...(example.printer as object), transport: { kind: 'none' } },
  };
  const configure = (changes: Record<string, unknown>) =>
    writeFileSync(configFile, JSON.stringify({ ...configuration, ...changes }));
  configure({});
  const siteFolder = join(folder, 'site');
  return {
    configure,
    world: {
      configFile,
      dataFolder,
      port: 0,
      catalogueFolder: join(folder, 'assets', 'catalogue'),
      siteFolder,
      clock: { ...systemClock, now: () => doctorMorning },
      versions: process.versions,
      freeBytes: () => 20_000 * 1024 * 1024,
      hasWindow: () => true,
      hidBus: { list: async () => [], open: () => Promise.reject(new Error('nothing there')) },
      access: () => {},
      hasFont: () => true,
      isPortFree: async () => true,
      waits: { connect: 1_000, deviceAnswer: 150, provinceAnswer: 1_000 },
    },
  };
}

/** Lays the folders of a kiosk down once; tests that share a file copy them. @returns `folder` */
export function install(folder: string): string {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  const store = openStore(dataFolder, { wallMs: doctorMorning });
  if (!store.ok) throw new Error(store.code);
  fillCatalogue(store.value);
  store.value.close();
  openDeviceKey(join(dataFolder, 'keys', 'device.key'), systemIds.random);
  openIdentity(join(dataFolder, 'keys'), 'suoi-may-1', () => 'aside');
  for (const name of ['catalogue', 'calendar'])
    cpSync(`assets/${name}`, join(folder, 'assets', name), { recursive: true });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'index.html'), '');
  return folder;
}
