import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import type { Log } from '../shell/log.ts';
import type { CoreView, ScreenLine, Screens } from '../shell/relay.ts';
import { shortened } from '../shell/shortened.ts';
import { isOurs } from './address.ts';
import { channel, fromScreen, type ToScreen } from './bridge.ts';

/** Every page that has a channel: what one says is no news to the others. */
const known = new WeakSet<WebContents>();

/** Carries one window's frames: the sender and the schema of every message are checked, its content is not read. */
export function openScreenChannel(
  ipcMain: IpcMain,
  contents: WebContents,
  { screens, log }: { readonly screens: Screens; readonly log: Log },
): void {
  let line: ScreenLine | null = null;
  known.add(contents);
  const send = (message: ToScreen) => {
    if (!contents.isDestroyed()) contents.send(channel, message);
  };
  const close = () => {
    line?.close();
    line = null;
  };
  const open = () => {
    close();
    line = screens.open({
      send(text) {
        send({ kind: 'text', text });
        return true;
      },
      core: (view) => send(stateOf(view)),
      drop(reason) {
        log.error({ reason }, 'the screen is loaded anew');
        line = null;
        contents.reload();
      },
    });
  };

  const heard = (event: IpcMainEvent, raw: unknown) => {
    if (event.sender !== contents && known.has(event.sender)) return;
    const message = fromScreen.safeParse(raw);
    if (!isOurScreen(event, contents) || !message.success) return log.warn({}, 'a message was refused');
    if (message.data.kind === 'hello') open();
    else line?.take(message.data.text);
  };
  ipcMain.on(channel, heard);
  contents.on('render-process-gone', close);
  contents.on('destroyed', () => {
    ipcMain.off(channel, heard);
    close();
  });
}

/** UTF-8 bytes of a sentence that still fits a shut door. */
const longestSentence = 240;

function isOurScreen({ sender, senderFrame }: IpcMainEvent, contents: WebContents): boolean {
  return (
    sender === contents && senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
  );
}

function stateOf(view: CoreView): ToScreen {
  return {
    kind: 'state',
    up: view.kind === 'up',
    shut: view.kind === 'unfit' ? shortened(view.sentence.vi, longestSentence) : null,
  };
}
