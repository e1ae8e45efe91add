import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

const ofUnattended = [
  '--shell=browser',
  '--headless',
  '--data=/tmp/x',
  '--config=k.json',
  '--port=8080',
  '--json',
];

test('the line of an unattended start is read', () => {
  expect(readOptions(ofUnattended)).toEqual({
    ok: true,
    value: {
      shell: 'browser',
      headless: true,
      data: '/tmp/x',
      config: 'k.json',
      port: 8080,
      json: true,
      withProvince: false,
      dock: false,
    },
  });
});

test('an empty line leaves everything to the machine', () => {
  expect(readOptions([])).toMatchObject({ ok: true, value: { shell: null, port: 0, headless: false } });
});

describe('one sentence names the wrong word and what is known', () => {
  test.each([
    [['--fullscreen'], '--fullscreen'],
    [['--constructor'], '--constructor'],
    [['start'], 'start'],
    [['--port=80000'], '--port'],
    [['--port=-1'], '--port'],
    [['--port'], '--port'],
    [['--config='], '--config'],
    [['--headless=yes'], '--headless'],
    [['--shell=firefox'], '--shell'],
    [['--shell=electron', '--headless'], '--headless'],
    [['--shell=electron', '--dock'], '--dock'],
  ])('%j', (args, word) => {
    const read = readOptions(args);
    expect(read.ok).toBe(false);
    expect(read.sentence?.vi).toContain(`Tùy chọn ${word} `);
    expect(read.sentence?.en).toContain('--config=FILE');
  });
});
