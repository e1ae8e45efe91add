/** The `electron` module as the main process sees it. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { Menu, powerSaveBlocker, screen } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
