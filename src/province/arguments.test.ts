import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

describe('the arguments of the province', () => {
  it('none: the address a kiosk of the example expects, in memory', () => {
    expect(readArguments([])).toEqual({
      command: 'serve',
      subject: null,
      port: 8787,
      host: '127.0.0.1',
      data: null,
      keys: null,
      json: false,
      enrolledOnly: false,
    });
  });

  it('all of them', () => {
    const words = ['--port', '0', '--host', '0.0.0.0', '--data', 'tỉnh', '--json'];
    const more = ['--keys', 'khóa', '--enrolled-only', 'enrolment-code', 'suoi-may-1'];
    expect(readArguments([...words, ...more])).toEqual({
      command: 'enrolment-code',
      subject: 'suoi-may-1',
      port: 0,
      host: '0.0.0.0',
      data: 'tỉnh',
      keys: 'khóa',
      json: true,
      enrolledOnly: true,
    });
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
    [['export']],
    [['keys', 'suoi-may-1']],
  ])('not known or out of range: %j', (words) => {
    expect(readArguments(words)).toBeNull();
  });
});
