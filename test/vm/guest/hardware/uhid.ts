import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { systemClock } from '../../../../src/devices/clock.ts';
import type { ScannerModel } from '../../../../src/devices/simulated/scanner/scanner-model.ts';

/** Types and places of linux/uhid.h; every event is one packed struct of this size. */
const eventBytes = 4380;
const type = { destroy: 1, getReport: 9, getReportReply: 10, create2: 11, input2: 12, setReport: 13 };
const setReportReply = 14;
const busUsb = 3;
/** Milliseconds between two reports, as scanners send them: Linux keeps 64 for a reader and loses what is more. */
const pace = 1;
const errorIo = 5;

/**
 * Report descriptor of a HID point-of-sale scanner: usage page 0x8C, usage 2, one input report number 2 of 64 bytes
 * (length, three of AIM identifier, 56 of data, symbology, reserved, continued flag); HID POS Usage Tables 1.02.
 */
const descriptor = Buffer.from(
  '058c0902a1010912a10285021500' +
    '26ff00750895010501093b8102' +
    '058c09fb9501810209fc810209fd810209fe9538820201' +
    '0666ff09049501810209008102' +
    '058c09ff75019501810275078101c0c0',
  'hex',
);

export interface UsbScanner {
  plug(): void;
  unplug(): void;
  close(): void;
}

/** Plugs the scanner model into this machine's own HID layer. @param asleep sends nothing until feature report 0xFE = 1 */
export function uhidScanner(
  model: ScannerModel,
  { vendorId, productId, asleep }: { vendorId: number; productId: number; asleep: boolean },
): UsbScanner {
  const file = openSync('/dev/uhid', constants.O_RDWR | constants.O_NONBLOCK);
  const room = Buffer.alloc(eventBytes);
  const waiting: Uint8Array[] = [];
  let awake = !asleep;
  let offPoll = () => {};
  let offPace = () => {};

  const send = (of: number, fill: (event: Buffer) => void = () => {}) => {
    const event = Buffer.alloc(eventBytes);
    event.writeUInt32LE(of, 0);
    fill(event);
    writeSync(file, event);
  };

  function plug(): void {
    awake = !asleep;
    offPace();
    send(type.create2, (event) => {
      event.write('Model HID-POS scanner', 4);
      event.write('model/scanner', 132);
      event.write('SN0001', 196);
      event.writeUInt16LE(descriptor.length, 260);
      event.writeUInt16LE(busUsb, 262);
      event.writeUInt32LE(vendorId, 264);
      event.writeUInt32LE(productId, 268);
      descriptor.copy(event, 280);
    });
    model.plug();
    model.connect({ send: report, drop: pulledOut });
  }

  function pulledOut(): void {
    waiting.length = 0;
    send(type.destroy);
  }

  function report(bytes: Uint8Array): void {
    if (!awake) return;
    waiting.push(bytes);
    if (waiting.length === 1) sendNext();
  }

  function sendNext(): void {
    const [bytes] = waiting;
    if (!bytes) return;
    send(type.input2, (event) => {
      event.writeUInt16LE(bytes.length, 4);
      event.set(bytes, 6);
    });
    offPace = systemClock.later(pace, () => {
      waiting.shift();
      sendNext();
    });
  }

  /** The host's questions are to be answered, or its calls wait for five seconds. */
  function answer(): void {
    const asked = room.readUInt32LE(0);
    const id = room.readUInt32LE(4);
    if (asked === type.setReport) {
      if (room[12] === 0xfe && room[13] === 1) awake = true;
      send(setReportReply, (event) => event.writeUInt32LE(id, 4));
    } else if (asked === type.getReport) {
      send(type.getReportReply, (event) => {
        event.writeUInt32LE(id, 4);
        event.writeUInt16LE(errorIo, 8);
      });
    }
  }

  function poll(): void {
    while (reads(file, room)) answer();
    offPoll = systemClock.later(5, poll);
  }

  plug();
  poll();
  return {
    plug,
    unplug: () => model.unplug(),
    close() {
      offPoll();
      offPace();
      closeSync(file);
    },
  };
}

function reads(file: number, room: Buffer): boolean {
  try {
    return readSync(file, room) > 0;
  } catch {
    return false;
  }
}
