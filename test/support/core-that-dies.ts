import { runCore } from '../../src/main/core/main.ts';

/**
 * The core process as it is, except that it kills itself, as kill -9 does, at the n-th transaction boundary after its
 * start. The number is the only argument.
 */
const fatal = Number(process.argv[2]);
let boundary = 0;
runCore(() => {
  boundary += 1;
  if (boundary === fatal) process.kill(process.pid, 'SIGKILL');
});
