import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buildOutdated, electronMain, screens } from '../../scripts/build-outdated.ts';
import { electronBinary } from '../../scripts/electron-binary.ts';
import { findChromium } from '../../src/main/browser/chromium.ts';
import { canShow } from '../../src/main/browser/start.ts';
import { sourceTree } from '../../src/main/shell/folders.ts';
import { writeConfiguration } from '../support/configuration.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  fieldText,
  notedKeys,
  noteKeys,
  slipMark,
  typeAsPerson,
  typeAsScanner,
  wedge,
} from '../support/typed-keys.ts';
import { until } from '../support/until.ts';

/** A scanner in keyboard mode, before each shell's own window: its page sees nothing of a scan, and all a person types. */

interface Shown {
  readonly page: Page;
  /** What the kiosk's processes logged so far. */
  readonly log: string[];
}

async function scannerAndPerson({ page, log }: Shown): Promise<void> {
  await page.getByText('Xã Suối Mây').first().waitFor();
  await noteKeys(page);
  for (let scan = 1; scan <= 3; scan += 1) {
    await typeAsScanner(page, slipMark);
    await holds(() => scansIn(log).length === scan);
  }
  expect(scansIn(log)).toEqual(Array(3).fill(slipMark.length));
  expect(await notedKeys(page)).toEqual([]);

  // A key right behind a scan is still taken for its echo: a person presses again.
  await holds(async () => {
    await typeAsPerson(page, 'K');
    return (await fieldText(page)).startsWith('K');
  });
  await typeAsPerson(page, 'hai sinh 7');
  await holds(async () => (await fieldText(page)).endsWith('Khai sinh 7'));
  await page.keyboard.press('Backspace');
  await holds(async () => (await fieldText(page)).endsWith('Khai sinh '));
  const before = await notedKeys(page);
  expect(before).toContain('keydown K');

  await typeAsScanner(page, slipMark);
  await holds(() => scansIn(log).length === 4);
  expect(await notedKeys(page)).toEqual(before);
  expect(log.join('')).not.toContain(slipMark);
}

const holds = (ask: () => Promise<boolean> | boolean) => until(ask, (yes) => yes);

/** Bytes of each scan the device process told of. */
function scansIn(log: readonly string[]): number[] {
  return log.flatMap((line) => {
    const [, bytes] = /"event":"scanner\.read".*?"bytes":(\d+)/.exec(line) ?? [];
    return bytes === undefined ? [] : [Number(bytes)];
  });
}

function heard({ stdout, stderr }: Pick<ChildProcess, 'stdout' | 'stderr'>): string[] {
  const log: string[] = [];
  for (const stream of [stdout, stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => log.push(line));
  return log;
}

function configuration(): { readonly config: string; readonly folder: string } {
  const folder = temporaryFolder();
  const printer = { profile: 'epson-tm-t20iii', transport: { kind: 'none' } } as const;
  return { folder, config: writeConfiguration(folder, { province: null, printer, scanner: wedge }) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A Chromium by that name which needs no display, and lets a test press keys before it. */
function headlessChromium(folder: string, port: number): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const switches = `--headless --disable-gpu --remote-debugging-port=${port}`;
  const real = findChromium(process.env.PATH ?? '');
  writeFileSync(join(bin, 'chromium'), `#!/bin/sh\nexec ${real} ${switches} "$@"\n`, { mode: 0o755 });
  return bin;
}

test('Chromium, opened by the browser shell', async () => {
  await buildOutdated(screens);
  const { config, folder } = configuration();
  const port = await freePort();
  const path = [headlessChromium(folder, port), process.env.PATH].join(delimiter);
  const words = ['scripts/start.ts', '--shell=browser', '--json', `--config=${config}`, `--data=${folder}`];
  const shell = spawn(process.execPath, words, { env: { ...process.env, PATH: path, DISPLAY: ':0' } });
  const ended = new Promise((resolve) => shell.once('close', resolve));
  onTestFinished(async () => {
    shell.kill('SIGTERM');
    await ended;
  });
  const log = heard(shell);
  const pageOf = async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
    return browser?.contexts()[0]?.pages()[0] ?? null;
  };
  const page = await until(pageOf, (found) => found !== null);
  if (page) await scannerAndPerson({ page, log });
});

test('Electron, or its stand-in where its binary is not here', async () => {
  await buildOutdated(screens);
  await buildOutdated(electronMain);
  const { config, folder } = configuration();
  const executablePath =
    (canShow() ? electronBinary() : null) ?? join(sourceTree.root, 'test/electron-standin/electron');
  const app = await _electron.launch({
    executablePath,
    args: [join(sourceTree.root, 'dist/electron/main.js'), `--config=${config}`, `--data=${folder}`],
  });
  onTestFinished(() => app.close());
  await scannerAndPerson({ page: await app.firstWindow(), log: heard(app.process()) });
});
