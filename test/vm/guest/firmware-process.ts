import { fork } from 'node:child_process';
import type { FirmwareSeen, FirmwareWord } from './hardware/firmware.ts';

/** The printer's firmware as its own process, which is told what to suffer and asked what came out. */
export interface Firmware {
  tell(word: FirmwareWord): Promise<FirmwareSeen>;
  close(): Promise<void>;
}

export function startFirmware(): Firmware {
  const child = fork(new URL('./firmware.js', import.meta.url));
  return {
    tell(word) {
      const seen = new Promise<FirmwareSeen>((resolve) =>
        child.once('message', (message) => resolve(message as FirmwareSeen)),
      );
      child.send(word);
      return seen;
    },
    close() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      // Switched off, as a printer is.
      child.kill('SIGKILL');
      return ended;
    },
  };
}
