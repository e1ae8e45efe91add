import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/temporary-folder.ts';

const folder = 'assets/os/linux';
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)('systemd finds nothing wrong with the units', () => {
  // The programs they start are not on this machine: stand-ins take their place, everything else is as it is.
  const place = temporaryFolder();
  mkdirSync(join(place, 'bin'));
  writeFileSync(join(place, 'bin', 'any'), '#!/bin/sh\n', { mode: 0o755 });
  const units = readdirSync(folder).filter((name) => /\.(service|timer)$/.test(name));
  for (const name of units) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(place, name),
      text.replaceAll(/^ExecStart=\S+/gm, `ExecStart=${join(place, 'bin', 'any')}`),
    );
  }
  const { status, stderr } = spawnSync('systemd-analyze', [
    'verify',
    ...units.map((name) => join(place, name)),
  ]);
  const about = `${stderr}`.split('\n').filter((line) => line.includes('mot-cua'));
  expect({ status, about }).toEqual({ status: 0, about: [] });
});

test('the kiosk comes back whatever ends it, and what it starts are commands of ours', () => {
  const service = readFileSync(join(folder, 'mot-cua-kiosk.service'), 'utf8');
  expect(service).toMatch(/^Restart=always$/m);
  expect(service).toContain('mot-cua-kiosk launch --install=');
  const cli = readFileSync('src/main/cli/kiosk.ts', 'utf8');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.service'))) {
    const command = /mot-cua-kiosk (?:--\S+ )?([a-z-]+)/.exec(
      /^ExecStart=.*$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[0] ?? '',
    )?.[1];
    expect(cli, name).toContain(`${command}: async`);
  }
});

test('the browser shell’s policy is JSON, and opens this machine alone', () => {
  const policy = JSON.parse(readFileSync(join(folder, 'chromium-policy.json'), 'utf8'));
  expect([policy.URLBlocklist, policy.URLAllowlist]).toEqual([['*'], ['127.0.0.1']]);
});
