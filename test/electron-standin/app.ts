import { EventEmitter } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chromium, startChromium } from './browser.ts';

/** An event that can be held back, as Electron's are. */
export function holdable(): { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { switches: new Map<string, string>(), appendSwitch: this.#append.bind(this) };
  readonly sandboxed = { all: false };
  #chromium: Chromium | null = null;
  #ready: Promise<void> | null = null;
  #paths = new Map([['userData', join(tmpdir(), 'electron-standin-user')]]);

  #append(name: string, value = ''): void {
    this.commandLine.switches.set(name, value);
  }

  enableSandbox(): void {
    this.sandboxed.all = true;
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? tmpdir();
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  /** One holder per user data folder; a holder that is gone leaves a lock that counts no more. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'lock');
    mkdirSync(this.getPath('userData'), { recursive: true });
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return true;
    } catch {
      return false;
    }
  }

  whenReady(): Promise<void> {
    this.#ready ??= this.#start();
    return this.#ready;
  }

  /** The Chromium behind this app; only after it is ready. */
  get chromium(): Chromium {
    if (!this.#chromium) throw new Error('the app is not ready');
    return this.#chromium;
  }

  async #start(): Promise<void> {
    this.#chromium = startChromium();
    await this.#chromium.tools.send('Browser.getVersion');
    this.emit('ready');
  }

  quit(): void {
    const event = holdable();
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    if (!this.#chromium) process.exit(code);
    this.#chromium.onExit(() => process.exit(code));
    this.#chromium.kill();
  }
}

export const app = new App();
