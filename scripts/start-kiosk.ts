import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { canShow, runHere } from '../src/main/browser/start.ts';
import { sourceTree } from '../src/main/shell/folders.ts';
import { type Options, readOptions } from '../src/main/shell/options.ts';
import { sayOn } from '../src/main/shell/say.ts';
import { buildOutdated, electronMain, queuePages, screens } from './build-outdated.ts';
import { electronBinary, fetchElectron } from './electron-binary.ts';
import { withProvinceKey } from './province-key.ts';
import { ensureCommands } from './system-packages.ts';

const say = sayOn(process.stderr);

/** `npm start`: builds what is missing, picks what this machine can show the kiosk with, and runs it. @returns the exit code */
export async function startKiosk(args: readonly string[]): Promise<number> {
  const read = readOptions(args);
  if (!read.ok) {
    if (read.sentence) say(read.sentence);
    return 1;
  }
  const options = await withProvinceKey(withExample(read.value));
  await buildOutdated(queuePages);
  if (await buildOutdated(screens)) say({ vi: 'Đã dựng màn hình.', en: 'The screens were built.' });
  const electron = await electronFor(options);
  if (electron !== null) return runElectron(electron, options);
  if (options.shell === 'electron') {
    say(noElectron);
    return 1;
  }
  if (!options.headless && canShow()) {
    const ensured = ensureCommands(['chromium']);
    if (!ensured.ok) say(ensured.sentence);
  }
  return runHere(options);
}

/** Without a configuration of its own the kiosk shows the example commune, with a province to speak to. */
function withExample(options: Options): Options {
  const config = options.config ?? sourceTree.example;
  return { ...options, config, withProvince: options.withProvince || isExample(config) };
}

function isExample(file: string): boolean {
  try {
    return realpathSync(file) === realpathSync(sourceTree.example);
  } catch {
    return false;
  }
}

const noElectron = {
  vi: 'Chưa có chương trình Electron: hãy nối mạng rồi chạy "npx install-electron", hoặc dùng --shell=browser.',
  en: 'Electron’s binary is not here: connect to the network and run "npx install-electron", or use --shell=browser.',
};

/** Electron's binary when this start should use it; tries to get it once. */
async function electronFor({ shell, headless, dock }: Options): Promise<string | null> {
  if (shell === 'browser' || headless || dock || (shell === null && !canShow())) return null;
  const here = electronBinary();
  if (here !== null) return here;
  say({
    vi: 'Chưa có chương trình Electron, đang thử tải (tối đa 10 giây)…',
    en: 'Electron’s binary is not here yet; trying to get it (10 seconds at most)…',
  });
  const fetched = await fetchElectron();
  if (fetched === null && shell === null)
    say({ vi: 'Không tải được; dùng Chromium.', en: 'It could not be had; going on with Chromium.' });
  return fetched;
}

/** Hands this console over to Electron; signals reach it through us. */
async function runElectron(binary: string, options: Options): Promise<number> {
  await buildOutdated(electronMain);
  const root = process.getuid?.() === 0;
  if (root) say({ vi: 'Đang chạy bằng root: tắt lớp cách ly.', en: 'Running as root: the sandbox is off.' });
  const child = spawn(
    binary,
    [...(root ? ['--no-sandbox'] : []), join(sourceTree.root, 'dist/electron/main.js'), ...wordsOf(options)],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function wordsOf({ config, data, json, withProvince }: Options): string[] {
  return [
    `--config=${config}`,
    `--data=${data ?? 'data'}`,
    ...(json ? ['--json'] : []),
    ...(withProvince ? ['--with-province'] : []),
  ];
}
