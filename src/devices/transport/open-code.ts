import type { OpenCode } from './transport.ts';

/** What a system call's error says about a device file or a serial port that could not be opened. */
export function deviceOpenCode(error: unknown): OpenCode {
  const text = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : '';
  // serialport names no codes: it passes on the system's words.
  if (/EBUSY|EAGAIN|EACCES|EPERM|cannot lock|temporarily|denied|busy/i.test(text)) return 'refused';
  return 'unreachable';
}
