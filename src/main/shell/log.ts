import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';

/** The little the shells need of a logger. Fields never hold frames: they may carry personal data. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** A log file larger than this becomes `kiosk.log.1` at the next start: a hall kiosk must not fill its disk. */
const largestLog = 16 * 1024 * 1024;

/**
 * Where log lines go: standard error, or `kiosk.log` in the data folder when standard error is a person's terminal,
 * so that sentences for people are not lost among JSON lines.
 * @returns a file descriptor number for children, and the path when it is a file.
 */
export function logTarget(dataFolder: string, isTerminal: boolean): { readonly file: string | null } {
  if (!isTerminal) return { file: null };
  const file = join(dataFolder, 'kiosk.log');
  try {
    mkdirSync(dataFolder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
    return { file };
  } catch {
    return { file: null };
  }
}

/** @param fd file descriptor to write JSON lines to */
export function openLog(fd: number): Log {
  return pino({ base: { process: 'shell' } }, pino.destination({ fd, sync: true }));
}
