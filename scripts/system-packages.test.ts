import { expect, test } from 'vitest';
import { ensureCommands, type Machine } from './system-packages.ts';

function machine(over: Partial<Machine> & { installs?: boolean } = {}) {
  const ran: string[][] = [];
  const present = new Set<string>(['tesseract']);
  const self: Machine = {
    has: (command) => present.has(command),
    isRoot: true,
    hasApt: true,
    apt(words) {
      ran.push([...words]);
      if (over.installs !== true || words[0] !== 'install') return words[0] === 'update';
      present.add('chromium').add('zbarimg');
      return true;
    },
    say() {},
    ...over,
  };
  return { self, ran };
}

test('what is there is left alone', () => {
  const { self, ran } = machine();
  expect(ensureCommands(['tesseract'], self)).toEqual({ ok: true });
  expect(ran).toEqual([]);
});

test('root on Debian gets exactly what is missing', () => {
  const { self, ran } = machine({ installs: true });
  expect(ensureCommands(['tesseract', 'chromium', 'zbarimg'], self)).toEqual({ ok: true });
  expect(ran).toEqual([['install', '-y', '--no-install-recommends', 'chromium', 'zbar-tools']]);
});

test('an installation that fails is tried once more with fresh lists, then names what to run', () => {
  const { self, ran } = machine();
  const ensured = ensureCommands(['vietnamese-ocr'], self);
  expect(ran.map(([word]) => word)).toEqual(['install', 'update', 'install']);
  expect(ensured).toMatchObject({
    ok: false,
    sentence: { vi: expect.stringContaining('tesseract-ocr-vie"') },
  });
});

test('an ordinary user is told the exact command and nothing is run', () => {
  const { self, ran } = machine({ isRoot: false });
  expect(ensureCommands(['ZXingReader'], self)).toMatchObject({
    sentence: {
      en: 'This machine lacks ZXingReader: run "sudo apt-get install -y --no-install-recommends zxing-cpp-tools".',
    },
  });
  expect(ran).toEqual([]);
});

test('a system without apt is told the packages', () => {
  const { self } = machine({ hasApt: false });
  expect(ensureCommands(['chromium'], self)).toMatchObject({
    sentence: { vi: expect.stringContaining('chromium') },
  });
});
