import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Clock, pause } from '../../../../src/devices/clock.ts';
import type { ModelConnection, PrinterModel } from '../../../../src/devices/simulated/printer-model.ts';

/** The device's end of the USB printer function (drivers/usb/gadget/function/f_printer.c). */
const device = '/dev/g_printer0';
const poll = 5;
const transfer = 8192;

/**
 * The printer model as the firmware behind the USB plug. Never waits inside a call: a waiting read of this driver keeps
 * its writes out.
 * @param onDrop the model wants its line cut: pull the plug
 */
export function serveGadget(
  model: PrinterModel,
  clock: Clock,
  onDrop: () => void,
): { close(): Promise<void> } {
  const stopping = new AbortController();
  const served = (async () => {
    while (!stopping.signal.aborted) {
      const file = await open(device, constants.O_RDWR | constants.O_NONBLOCK).catch(() => null);
      if (file) await serve(file);
      await pause(clock, 50, stopping.signal);
    }
  })();

  async function serve(file: FileHandle): Promise<void> {
    if (await forgot(file)) await answer(file);
    await file.close();
  }

  /** What the driver kept from before the plug was pulled is not in a printer that was switched on. False while pulled. */
  async function forgot(file: FileHandle): Promise<boolean> {
    const room = new Uint8Array(transfer);
    try {
      while (!stopping.signal.aborted && (await unlessBusy(() => file.read(room, 0, room.length, null))));
      return !stopping.signal.aborted;
    } catch {
      return false;
    }
  }

  async function answer(file: FileHandle): Promise<void> {
    let answering: Promise<unknown> = Promise.resolve();
    const connection = model.connect({
      send(bytes) {
        answering = answering.then(() => writeAll(file, bytes)).catch(() => undefined);
      },
      drop: onDrop,
    });
    if (connection) await readOn(file, connection).catch(() => undefined);
    connection?.end();
    await answering;
  }

  /** Ends by throwing when the plug is pulled. */
  async function readOn(file: FileHandle, connection: ModelConnection): Promise<void> {
    const room = new Uint8Array(transfer);
    while (!stopping.signal.aborted) {
      const got = await unlessBusy(() => file.read(room, 0, room.length, null));
      if (got && got.bytesRead > 0) await connection.receive(room.slice(0, got.bytesRead));
      else await pause(clock, poll, stopping.signal);
    }
  }

  async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length && !stopping.signal.aborted; ) {
      const put = await unlessBusy(() => file.write(bytes, at, bytes.length - at, null));
      if (put && put.bytesWritten > 0) at += put.bytesWritten;
      else await pause(clock, poll, stopping.signal);
    }
  }

  return {
    async close() {
      stopping.abort();
      model.drop();
      await served;
    },
  };
}

async function unlessBusy<Value>(call: () => Promise<Value>): Promise<Value | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
}
