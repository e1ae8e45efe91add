import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { longestFrame } from '../../shared/contract/frame.ts';
import { silentLog } from '../shell/log.ts';
import type { CoreView, ScreenEnd } from '../shell/relay.ts';
import { channel } from './bridge.ts';
import { openScreenChannel } from './screen-channel.ts';

const ours = 'app://kiosk/';

function window() {
  const ipcMain = new EventEmitter();
  const sent: unknown[] = [];
  const calls = { reloads: 0 };
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (_channel: string, message: unknown) => sent.push(message),
    reload: () => {
      calls.reloads += 1;
    },
  });
  const opened: { end: ScreenEnd; taken: string[]; closed: boolean }[] = [];
  const view: CoreView = { kind: 'up' };
  openScreenChannel(ipcMain as unknown as IpcMain, contents as unknown as WebContents, {
    log: silentLog,
    screens: {
      view: () => view,
      open(end) {
        const one = { end, taken: [] as string[], closed: false };
        opened.push(one);
        end.core(view);
        return {
          take: (text) => void one.taken.push(text),
          close: () => {
            one.closed = true;
          },
        };
      },
    },
  });
  const says = (message: unknown, from: object = {}) =>
    ipcMain.emit(channel, { sender: contents, senderFrame: { url: ours, parent: null }, ...from }, message);
  return { contents, opened, sent, calls, says };
}

test('a page that loads opens a screen and is told how core is', () => {
  const { says, opened, sent } = window();
  says({ kind: 'hello' });
  says({ kind: 'text', text: 'hello' });
  opened[0]?.end.send('answer');
  expect(opened[0]?.taken).toEqual(['hello']);
  expect(sent).toEqual([
    { kind: 'state', up: true, shut: null },
    { kind: 'text', text: 'answer' },
  ]);
});

test.each([
  ['a foreign page', { senderFrame: { url: 'https://evil.example/', parent: null } }],
  ['a page whose name begins like ours', { senderFrame: { url: 'app://kiosk.evil/', parent: null } }],
  ['a frame inside our page', { senderFrame: { url: ours, parent: {} } }],
  ['a frame that is gone', { senderFrame: null }],
  ['another window', { sender: {} }],
])('%s is not listened to', (_, from) => {
  const { says, opened } = window();
  says({ kind: 'hello' });
  says({ kind: 'text', text: 'hello' }, from);
  says({ kind: 'hello' }, from);
  expect(opened).toHaveLength(1);
  expect(opened[0]?.taken).toEqual([]);
});

test.each([
  ['no message', null],
  ['an unknown kind', { kind: 'quit' }],
  ['an extra field', { kind: 'text', text: 'x', peer: 'screen-9' }],
  ['text that is none', { kind: 'text', text: { toString: 'x' } }],
  ['a text over the limit', { kind: 'text', text: 'x'.repeat(longestFrame + 1) }],
])('%s is refused', (_, message) => {
  const { says, opened } = window();
  says({ kind: 'hello' });
  says(message);
  expect(opened[0]?.taken).toEqual([]);
});

test('a page loaded anew ends the screen of the page before', () => {
  const { says, opened } = window();
  says({ kind: 'hello' });
  says({ kind: 'hello' });
  expect(opened.map((each) => each.closed)).toEqual([true, false]);
});

test('a page that crashed leaves no open screen', () => {
  const { says, opened, contents } = window();
  says({ kind: 'hello' });
  contents.emit('render-process-gone');
  expect(opened[0]?.closed).toBe(true);
});

test('a screen that floods is loaded anew', () => {
  const { says, opened, calls } = window();
  says({ kind: 'hello' });
  opened[0]?.end.drop('flood');
  expect(calls.reloads).toBe(1);
});

test('core that cannot work sends its sentence to the screen', () => {
  const { says, opened, sent } = window();
  says({ kind: 'hello' });
  opened[0]?.end.core({ kind: 'unfit', sentence: { vi: 'Đĩa đã đầy.', en: 'The disk is full.' } });
  expect(sent.at(-1)).toEqual({ kind: 'state', up: false, shut: 'Đĩa đã đầy.' });
});
