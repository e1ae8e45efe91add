import type { Off } from '../../shared/contract/wire.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Why no line came about.
 * - `refused`: the other end is there and declines · `unreachable`: no way to it · `late`: no answer in time
 */
export type OpenCode = 'refused' | 'unreachable' | 'late' | 'aborted';

/**
 * Why bytes did not get through.
 * - `down`: there was no line when it was asked; not one byte left
 * - `lost`: the line went down meanwhile; any number of the bytes may have left
 * - `aborted`: the caller gave up waiting; the bytes may still leave
 */
export type WriteCode = 'down' | 'lost' | 'aborted';

/** Bytes to and from one device, and nothing of what they mean. Each object is one line: it is opened once, and closed once. */
export interface Transport {
  /** Shown to technicians: "tcp 192.168.1.60:9100". */
  readonly name: string;
  open(signal: AbortSignal): Promise<Result<undefined, OpenCode>>;
  /** Resolves when the line has taken all of it and can take more: this is the back-pressure. */
  write(bytes: Uint8Array, signal: AbortSignal): Promise<Result<undefined, WriteCode>>;
  onBytes(listener: (bytes: Uint8Array) => void): Off;
  /** Told once, when an open line ends by itself or by an error; not after `close`. */
  onDown(listener: (why: string) => void): Off;
  close(): Promise<void>;
}
