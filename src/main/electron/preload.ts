import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { channel as channelName, FromScreen, ToScreen } from './bridge.ts';

// Written out: a sandboxed preload is one file, and importing the schema would put a validator into every page.
const channel: typeof channelName = 'kiosk';

const post = (message: FromScreen) => ipcRenderer.send(channel, message);

function listen(listener: (message: ToScreen) => void): () => void {
  // The event, and with it Electron's own objects, stays on this side.
  const heard = (_event: IpcRendererEvent, message: ToScreen) => listener(message);
  ipcRenderer.on(channel, heard);
  return () => void ipcRenderer.off(channel, heard);
}

let last: ToScreen & { kind: 'state' } = { kind: 'state', up: false, shut: null };
listen((message) => {
  if (message.kind === 'state') last = message;
});

/** All a screen gets of Electron: one line of text. */
contextBridge.exposeInMainWorld('kiosk', {
  send: (text: string) => post({ kind: 'text', text: String(text) }),
  onText: (listener: (text: string) => void) =>
    listen((message) => {
      if (message.kind === 'text') listener(message.text);
    }),
  /** The present state at once, then every change. */
  onState: (listener: (up: boolean, shut: string | null) => void) => {
    listener(last.up, last.shut);
    return listen((message) => {
      if (message.kind === 'state') listener(message.up, message.shut);
    });
  },
});

post({ kind: 'hello' });
