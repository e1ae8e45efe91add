import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { sourceTree } from '../src/main/shell/folders.ts';

/** Something built from sources. `made` is a file every build writes. */
export interface Product {
  readonly configFile: string;
  readonly sources: readonly string[];
  readonly made: string;
  /** One build each. */
  readonly modes: readonly string[];
}

const at = (path: string) => join(sourceTree.root, path);

export const screens: Product = {
  configFile: at('vite.config.ts'),
  sources: ['src/renderer', 'src/shared', 'vite.config.ts', 'package-lock.json'].map(at),
  made: join(sourceTree.site, 'index.html'),
  modes: ['production'],
};

/** The counter page and the board page of the queue, for the centre's LAN. */
export const queuePages: Product = {
  configFile: at('vite.pages.config.ts'),
  sources: ['src/renderer', 'src/shared', 'vite.pages.config.ts', 'package-lock.json'].map(at),
  made: join(sourceTree.pages, 'board/index.html'),
  modes: ['production'],
};

/** Electron's main and preload, and the processes it forks. */
export const electronMain: Product = {
  configFile: at('vite.electron.config.ts'),
  sources: ['src/main', 'src/devices', 'src/province', 'src/shared', 'vite.electron.config.ts'].map(at),
  // The last file of the last build.
  made: at('dist/electron/preload.cjs'),
  modes: ['production', 'preload'],
};

/** Builds what is missing or older than its sources. @returns whether anything had to be built */
export async function buildOutdated(product: Product): Promise<boolean> {
  if (!isOutdated(product)) return false;
  for (const mode of product.modes) await build({ configFile: product.configFile, mode, logLevel: 'error' });
  return true;
}

/** Everything an installed kiosk runs. */
export async function buildWhole(): Promise<void> {
  for (const product of [screens, queuePages, electronMain]) await buildOutdated(product);
}

/** Whether a product is missing or older than one of its sources. */
export function isOutdated({ sources, made }: Product): boolean {
  const built = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((source) => newestUnder(source) > built);
}

function newestUnder(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestUnder(join(path, name))));
}
