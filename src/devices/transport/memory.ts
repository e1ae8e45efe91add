import { listeners } from '../../shared/contract/wire.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { Transport, WriteCode } from './transport.ts';

/** The far end of a line in memory: what a device does with bytes, and how it speaks back. */
export interface MemoryDevice {
  /** Resolves when it has taken them all. */
  receive(bytes: Uint8Array): Promise<void>;
  end(): void;
}

export interface MemorySpeaker {
  send(bytes: Uint8Array): void;
  /** The device drops the line. */
  drop(): void;
}

/** A line to a device in this process; `connect` returns null where the device takes no line. */
export function memoryTransport(connect: (speaker: MemorySpeaker) => MemoryDevice | null): Transport {
  const bytes = listeners<Uint8Array>();
  const downs = listeners<string>();
  const lost = new AbortController();
  let device: MemoryDevice | null = null;

  function drop(): void {
    if (!device) return;
    device = null;
    lost.abort();
    downs.tell('dropped');
  }

  return {
    name: 'memory',
    async open() {
      const early = { dropped: false };
      const taken = connect({
        send: (chunk) => device && bytes.tell(chunk),
        drop() {
          early.dropped = true;
          drop();
        },
      });
      // A device may drop the line while taking it.
      if (!taken || early.dropped) return failed('refused');
      device = taken;
      return ok(undefined);
    },
    async write(chunk, signal): Promise<Result<undefined, WriteCode>> {
      if (!device) return failed('down');
      if (signal.aborted) return failed('aborted');
      return Promise.race([
        device.receive(chunk).then(() => (lost.signal.aborted ? failed<WriteCode>('lost') : ok(undefined))),
        aborted(lost.signal, 'lost'),
        aborted(signal, 'aborted'),
      ]);
    },
    onBytes: (listener) => bytes.add(listener),
    onDown: (listener) => downs.add(listener),
    async close() {
      const open = device;
      device = null;
      open?.end();
    },
  };
}

function aborted(signal: AbortSignal, code: WriteCode): Promise<Result<undefined, WriteCode>> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(failed(code));
    else signal.addEventListener('abort', () => resolve(failed(code)), { once: true });
  });
}
