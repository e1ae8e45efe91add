import { utilityProcess } from 'electron';
import type { Fork } from '../shell/child.ts';

/** Forks with Electron's utility processes: Node without a browser around it, ended with the app whatever happens. */
export const utilityFork: Fork = (entry, args) => {
  const child = utilityProcess.fork(entry, [...args], { stdio: 'inherit' });
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  return {
    get pid() {
      return child.pid;
    },
    post(message) {
      if (alive) child.postMessage(message);
      return alive;
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener({ code, signal: null })),
    kill() {
      // `child.kill` only asks, with SIGTERM.
      if (child.pid !== undefined && alive) process.kill(child.pid, 'SIGKILL');
    },
  };
};
