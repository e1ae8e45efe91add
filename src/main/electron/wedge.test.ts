import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import type { Keystroke } from '../../devices/scanner/wedge/keystroke.ts';
import { sieveKeys } from './wedge.ts';

const plain = { control: false, alt: false, meta: false, isAutoRepeat: false };

/** A page under Electron, which tells sent keys again, and a sieve that is worked by hand. */
function page(tellsAgain: boolean) {
  const events = new EventEmitter();
  const reached: string[] = [];
  const held: Keystroke[] = [];
  let release: (strokes: readonly Keystroke[]) => void = () => {};
  let time = 0;
  /** @returns whether it reached the page */
  const tell = (type: string, key: string, how: object = {}) => {
    const event = {
      stopped: false,
      preventDefault() {
        event.stopped = true;
      },
    };
    events.emit('before-input-event', event, { ...plain, type, key, ...how });
    if (!event.stopped) reached.push(`${type} ${key}`);
  };
  const contents = Object.assign(events, {
    sendInputEvent({ type, keyCode }: { type: string; keyCode: string }) {
      if (type === 'char' || !tellsAgain) reached.push(`${type} ${keyCode}`);
      else tell(type, keyCode);
    },
    async insertText(text: string) {
      reached.push(`text ${text}`);
    },
  });
  sieveKeys(
    contents as unknown as WebContents,
    (onTyped) => {
      release = onTyped;
      return (stroke) => held.push(stroke);
    },
    () => time,
  );
  return {
    reached,
    held,
    tell,
    release: () => release(held.splice(0)),
    pass(ms: number) {
      time += ms;
    },
  };
}

test('a key is held back, its going up too', () => {
  const on = page(true);
  on.tell('keyDown', 'A');
  on.tell('keyUp', 'A');
  expect(on.reached).toEqual([]);
  expect(on.held).toEqual([{ key: 'A', control: false, alt: false, meta: false, repeat: false, at: 0 }]);
});

test('a key a person typed reaches the page once, and the next is held back again', () => {
  const on = page(true);
  on.tell('keyDown', 'a');
  on.release();
  expect(on.reached).toEqual(['keyDown a', 'char a', 'keyUp a']);
  on.tell('keyDown', 'b');
  expect(on.reached).toHaveLength(3);
});

test('sent keys that are not told again open the page to nobody for long', () => {
  const on = page(false);
  on.tell('keyDown', 'a');
  on.release();
  on.pass(201);
  on.reached.length = 0;
  on.tell('keyDown', 'M');
  on.tell('keyDown', 'C');
  expect(on.reached).toEqual([]);
});

test('a letter no accelerator has comes as text; Enter and Backspace by their names', () => {
  const on = page(true);
  for (const key of ['ộ', 'Enter', 'Backspace']) on.tell('keyDown', key);
  on.release();
  expect(on.reached).toEqual([
    'text ộ',
    'keyDown Return',
    'char Return',
    'keyUp Return',
    'keyDown Backspace',
    'keyUp Backspace',
  ]);
});

test('what may not reach the screen is not even held', () => {
  const on = page(true);
  on.tell('keyDown', 'F11');
  on.tell('keyDown', 'w', { control: true });
  expect(on.held).toEqual([]);
  expect(on.reached).toEqual([]);
});
