import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { electronDisplays } from './displays.ts';

class FakeScreen extends EventEmitter {
  ids = [4, 9];
  getPrimaryDisplay = () => ({ id: 9 });
  getAllDisplays = () => this.ids.map((id) => ({ id }));
}

test('the primary screen is the kiosk’s, and a lost one is told until nobody listens', () => {
  const screen = new FakeScreen();
  // What is read of a display is its id.
  const displays = electronDisplays(screen as unknown as Parameters<typeof electronDisplays>[0]);
  expect(displays.now()).toEqual([
    { id: 4, main: false },
    { id: 9, main: true },
  ]);
  let told = 0;
  const off = displays.onChange(() => {
    told += 1;
  });
  screen.ids = [9];
  screen.emit('display-removed');
  expect([told, displays.now()]).toEqual([1, [{ id: 9, main: true }]]);
  off();
  screen.emit('display-added');
  expect(told).toBe(1);
});
