import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeConfiguration } from '../support/configuration.ts';
import { type CoreSettings, forkCore } from '../support/core-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a database eaten by the disk: the kiosk serves on, and the next number follows the last one given', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  mkdirSync(dataFolder);
  const settings = { configFile: writeConfiguration(dataFolder, { province: null }), dataFolder };
  expect(await takeOne(settings)).toBe('A001');
  expect(await takeOne(settings)).toBe('A002');

  const file = join(dataFolder, 'kiosk.db');
  const eaten = readFileSync(file).fill(0x5a, 4096);
  writeFileSync(file, eaten);
  expect(await takeOne(settings)).toBe('A003');
  const [stamp = ''] = readdirSync(join(dataFolder, 'quarantine'));
  expect(readFileSync(join(dataFolder, 'quarantine', stamp, 'kiosk.db')).equals(eaten)).toBe(true);
});

/** Starts core, takes a number, and kills core: what is not in its files by then was not kept. */
async function takeOne(settings: CoreSettings): Promise<string> {
  const core = forkCore(settings, []);
  expect(await core.begun).toBe('ready');
  const answer = await core.client.call('tickets.take', {
    requestKey: randomUUID(),
    matter: { kind: 'procedure', code: '1.001193' },
    priority: null,
    language: 'vi',
  });
  core.kill();
  await core.ended;
  return answer.ok ? answer.value.label : answer.code;
}
