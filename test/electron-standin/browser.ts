import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../../src/main/browser/chromium.ts';
import { type DevTools, devTools } from '../../src/main/browser/devtools-pipe.ts';

export interface Chromium {
  readonly tools: DevTools;
  onExit(listener: () => void): void;
  kill(): void;
}

/** Switches that keep a test's Chromium to itself. As root its sandbox must be off. */
const switches = [
  '--headless',
  '--remote-debugging-pipe',
  // For the test that drives the window; Electron opens it too when it is asked for with the same switch.
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
  '--window-size=1080,1920',
];

export function startChromium(): Chromium {
  const executable = findChromium(process.env.PATH ?? '');
  if (executable === null) throw new Error('the stand-in for Electron needs Chromium');
  const profile = mkdtempSync(join(tmpdir(), 'electron-standin-'));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const chromium: ChildProcess = spawn(
    executable,
    [...switches, ...root, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
    },
  );
  chromium.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return {
    tools: devTools(chromium.stdio[3] as Writable, chromium.stdio[4] as Readable),
    onExit: (listener) => chromium.once('exit', listener),
    kill: () => chromium.kill(),
  };
}
