import { EventEmitter } from 'node:events';

/** `ipcMain.on` only: our shell has one channel of plain messages and no `handle`. */
export const ipcMain = new EventEmitter();
