import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

class UtilityProcess extends EventEmitter {
  readonly #child;

  constructor(entry: string, args: readonly string[]) {
    super();
    this.#child = fork(entry, [...args], { stdio: ['ignore', 2, 2, 'ipc'], execArgv: [] });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('close', (code) => this.emit('exit', code ?? 1));
    this.#child.on('error', () => {});
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => {});
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }
}

/** Children find no `process.parentPort`, and speak over Node's own channel. */
export const utilityProcess = {
  fork: (entry: string, args: readonly string[] = []) => new UtilityProcess(entry, args),
};
