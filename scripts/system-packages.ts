import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../src/main/browser/chromium.ts';
import type { Bilingual } from '../src/shared/contract/words.ts';

/**
 * What the project uses and npm cannot bring. `vietnamese-ocr` is tesseract's data for Vietnamese; `libusb` and `udev` are
 * libraries that node-hid loads.
 */
export type SystemCommand =
  | 'chromium'
  | 'zbarimg'
  | 'ZXingReader'
  | 'tesseract'
  | 'vietnamese-ocr'
  | 'socat'
  | 'cupsd'
  | 'lpadmin'
  | 'pdftoppm'
  | 'cc'
  | 'qemu-system-x86_64'
  | 'busybox'
  | 'espeak-ng'
  | 'libusb'
  | 'udev';

/** Debian and Ubuntu package of each (Debian 12 names). */
const packages: Readonly<Record<SystemCommand, string>> = {
  chromium: 'chromium',
  zbarimg: 'zbar-tools',
  ZXingReader: 'zxing-cpp-tools',
  tesseract: 'tesseract-ocr',
  'vietnamese-ocr': 'tesseract-ocr-vie',
  socat: 'socat',
  cupsd: 'cups-daemon',
  lpadmin: 'cups-client',
  pdftoppm: 'poppler-utils',
  // gcc alone brings no headers when recommended packages are left out; g++ depends on them.
  cc: 'g++',
  'qemu-system-x86_64': 'qemu-system-x86',
  busybox: 'busybox-static',
  'espeak-ng': 'espeak-ng',
  libusb: 'libusb-1.0-0',
  udev: 'libudev1',
};

/** The machine, as far as installing goes. */
export interface Machine {
  has(command: SystemCommand): boolean;
  readonly isRoot: boolean;
  readonly hasApt: boolean;
  /** Runs apt-get with these words; true when it succeeded. */
  apt(words: readonly string[]): boolean;
  say(line: string): void;
}

/** Nothing to say: all are there. Else one sentence that names exactly what to run. */
export type Ensured = { readonly ok: true } | { readonly ok: false; readonly sentence: Bilingual };

/** Installs what is missing where it may, and names it where it may not. */
export function ensureCommands(
  commands: readonly SystemCommand[],
  machine: Machine = thisMachine(),
): Ensured {
  const missing = () => commands.filter((command) => !machine.has(command));
  const wanted = missing();
  if (wanted.length === 0) return { ok: true };
  const names = [...new Set(wanted.map((command) => packages[command]))];
  if (machine.isRoot && machine.hasApt) {
    machine.say(`Đang cài / installing: ${names.join(' ')}`);
    const install = ['install', '-y', '--no-install-recommends', ...names];
    if (!machine.apt(install) && machine.apt(['update'])) machine.apt(install);
    if (missing().length === 0) return { ok: true };
  }
  return { ok: false, sentence: whatToRun(missing(), names, machine) };
}

function whatToRun(missing: readonly SystemCommand[], names: readonly string[], machine: Machine): Bilingual {
  const list = missing.join(', ');
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!machine.hasApt)
    return {
      vi: `Máy thiếu ${list}: hãy cài các gói tương ứng của hệ điều hành này (trên Debian là: ${names.join(', ')}).`,
      en: `This machine lacks ${list}: install this system's packages for them (Debian calls them ${names.join(', ')}).`,
    };
  const run = machine.isRoot ? `apt-get update && ${command}` : `sudo ${command}`;
  return { vi: `Máy thiếu ${list}: hãy chạy "${run}".`, en: `This machine lacks ${list}: run "${run}".` };
}

/** @returns this machine, saying what it does on standard error */
export function thisMachine(): Machine {
  return {
    has: (command) => tests[command](),
    isRoot: process.getuid?.() === 0,
    hasApt: onPath('apt-get'),
    apt: (words) =>
      spawnSync('apt-get', words, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

const tests: Readonly<Record<SystemCommand, () => boolean>> = {
  chromium: () => findChromium(process.env.PATH ?? '') !== null,
  zbarimg: () => onPath('zbarimg'),
  ZXingReader: () => onPath('ZXingReader'),
  tesseract: () => onPath('tesseract'),
  // Administrators' programs: not on everybody's path.
  cupsd: () => existsSync('/usr/sbin/cupsd'),
  lpadmin: () => existsSync('/usr/sbin/lpadmin'),
  pdftoppm: () => onPath('pdftoppm'),
  'qemu-system-x86_64': () => onPath('qemu-system-x86_64'),
  busybox: () => onPath('busybox'),
  // With the C library's headers: a compiler alone compiles nothing.
  cc: () => onPath('cc') && existsSync('/usr/include/stdio.h'),
  socat: () => onPath('socat'),
  'espeak-ng': () => onPath('espeak-ng'),
  libusb: () => hasLibrary('libusb-1.0.so.0'),
  udev: () => hasLibrary('libudev.so.1'),
  'vietnamese-ocr': () =>
    filesUnder('/usr/share/tesseract-ocr').some((file) => file.endsWith('/vie.traineddata')),
};

function onPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Where Debian keeps libraries: one folder for each kind of machine. Elsewhere nothing is missed. */
function hasLibrary(name: string): boolean {
  const folders = ['/usr/lib', '/usr/lib64', '/lib'].flatMap((folder) => [folder, ...foldersIn(folder)]);
  return process.platform !== 'linux' || folders.some((folder) => existsSync(join(folder, name)));
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  } catch {
    return [];
  }
}
