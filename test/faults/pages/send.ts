import { laneOnDisk } from './lane-on-disk.ts';

/** A kiosk that sends the pages it has, until it is killed. */
const [folder = '', url = ''] = process.argv.slice(2);
laneOnDisk(folder, url).lane.wake();
setInterval(() => {}, 1_000);
