import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the arguments of the province', () => {
  it('none: the address a kiosk of the example expects, in memory', () => {
    expect(readArguments([])).toEqual({ port: 8787, host: '127.0.0.1', data: null, json: false });
  });

  it('all of them', () => {
    const words = ['--port', '0', '--host', '0.0.0.0', '--data', 'tỉnh', '--json'];
    expect(readArguments(words)).toEqual({ port: 0, host: '0.0.0.0', data: 'tỉnh', json: true });
  });

  it.each([
    [['--prot', '1']],
    [['--port', '70000']],
    [['--port', 'x']],
    [['--port', '-1']],
    [['--port']],
    [['--host', '']],
    [['--data', '']],
    [['import']],
  ])('not known or out of range: %j', (words) => {
    expect(readArguments(words)).toBeNull();
  });
});
