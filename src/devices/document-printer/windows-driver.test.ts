import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstState, next, statusOf } from './printer-state.ts';
import { commandExists, runCommand, windowsDriver } from './windows-driver.ts';

let folder: string;
const never = new AbortController().signal;
const quiet = { onStage() {}, onProven() {} };
const job = () => ({ jobId: 'a', document: Buffer.from('%PDF-'), file: join(folder, 'tờ khai & co.pdf') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'windows-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Stands for SumatraPDF: writes its words down and ends as it is told. */
function command(script: string): string {
  const file = join(folder, 'print.sh');
  writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/words'\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function driver(path: string, timeout = 10_000) {
  const args = ['-print-to-default', '-silent', '{file}'];
  return windowsDriver({ command: path, args, run: runCommand(timeout), exists: commandExists });
}

test('the spooler took it: in doubt at best, because nobody can see paper from here', async () => {
  const path = command('exit 0');
  expect(await driver(path).print(job(), quiet, never)).toEqual({
    verdict: 'unconfirmed',
    evidence: 'none',
    reasons: [],
    bytesSent: 5,
  });
  // No shell reads the path.
  expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(`-print-to-default\n-silent\n${job().file}\n`);
});

test('the program fails, or hangs until it is ended: in doubt, and why', async () => {
  for (const script of ['exit 3', 'exec sleep 60'])
    expect(await driver(command(script), 200).print(job(), quiet, never)).toMatchObject({
      verdict: 'unconfirmed',
      reasons: ['job-aborted'],
    });
});

test('no such program: unsent, and the configuration is named as the cause before anybody prints', async () => {
  const gone = driver(join(folder, 'none.exe'));
  expect(await gone.print(job(), quiet, never)).toMatchObject({
    verdict: 'failed-unsent',
    reasons: ['not-configured'],
  });
  expect(statusOf(next(firstState, await gone.look(never)))).toEqual({
    health: 'offline',
    reasons: ['not-configured'],
  });
});

test('health is unknown, not ready: nothing is known of the printer behind it', async () => {
  expect(statusOf(next(firstState, await driver(command('')).look(never)))).toEqual({
    health: 'unknown',
    reasons: [],
  });
});
