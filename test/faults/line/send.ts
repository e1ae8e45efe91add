import { flushCompileCache } from 'node:module';
import { say } from '../disk/say.ts';
import { openSender } from './sender.ts';

/** A kiosk that takes in a few records and sends what it has, until it is killed. Says when nothing is left. */
const [folder = '', url = '', kioskId = ''] = process.argv.slice(2);
const sender = openSender(folder, url, kioskId, Math.random);
sender.put(3);
flushCompileCache();
say('put');
await sender.drained();
say('drained');
setInterval(() => {}, 1_000);
