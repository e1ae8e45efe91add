import { z } from 'zod';
import { scanExpectation, scanReading } from '../scan-reading.ts';
import { command } from './define.ts';
import { health } from './printing.ts';
import { wallTime } from './words.ts';

/**
 * Why a scanner does not serve, or not as it should.
 * - `unplugged`: it is not on this machine, or was pulled out · `no-reply`: whatever it hangs on does not answer
 * - `no-permission`: it is there, and the system does not let the kiosk open it
 * - `driver-missing`: this machine lacks a library its driver needs · `not-configured`: the configuration names none
 * - `keyboard-mode`: it types like a keyboard: reads slips and no cards, and nobody sees when it is unplugged
 */
export const scannerReason = z.enum([
  'unplugged',
  'no-reply',
  'no-permission',
  'driver-missing',
  'not-configured',
  'keyboard-mode',
]);
export type ScannerReason = z.infer<typeof scannerReason>;

const count = z.int().nonnegative();

export const scannerStatus = z.strictObject({
  health,
  reasons: z.array(scannerReason),
  /** By the clock of the process that saw the change. */
  since: wallTime,
  /** What the present screen waits for; null when none does, and every scan is dropped. */
  armed: scanExpectation.nullable(),
  /**
   * Since the start: `told` to a screen, `dropped` because none waited, `repeated` because the same mark was still there,
   * `flawed` because it was cut or too long.
   */
  counts: z.strictObject({ told: count, dropped: count, repeated: count, flawed: count }),
});
export type ScannerStatus = z.infer<typeof scannerStatus>;

export const scannerCommands = {
  'scanner.status': command(z.strictObject({}), scannerStatus, []),
  /** From now on this screen, and no other, is told scans. Ends by `disarm`, or when the screen's line goes down. */
  'scanner.arm': command(z.strictObject({ expectation: scanExpectation }), scannerStatus, []),
  /** Only what this screen armed: another screen's waiting goes on. */
  'scanner.disarm': command(z.strictObject({}), scannerStatus, []),
};

export const scannerEvents = {
  'scanner.changed': scannerStatus,
  /** Personal data: told once, to the screen that waits, and kept nowhere. */
  'scanner.read': z.strictObject({ reading: scanReading, at: wallTime }),
};
