import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { type Clock, pause } from '../clock.ts';
import { inTurn } from './in-turn.ts';
import { deviceOpenCode } from './open-code.ts';
import { watchPresence } from './presence.ts';
import type { OpenCode, Transport, WriteCode } from './transport.ts';

/** Between two looks for bytes or for room, in milliseconds. */
export const devicePoll = 10;

/** One USB transfer of Linux' usblp. */
const mostRead = 8192;

/**
 * A printer at Linux' usblp driver, "/dev/usb/lp0" (Documentation/usb, drivers/usb/class/usblp.c).
 *
 * Opened without blocking: a blocked read or write holds a thread of the process for as long as the printer is out of
 * paper, and four of them hold all of Node's file work. The driver is asked every 10 ms instead.
 */
export function usblpTransport(path: string, clock: Clock): Transport {
  const bytes = listeners<Uint8Array>();
  const downs = listeners<string>();
  const ended = new AbortController();
  let unwatch: Off = () => {};
  let file: FileHandle | null = null;
  let reading: Promise<void> = Promise.resolve();
  const turn = inTurn();

  function end(): boolean {
    if (ended.signal.aborted) return false;
    unwatch();
    ended.abort();
    return true;
  }

  function down(why: string): void {
    if (end()) downs.tell(why);
  }

  async function readOn(from: FileHandle): Promise<void> {
    const room = new Uint8Array(mostRead);
    while (!ended.signal.aborted) {
      const got = await attempt(() =>
        from.read(room, 0, room.length, null).then(({ bytesRead }) => bytesRead),
      );
      if (got === 'lost') return down('the printer is gone');
      // Nothing, or an empty transfer, which some printers answer with for ever: no end of a file.
      if (got === 'later' || got === 0) await pause(clock, devicePoll, ended.signal);
      else if (!ended.signal.aborted) bytes.tell(room.slice(0, got));
    }
  }

  async function writeOn(to: FileHandle, chunk: Uint8Array, signal: AbortSignal) {
    const giveUp = AbortSignal.any([signal, ended.signal]);
    for (let at = 0; at < chunk.length; ) {
      if (ended.signal.aborted) return failed<WriteCode>('lost');
      if (signal.aborted) return failed<WriteCode>('aborted');
      const left = chunk.subarray(at);
      const taken = await attempt(() =>
        to.write(left, 0, left.length, null).then((done) => done.bytesWritten),
      );
      if (taken === 'lost') {
        down('the printer is gone');
        return failed<WriteCode>('lost');
      }
      if (taken === 'later' || taken === 0) await pause(clock, devicePoll, giveUp);
      else at += taken;
    }
    return ok(undefined);
  }

  return {
    name: `usblp ${path}`,
    async open(signal): Promise<Result<undefined, OpenCode>> {
      if (signal.aborted) return failed('aborted');
      try {
        const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
        file = await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
      } catch (error) {
        end();
        return failed(deviceOpenCode(error));
      }
      unwatch = watchPresence(path, clock, () => down('the device file is gone'));
      reading = readOn(file);
      return ok(undefined);
    },
    async write(chunk, signal): Promise<Result<undefined, WriteCode>> {
      if (!file || ended.signal.aborted) return failed('down');
      const to = file;
      return turn(() => writeOn(to, chunk, signal));
    },
    onBytes: (listener) => bytes.add(listener),
    onDown: (listener) => downs.add(listener),
    async close() {
      end();
      // The file may be closed only when nobody is amid a call on it.
      await Promise.all([reading, turn(async () => undefined)]);
      await file?.close().catch(() => undefined);
      file = null;
    },
  };
}

/** One system call that does not wait: how many bytes, `later` when it would have waited, `lost` when the device is gone. */
async function attempt(call: () => Promise<number>): Promise<number | 'later' | 'lost'> {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EAGAIN' || code === 'EINTR' ? 'later' : 'lost';
  }
}
