import { sourceEntries, sourceTree } from '../shell/folders.ts';
import { type Options, readOptions } from '../shell/options.ts';
import { sayOn } from '../shell/say.ts';
import { findChromium } from './chromium.ts';
import { runBrowserShell } from './shell.ts';

/** Reads the command line and runs the browser shell on this process. @returns the exit code */
export async function startBrowserShell(args: readonly string[]): Promise<number> {
  const read = readOptions(args);
  if (read.ok) return runHere(read.value);
  if (read.sentence) sayOn(process.stderr)(read.sentence);
  return 1;
}

/** Runs the browser shell with what this process and machine have. */
export function runHere(options: Options): Promise<number> {
  // Whoever reads the start line may be gone; the kiosk goes on.
  process.stdout.on('error', () => {});
  return runBrowserShell(options, {
    stdout: process.stdout,
    stderr: process.stderr,
    chromium: canShow() ? findChromium(process.env.PATH ?? '') : null,
    isRoot: process.getuid?.() === 0,
    entries: sourceEntries,
    site: sourceTree.site,
    asked: askedToEnd(),
  });
}

/** Whether a window can appear here at all. */
export function canShow(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Resolves when the system or a person at the terminal asks this process to end. */
export function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
