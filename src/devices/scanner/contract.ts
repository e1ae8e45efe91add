import { z } from 'zod';
import { command } from '../../shared/contract/define.ts';
import { scannerStatus } from '../../shared/contract/scanner.ts';
import { wallTime } from '../../shared/contract/words.ts';
import { scanExpectation } from '../../shared/scan-reading.ts';
import { longestScan, symbologies } from '../../shared/scan-text.ts';

/** What ends a scan. `none`: nothing does, the line falls quiet. Where a setting names none of these: CR, LF or quiet. */
export const scanSuffix = z.enum(['cr', 'lf', 'crlf', 'tab', 'none']);
export type ScanSuffix = z.infer<typeof scanSuffix>;

const usbId = z.int().min(0).max(0xffff);

const byteStream = {
  suffix: scanSuffix.optional(),
  /** What this scanner is set to send before each scan; taken off where it stands. */
  prefix: z
    .string()
    .regex(/^[\x20-\x7e]{1,16}$/, 'up to 16 ASCII characters')
    .optional(),
};

/**
 * One scanner that may type. No shell tells which keyboard a key came from, so that a scanner is known by what it is set to
 * send before each scan, and by its speed.
 */
export const allowedWedge = z.strictObject({
  /** Signs no other keyboard here begins with. */
  prefix: z.string().regex(/^[\x21-\x7e]{1,8}$/, 'one to eight ASCII signs'),
  suffix: z.enum(['enter', 'tab']).default('enter'),
  /** Most milliseconds between two of its keys; a person takes longer than 50. */
  keyGap: z.int().min(1).max(200).default(50),
});
export type AllowedWedge = z.infer<typeof allowedWedge>;

/**
 * Where the scanner is.
 * - `hid-pos`: USB, HID point of sale (usage page 0x8C): the way to set a scanner up, for it sends bytes as they were read
 * - `serial`: a serial port or USB-CDC · `tcp`: the same behind a serial-to-network box
 * - `wedge`: it types like a keyboard. Reads the kiosk's own slips only, and nobody sees when it is unplugged
 * - `simulated`: the shell starts a model of a scanner and fills in its port
 */
export const scannerSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hid-pos'),
    vendorId: usbId.optional(),
    productId: usbId.optional(),
  }),
  z.strictObject({
    kind: z.literal('serial'),
    /** "/dev/serial/by-id/…", "COM3" */
    path: z.string().min(1).max(260),
    baudRate: z.int().min(300).max(921_600).default(115_200),
    ...byteStream,
  }),
  z.strictObject({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    ...byteStream,
  }),
  z.strictObject({ kind: z.literal('wedge'), allow: z.array(allowedWedge).min(1).max(4) }),
  z.strictObject({ kind: z.literal('simulated') }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type ScannerSettings = z.infer<typeof scannerSettings>;

/** What was scanned, as text and before anybody knows what it is. Personal data: never logged, never kept. */
export const scanTold = z.strictObject({
  text: z.string().max(longestScan),
  charset: z.enum(['utf8', 'suspect']),
  /** `cut`: the scanner or its line stopped amid it · `too-long`: over 8 KB, its text was not kept. */
  flaw: z.enum(['none', 'cut', 'too-long']),
  symbology: z.enum(symbologies),
  at: wallTime,
});
export type ScanTold = z.infer<typeof scanTold>;

export const scannerDeviceCommands = {
  'scanner.status': command(z.strictObject({}), scannerStatus, []),
  /** A scanner that was just started is not armed. */
  'scanner.arm': command(z.strictObject({ expectation: scanExpectation }), scannerStatus, []),
  'scanner.disarm': command(z.strictObject({}), scannerStatus, []),
};

export const scannerDeviceEvents = { 'scanner.changed': scannerStatus, 'scanner.read': scanTold };
