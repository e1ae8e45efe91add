import { beforeEach, expect, test } from 'vitest';
import type { FaultScript } from '../../../devices/simulated/fault-script.ts';
import { type Player, scriptPlayer } from './player.ts';

const script: FaultScript = {
  name: 'paper',
  steps: [
    { after: 'next', device: 'printer', do: 'paper out', says: 'Máy in hết giấy.' },
    { after: 300, device: 'printer', do: 'paper in', says: null },
  ],
};

let lines: string[];
let timers: (() => void)[];
let answer: string;
let player: Player;

beforeEach(() => {
  lines = [];
  timers = [];
  answer = 'ok';
  player = scriptPlayer({
    async hand(_, line) {
      lines.push(line);
      return answer;
    },
    later(_, task) {
      timers.push(task);
      return () => {};
    },
  });
});

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a step that waits for "next" waits, and says what the screen has to show', async () => {
  player.play('paper', script);
  await settled();
  expect(lines).toEqual([]);
  player.next();
  await settled();
  expect(lines).toEqual(['paper out']);
  expect(player.state()).toMatchObject({ step: 1, of: 2, says: 'Máy in hết giấy.', end: null });
});

test('"next" does not hurry a step that waits for time', async () => {
  player.play('paper', script);
  player.next();
  await settled();
  player.next();
  await settled();
  expect(lines).toEqual(['paper out']);
  timers.at(-1)?.();
  await settled();
  expect(lines).toEqual(['paper out', 'paper in']);
  expect(player.state()).toMatchObject({ step: 2, next: null, says: null, end: 'done' });
});

test('stopped, it does nothing more', async () => {
  player.play('paper', script);
  player.stop();
  await settled();
  expect(lines).toEqual([]);
  expect(player.state()).toMatchObject({ end: 'stopped' });
});

test('a second script takes the first one’s place', async () => {
  player.play('paper', script);
  player.play('again', script);
  await settled();
  player.next();
  await settled();
  expect(lines).toEqual(['paper out']);
  expect(player.state()).toMatchObject({ script: 'again', step: 1 });
});

test('a device that refuses a line ends the script with its words', async () => {
  answer = 'no answer';
  player.play('paper', script);
  player.next();
  await settled();
  expect(player.state()).toMatchObject({ step: 0, end: 'refused steps.0: no answer' });
});
