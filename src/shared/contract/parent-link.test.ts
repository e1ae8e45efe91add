import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { devicesWire, type ParentLink, parentLink, screenWires } from './parent-link.ts';
import type { Wire } from './wire.ts';

/** A forked child's side, with what it posted. */
function child(): { link: ParentLink; posted: unknown[]; shell: EventEmitter } {
  const shell = new EventEmitter();
  const posted: unknown[] = [];
  const send = (message: unknown) => posted.push(message) > 0;
  return { link: parentLink(Object.assign(shell, { send })), posted, shell };
}

test('a message that is no envelope is dropped', () => {
  const { link, shell } = child();
  const heard: unknown[] = [];
  link.on((message) => heard.push(message));
  shell.emit('message', { to: 'nobody' });
  shell.emit('message', 'stop');
  shell.emit('message', { to: 'stop' });
  expect(heard).toEqual([{ to: 'stop' }]);
});

test("Electron's parent port carries the same envelopes", () => {
  const parentPort = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => posted.push(message),
  });
  const posted: unknown[] = [];
  const link = parentLink(Object.assign(new EventEmitter(), { parentPort }));
  const heard: unknown[] = [];
  link.on((message) => heard.push(message));
  parentPort.emit('message', { data: { to: 'stop' } });
  link.post({ to: 'ready', facts: {} });
  expect([heard, posted]).toEqual([[{ to: 'stop' }], [{ to: 'ready', facts: {} }]]);
});

test('the line to devices is down until the shell says that they are there', () => {
  const { link, posted, shell } = child();
  const wire = devicesWire(link);
  expect(wire.send('lost')).toBe(false);
  shell.emit('message', { to: 'devices-peer', up: true });
  expect(wire.send('heard')).toBe(true);
  expect(posted).toEqual([{ to: 'devices', text: 'heard' }]);
});

test('each screen has a line of its own, which ends with it', () => {
  const { link, posted, shell } = child();
  const screens: Wire[] = [];
  let closed = 0;
  screenWires(link, (wire) => {
    screens.push(wire);
    return () => {
      closed += 1;
    };
  });
  const heard: string[] = [];
  shell.emit('message', { to: 'kiosk-peer', peer: 'screen-1', up: true });
  screens[0]?.onText((text) => heard.push(text));
  shell.emit('message', { to: 'kiosk', peer: 'screen-1', text: 'mine' });
  shell.emit('message', { to: 'kiosk', peer: 'screen-2', text: 'not mine' });
  screens[0]?.send('answer');
  expect([heard, posted]).toEqual([['mine'], [{ to: 'kiosk', peer: 'screen-1', text: 'answer' }]]);
  shell.emit('message', { to: 'kiosk-peer', peer: 'screen-1', up: false });
  expect([closed, screens[0]?.isUp(), screens[0]?.send('late')]).toEqual([1, false, false]);
});
