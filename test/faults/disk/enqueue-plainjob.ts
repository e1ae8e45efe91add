import { join } from 'node:path';
import Database from 'better-sqlite3';
import { better, defineQueue } from 'plainjob';
import { say } from './say.ts';

/** The same load on plainjob, as its README sets it up. */
const [folder = ''] = process.argv.slice(2);
const queue = defineQueue({ connection: better(new Database(join(folder, 'jobs.db'))) });
const body = 'x'.repeat(1_500);
for (;;) say(`${queue.add('row', { body }).id}`);
