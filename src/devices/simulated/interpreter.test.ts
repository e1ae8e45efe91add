import { expect, test } from 'vitest';
import { interpreter } from './interpreter.ts';

function reading(...bytes: number[]): string[] {
  const seen: string[] = [];
  const reader = interpreter({
    row: (dots) => seen.push(`row ${Buffer.from(dots).toString('hex')}`),
    feed: (dots) => seen.push(`feed ${dots}`),
    cut: () => seen.push('cut'),
    picture: () => seen.push('picture'),
    letter: (byte) => seen.push(`letter ${String.fromCharCode(byte)}`),
    reset: () => seen.push('reset'),
    automaticStatus: (mask) => seen.push(`asb ${mask}`),
    tellPaper: (n) => seen.push(`paper ${n}`),
    tellIdentity: (n) => seen.push(`identity ${n}`),
    eject: (n) => seen.push(`eject ${n}`),
    tellDone: (id) => seen.push(`done ${Buffer.from(id).toString('latin1')}`),
  });
  for (const byte of bytes) reader.take(byte);
  return seen;
}

test('zeros and an unfinished command do nothing', () => {
  expect(reading(0, 0, 0x1b)).toEqual([]);
});

test('a picture of two rows, and a command right behind it', () => {
  expect(reading(0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3, 4, 0x1b, 0x40)).toEqual([
    'picture',
    'row 0102',
    'row 0304',
    'reset',
  ]);
});

test('a command inside a picture is dots', () => {
  expect(reading(0x1d, 0x76, 0x30, 0, 2, 0, 1, 0, 0x1b, 0x40)).toEqual(['picture', 'row 1b40']);
});

test('feeds and cuts', () => {
  expect(reading(0x0a, 0x1b, 0x4a, 120, 0x1b, 0x64, 2, 0x1d, 0x56, 1, 0x1d, 0x56, 66, 7)).toEqual([
    'feed 30',
    'feed 120',
    'feed 60',
    'cut',
    'feed 7',
    'cut',
  ]);
});

test('requests in order, and real-time ones read over', () => {
  const id = [...'a1~!'].map((letter) => letter.charCodeAt(0));
  const done = [0x1d, 0x28, 0x48, 6, 0, 48, 48, ...id];
  const clear = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];
  expect(reading(0x1d, 0x72, 1, 0x10, 4, 1, ...clear, ...done, 0x1d, 0x49, 67, 0x1d, 0x61, 14)).toEqual([
    'paper 1',
    'done a1~!',
    'identity 67',
    'asb 14',
  ]);
});

test('the presenter: hold out by a number of steps, draw back', () => {
  expect(reading(0x1d, 0x65, 3, 0x0a, 0x1d, 0x65, 2)).toEqual(['eject 3', 'eject 2']);
});

test('letters are seen as letters', () => {
  expect(reading(0x41)).toEqual(['letter A']);
});
