import { EventEmitter } from 'node:events';
import { WebContents } from './web-contents.ts';

interface WindowOptions {
  readonly webPreferences?: { readonly preload?: string };
}

/** One window: the first page of a headless Chromium. A second is not needed by our shell. */
export class BrowserWindow extends EventEmitter {
  static #all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.#all;
  }

  readonly options: WindowOptions;
  readonly webContents: WebContents;
  shown = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.options = options;
    this.webContents = new WebContents(options.webPreferences?.preload);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    BrowserWindow.#all.push(this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.shown = true;
  }

  focus(): void {}
  removeMenu(): void {}

  isDestroyed(): boolean {
    return false;
  }
}
