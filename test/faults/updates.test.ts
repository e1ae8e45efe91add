import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installationIn, mostStarts } from '../../src/main/core/updates/installation.ts';
import { seededChance } from '../support/seeded-chance.ts';
import { sized } from '../support/sized.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ended, startOnDisk } from './disk/forgetful-disk.ts';
import { losePower } from './disk/unsynced.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const old = 'version N '.repeat(2_000);
const fresh = 'version N+1 '.repeat(2_000);

/** Each change of a whole update, one after the other; in the test command every third. */
const step = sized(3, 1);

test('power cut at every step of an update: a whole version N or N+1 runs, and goes on running', async () => {
  const chance = seededChance(20_261_122);
  const place = temporaryFolder();
  const file = join(place, 'program');
  const clean = join(place, 'clean');
  writeFileSync(file, old);
  installationIn(clean).stage(file, { version: '1.0.0', sha256: sha256(old) });
  writeFileSync(file, fresh);
  const ran = new Set<string>();
  let cuts = 0;
  for (let call = 1, over = false; !over; call += step) {
    const [folder, logs] = [join(place, 'disk'), join(place, 'logs')];
    rmSync(folder, { recursive: true, force: true });
    cpSync(clean, folder, { recursive: true });
    const failAt = { call, errno: 0, forGood: true } as const;
    const { code } = await ended(startOnDisk('./update.ts', ['1.1.0', file], { folder, logs, failAt }));
    over = code === 0;
    losePower(folder, logs, chance);
    cuts += 1;
    const installation = installationIn(folder);
    for (let start = 0; start <= mostStarts; start += 1) {
      const begun = installation.begin();
      if (!begun) throw new Error(`nothing to start after a cut at ${call}`);
      expect(installation.holds(begun), `cut at ${call}, start ${start}: ${begun.version}`).toBe(true);
      ran.add(begun.version);
    }
  }
  process.stdout.write(`updates: ${cuts} cuts, ran ${[...ran].sort().join(' and ')}\n`);
  expect([...ran].sort()).toEqual(['1.0.0', '1.1.0']);
  expect(cuts).toBeGreaterThanOrEqual(sized(5, 15));
});
