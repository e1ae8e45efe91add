import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceTree } from '../src/main/shell/folders.ts';

/** npm brings Electron without its binary, which is fetched by its own script on first use. */
const folder = join(sourceTree.root, 'node_modules/electron');

/** Path of Electron's binary, or null when it was never fetched. Never fetches. */
export function electronBinary(): string | null {
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** How long `npm start` waits for Electron's binary before it goes on without, in milliseconds. */
export const electronFetchWait = 10_000;

/** Runs Electron's own download, for at most `waitMs`. @returns the binary's path, or null */
export function fetchElectron(waitMs = electronFetchWait): Promise<string | null> {
  return new Promise((resolve) => {
    const fetching = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: waitMs,
      killSignal: 'SIGKILL',
    });
    fetching.once('error', () => resolve(null));
    fetching.once('close', () => resolve(electronBinary()));
  });
}
