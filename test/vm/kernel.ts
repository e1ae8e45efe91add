import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Missing } from './outcome.ts';

export interface Kernel {
  readonly image: string;
  /** Modules by their name, with `_` for `-`. */
  readonly modules: ReadonlyMap<string, string>;
}

/** Debian's present kernel for this release, unpacked into `cache` and not installed. Downloads it once (70 MB). */
export function debianKernel(cache: string): Kernel {
  const name = currentPackage();
  const folder = join(cache, name);
  if (!existsSync(folder)) unpack(name, cache, folder);
  const image = readdirSync(join(folder, 'boot')).find((file) => file.startsWith('vmlinuz-'));
  if (!image) throw new Missing(`the package ${name} brought no kernel`);
  return { image: join(folder, 'boot', image), modules: modulesUnder(join(folder, 'lib/modules')) };
}

function currentPackage(): string {
  const depends = () => run('apt-cache', ['depends', 'linux-image-amd64']);
  const pattern = /Depends: (linux-image-\S+)/;
  let found = pattern.exec(depends());
  if (!found) {
    run('apt-get', ['update']);
    found = pattern.exec(depends());
  }
  if (!found?.[1]) throw new Missing('apt knows no package linux-image-amd64 (this needs Debian)');
  return found[1];
}

function unpack(name: string, cache: string, folder: string): void {
  mkdirSync(cache, { recursive: true });
  run('apt-get', ['download', name], cache);
  const file = readdirSync(cache).find((each) => each.startsWith(`${name}_`) && each.endsWith('.deb'));
  if (!file) throw new Missing(`the package ${name} could not be downloaded`);
  // Half an unpacked kernel must not be taken for a whole one.
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  run('dpkg-deb', ['-x', file, half], cache);
  rmSync(join(cache, file));
  renameSync(half, folder);
}

function modulesUnder(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.ko'))
      .map((file) => [basename(file, '.ko').replaceAll('-', '_'), join(folder, file)]),
  );
}

/** The wanted modules and all they stand on, each after what it needs. What is no module is in the kernel itself. */
export function loadOrder({ modules }: Kernel, wanted: readonly string[]): string[] {
  const order: string[] = [];
  const add = (name: string): void => {
    const file = modules.get(name);
    if (!file || order.includes(name)) return;
    for (const needed of dependsOf(file)) add(needed);
    order.push(name);
  };
  for (const name of wanted) add(name);
  return order;
}

/** A module says in its section .modinfo what it needs: "depends=usbcore,hid". */
function dependsOf(file: string): string[] {
  const [, names = ''] = /\0depends=([^\0]*)\0/.exec(readFileSync(file, 'latin1')) ?? [];
  return names
    .split(',')
    .filter((name) => name !== '')
    .map((name) => name.replaceAll('-', '_'));
}

function run(command: string, words: readonly string[], cwd?: string): string {
  const { stdout } = spawnSync(command, words, { encoding: 'utf8', ...(cwd === undefined ? {} : { cwd }) });
  return stdout ?? '';
}
