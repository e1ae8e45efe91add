import type { Off } from '../../shared/contract/wire.ts';
import type { Clock } from '../clock.ts';
import type { Transport } from '../transport/transport.ts';
import type { Framer, RawScan } from './framer.ts';

export interface SessionOutside {
  readonly transport: Transport;
  readonly framer: Framer;
  /** Milliseconds without a byte after which a scan that has begun is at its end. */
  readonly gap: number;
  readonly clock: Clock;
  readonly onScan: (scan: RawScan) => void;
}

/**
 * Reads one open line until it goes down or `stopping` aborts; half a scan goes with it, for its other half may be
 * another person's. Listens from the call on: a scanner may speak the moment it is opened.
 * @returns why it ended
 */
export function readUntilDown(outside: SessionOutside, stopping: AbortSignal): Promise<string> {
  const { transport, framer, gap, clock, onScan } = outside;
  let offTimer: Off = () => {};
  const offBytes = transport.onBytes((chunk) => {
    offTimer();
    for (const scan of framer.feed(chunk)) onScan(scan);
    if (framer.pending()) offTimer = clock.later(gap, () => framer.quiet().forEach(onScan));
  });
  return new Promise((resolve) => {
    const end = (why: string) => {
      offTimer();
      offBytes();
      offDown();
      stopping.removeEventListener('abort', stop);
      resolve(why);
    };
    const stop = () => end('stopped');
    const offDown = transport.onDown(end);
    if (stopping.aborted) stop();
    else stopping.addEventListener('abort', stop);
  });
}
