import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { paymentDisplayQuery } from '../shell/second-window.ts';
import { kioskAddress } from './address.ts';
import { mayPress } from './keys.ts';
import { webPreferences } from './web-preferences.ts';

/** The kiosk's own window. It shows nothing until it is loaded. */
export function createKioskWindow(preload: string): BrowserWindow {
  return createWindow(preload, {});
}

/** The window on a second screen: nobody types into it, and it never takes the keyboard from the first. */
export function createSecondWindow(preload: string, { x, y, width, height }: Rectangle): BrowserWindow {
  return createWindow(preload, { x, y, width, height, focusable: false });
}

/** The only place where a window is made. */
function createWindow(preload: string, own: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: true,
    frame: false,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    ...own,
    webPreferences: webPreferences(preload),
  });
  window.removeMenu();
  const { webContents } = window;
  webContents.on('before-input-event', (event, input) => {
    if (!mayPress(input)) event.preventDefault();
  });
  webContents.on('did-finish-load', () => void webContents.setVisualZoomLevelLimits(1, 1));
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the first screen. Trouble is heard by `keepAlive`. */
export function showKiosk(window: BrowserWindow): void {
  window.loadURL(kioskAddress).catch(() => {});
}

/** Loads the page of payment codes. Trouble is heard by `keepAlive`. */
export function showPayments(window: BrowserWindow): void {
  window.loadURL(`${kioskAddress}?${paymentDisplayQuery}`).catch(() => {});
}
