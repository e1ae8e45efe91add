import { fork } from 'node:child_process';
import { type Exit, type Fork, longestBacklog } from './child.ts';

/**
 * Forks with Node's own channel. The child's output goes to `output` (a file descriptor): standard output belongs to
 * the shell's start line. A child learns that the shell is gone by 'disconnect'.
 */
export function nodeFork(output: number, environment: NodeJS.ProcessEnv = process.env): Fork {
  return (entry, args) => {
    const child = fork(entry, [...args], {
      stdio: ['ignore', output, output, 'ipc'],
      env: environment,
      execArgv: [],
    });
    let waiting = 0;
    // A process that could not be started at all has no 'close'; any other trouble ends in one.
    const unborn = (listener: (exit: Exit) => void) =>
      child.on('error', () => {
        if (child.pid === undefined) listener({ code: null, signal: null });
      });
    return {
      pid: child.pid,
      post(message) {
        if (!child.connected || waiting >= longestBacklog) return false;
        waiting += 1;
        child.send(message, () => {
          waiting -= 1;
        });
        return true;
      },
      onMessage: (listener) => child.on('message', listener),
      // 'close' and not 'exit': it comes after the last message, which may say why the process ended.
      onExit(listener) {
        unborn(listener);
        child.once('close', (code, signal) => listener({ code, signal }));
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
}
