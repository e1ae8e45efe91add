import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationIn } from '../../../src/main/core/updates/installation.ts';
import { say } from './say.ts';

/** One whole update on a disk that may fail: laid down, tried, committed. Its third word is the checked program. */
const [folder = '', version = '', file = ''] = process.argv.slice(2);
const installation = installationIn(folder);
const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
installation.stage(file, { version, sha256 });
say('staged');
say(`began ${installation.begin()?.version}`);
installation.commit(version);
say(`committed ${join(folder, version)}`);
