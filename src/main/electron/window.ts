import { BrowserWindow } from 'electron';
import { kioskAddress } from './address.ts';
import { mayPress } from './keys.ts';
import { webPreferences } from './web-preferences.ts';

/** The only place where a window is made. It shows nothing until it is loaded. */
export function createKioskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: true,
    frame: false,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
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
