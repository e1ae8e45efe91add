import { expect, test } from 'vitest';
import { volumeAt } from './volume.ts';

const at = (time: string) => Date.parse(`2026-11-18T${time}:00+07:00`);
const day = {
  timeZone: 'Asia/Ho_Chi_Minh',
  volume: [
    { from: '13:30', volume: 60 },
    { from: '07:30', volume: 100 },
    { from: '11:30', volume: 0 },
    { from: '17:00', volume: 20 },
  ],
};

test.each([
  ['07:30', 1],
  ['11:29', 1],
  ['11:30', 0],
  ['16:59', 0.6],
  ['23:00', 0.2],
  ['03:00', 0.2],
])('at %s the board is as loud as the hour says', (time, volume) => {
  expect(volumeAt(day, at(time))).toBe(volume);
});

test('where nothing is said the board is as loud as the TV', () => {
  expect(volumeAt({ ...day, volume: [] }, at('09:00'))).toBe(1);
});
