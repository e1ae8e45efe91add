import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { sourceTree } from '../../src/main/shell/folders.ts';
import { contentTroubles, type Locked } from './content.ts';
import { fuseTroubles } from './fuses.ts';
import { pack } from './pack.ts';
import { recorders, windowsFolder } from './recorders.ts';
import { stubElectron } from './stub-electron.ts';

export interface Proof {
  /** One sentence for each thing wrong; none when the package is as it must be. */
  readonly troubles: readonly string[];
  readonly files: number;
}

/** Packs the application into `folder` around a stub of Electron and looks at all of it. Screens and main must be built. */
export async function provePackage(folder: string): Promise<Proof> {
  const output = join(folder, 'packages');
  const { version } = json('node_modules/electron/package.json') as { version: string };
  const electronDist = stubElectron(join(folder, 'electron'), version);
  await pack({ platform: 'linux', targets: ['dir'], output, electronDist });
  const app = join(output, 'linux-unpacked');
  const proof = await proveFolder(app);
  return { ...proof, troubles: [...proof.troubles, ...(await installerTroubles(folder, app))] };
}

/** Looks at an unpacked Linux application, wherever it came from. */
export async function proveFolder(app: string): Promise<Proof> {
  const archive = join(app, 'resources', 'app.asar');
  const listed = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  const folders = new Set(listed.flatMap(aboves));
  const files = listed.filter((name) => !folders.has(name));
  const read = (name: string) => extractFile(archive, name).toString('utf8');
  const natives = readdirSync(join(app, 'resources', 'app.asar.unpacked'), {
    recursive: true,
    encoding: 'utf8',
  });
  const troubles = [
    ...contentTroubles({ files, read }, lockedPackages()),
    ...nativeTroubles(natives.filter((name) => name.endsWith('.node'))),
    ...(await fuseTroubles(join(app, 'mot-cua-kiosk'))),
  ];
  return { troubles, files: files.length };
}

function aboves(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

const nativeModules = [
  'better-sqlite3',
  'node-hid',
  '@serialport/bindings-cpp',
  '@napi-rs/canvas-linux-x64-gnu',
];

/** Native modules lie beside the archive, for this platform and no other. */
function nativeTroubles(natives: readonly string[]): string[] {
  const absent = nativeModules
    .filter((name) => !natives.some((file) => file.includes(`node_modules/${name}/`)))
    .map((name) => `the native part of ${name} is missing`);
  const foreign = natives
    .filter((file) => /darwin|win32|arm|ia32|android|musl/.test(file))
    .map((file) => `${file} is for another platform`);
  return [...absent, ...foreign];
}

/** Lets electron-builder work out deb and NSIS to the moment it would call their tools. */
async function installerTroubles(folder: string, app: string): Promise<string[]> {
  const tools = recorders(join(folder));
  Object.assign(process.env, tools.environment);
  const output = join(folder, 'installers');
  await pack({ platform: 'linux', targets: ['deb'], output, prepackaged: app });
  const windows = windowsFolder(join(folder, 'windows'), join(app, 'resources', 'app.asar'));
  try {
    await pack({ platform: 'win', targets: ['nsis'], output, prepackaged: windows });
  } catch (error) {
    if (!String(error).includes('recorded')) throw error;
  }
  const wanted: readonly (readonly [string, string, string])[] = [
    ['deb', tools.fpm(), 'libusb-1.0-0'],
    ['deb', tools.fpm(), 'maintainers@mot-cua-kiosk.example'],
    ['deb', tools.fpm(), '=/opt/Mot Cua Kiosk'],
    ['NSIS', tools.makensis(), '-DINSTALL_MODE_PER_ALL_USERS_REQUIRED'],
    ['NSIS', tools.makensis(), '-DDO_NOT_CREATE_DESKTOP_SHORTCUT'],
  ];
  const missing = wanted.filter(([, words, word]) => !words.includes(word));
  const deletes = tools.makensis().includes('DELETE_APP_DATA_ON_UNINSTALL');
  return [
    ...missing.map(([target, , word]) => `${target} was not asked for ${word}`),
    ...(deletes ? ['NSIS would delete a kiosk’s data with the program'] : []),
  ];
}

function lockedPackages(): Locked {
  const { packages } = json('package-lock.json') as { packages: Record<string, { dev?: boolean }> };
  const named = new Map<string, { dev: boolean }>();
  for (const [place, { dev = false }] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1) ?? place;
    // Of two versions of one package one may be for development: it is enough that the other is not.
    named.set(name, { dev: dev && (named.get(name)?.dev ?? true) });
  }
  return named;
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(join(sourceTree.root, name), 'utf8'));
}
