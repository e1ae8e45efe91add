import { pino } from 'pino';

/** Structured lines for technicians. Never what a citizen entered, scanned or was given. */
export interface Logger {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  info(facts: object, message: string): void;
}

/** JSON lines on stderr, written before the process can die. */
export function stderrLogger(name: string): Logger {
  return pino({ name, base: { name } }, pino.destination({ dest: 2, sync: true }));
}
