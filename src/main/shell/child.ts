import type { Envelope } from '../../shared/contract/envelope.ts';

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** One running process, whoever forked it: Node's child_process or Electron's utilityProcess. */
export interface Child {
  readonly pid: number | undefined;
  /** False when the message was not taken: the process is gone, or does not read fast enough. */
  post(message: Envelope): boolean;
  /** Raw: the supervisor checks it. At most one listener of each kind is needed. */
  onMessage(listener: (message: unknown) => void): void;
  /** Once, after the last message. */
  onExit(listener: (exit: Exit) => void): void;
  /** At once, without a chance to finish. */
  kill(): void;
}

/** Starts a module as a process of its own. */
export type Fork = (entry: string, args: readonly string[]) => Child;

/** Messages that may wait for a process before it counts as not reading. */
export const longestBacklog = 2_000;
