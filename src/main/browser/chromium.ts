import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type DevTools, devTools } from './devtools-pipe.ts';
import { preferences, switchesFor } from './switches.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @returns path of the first Chromium on PATH, or null */
export function findChromium(path: string): string | null {
  const places = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** One run of Chromium. */
export interface Browser {
  readonly pid: number | undefined;
  readonly devTools: DevTools;
  /** `lastWords`: the end of what it wrote on standard error. */
  onExit(listener: (lastWords: string) => void): void;
  kill(): void;
}

export type Launch = () => Browser;

/** Chromium complains without end about a kiosk's missing desktop; only what it said before it died is worth keeping. */
const longestLastWords = 1_000;

/**
 * Starts Chromium on a profile of its own, which is deleted when it ends. It also ends when this process does, however
 * that happens: its DevTools pipe closes then.
 */
export function chromiumLauncher(
  executable: string,
  { isRoot, extra = [] }: { readonly isRoot: boolean; readonly extra?: readonly string[] },
): Launch {
  return () => {
    const profile = newProfile();
    const chromium = spawn(executable, [...extra, ...switchesFor(profile, isRoot)], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A process group of its own, so that its helpers can be ended with it.
      detached: true,
    });
    let lastWords = '';
    chromium.stderr?.setEncoding('utf8').on('data', (words: string) => {
      lastWords = (lastWords + words).slice(-longestLastWords);
    });
    chromium.on('error', () => {});
    chromium.once('exit', () => {
      killGroup(chromium.pid);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    return {
      pid: chromium.pid,
      devTools: devTools(chromium.stdio[3] as Writable, chromium.stdio[4] as Readable),
      onExit: (listener) => chromium.once('exit', () => listener(lastWords)),
      kill: () => killGroup(chromium.pid),
    };
  };
}

/** A fresh profile whose settings keep Chromium's own bubbles off the page. */
function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'kiosk-screen-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

function killGroup(pid: number | undefined) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
