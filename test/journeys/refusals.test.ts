import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { writeConfiguration } from '../support/configuration.ts';
import { openKiosk } from '../support/open-kiosk.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Refusal {
  readonly code: number | null;
  readonly words: string;
}

/** Starts the kiosk as a technician does and returns what the console says when it cannot work. */
function startRefused(folder: string, configFile: string, ...more: string[]): Refusal {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/start.ts',
      '--shell=browser',
      '--headless',
      `--config=${configFile}`,
      `--data=${folder}`,
      ...more,
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
  return { code: status, words: `${stdout}${stderr}` };
}

/** One sentence in each language, no stack trace, and nothing served. */
function expectRefusal({ code, words }: Refusal, vi: string, en: string): void {
  expect(words).toContain(vi);
  expect(words).toContain(en);
  expect(words).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(words).not.toContain('Kiosk: http');
  expect(code).toBe(1);
}

test('a wrong configuration: every wrong place is named, and nothing is started', () => {
  const folder = temporaryFolder();
  const configFile = join(folder, 'kiosk.json');
  writeFileSync(configFile, '{"version": 1, "kiosks": {}}');
  const refusal = startRefused(join(folder, 'data'), configFile);
  expectRefusal(refusal, 'có chỗ sai, hãy sửa rồi khởi động lại', 'mend it and start again');
  expect(refusal.words).toContain('unknown key "kiosks"');
  expect(existsSync(join(folder, 'data', 'kiosk.db'))).toBe(false);
});

test('a printer nobody made a profile for is refused, and the known ones are named', () => {
  const folder = temporaryFolder();
  const configFile = writeConfiguration(folder, { province: null });
  writeFileSync(configFile, readFileSync(configFile, 'utf8').replace('epson-tm-t20iii', 'abacus-3000'));
  const refusal = startRefused(folder, configFile);
  expectRefusal(refusal, 'printer.profile', 'printer.profile: expected epson-tm-t20iii |');
});

test('a database of a newer version: install that version again, and not a byte is touched', async () => {
  const folder = temporaryFolder();
  const configFile = writeConfiguration(folder, { province: null });
  await (await openKiosk(configFile, folder)).stop();
  const file = join(folder, 'kiosk.db');
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('user_version = 99');
  sqlite.close();
  const before = readFileSync(file);
  expectRefusal(startRefused(folder, configFile), 'do phiên bản mới hơn ghi', 'written by a newer version');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a port in use is named, with what to do', async () => {
  const folder = temporaryFolder();
  const configFile = writeConfiguration(folder, { province: null });
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    taken.close();
  });
  const { port } = taken.address() as AddressInfo;
  const { code, words } = startRefused(folder, configFile, `--port=${port}`);
  expect(words).toContain(`${port}`);
  expect(words).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(code).toBe(1);
});

test.runIf(canMount())('a full disk: free some space and start again; the data are untouched', () => {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  const configFile = writeConfiguration(temporaryFolder(), { province: null });
  writeFileSync(join(folder, 'photos'), Buffer.alloc(60 * 1024));
  expectRefusal(startRefused(folder, configFile), 'đã đầy. Hãy dọn chỗ trống', 'is full. Free some space');
});

/** Only root can mount a small disk; elsewhere `store.write` proves the same with SQLite's own page limit. */
function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
