import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers, Server } from '../../../shared/contract/server.ts';
import type { Off, Wire } from '../../../shared/contract/wire.ts';
import { failed, ok } from '../../../shared/result.ts';
import { openLine, type PracticeLine } from './line.ts';

type KioskServer = Pick<Server<KioskContract>, 'attach'>;

/** A kiosk to practise at. `remove` ends it and leaves nothing of it. */
export interface PracticeKiosk {
  readonly server: KioskServer;
  remove(): void;
}

export interface Practice {
  readonly handlers: Pick<Handlers<KioskContract>, 'practice.begin' | 'practice.end'>;
  /** Serves one line by `real`, and by the practice kiosk while its screen practises. */
  attach(wire: Wire, real: KioskServer): Off;
  stop(): void;
}

/**
 * Lets screens practise. One practice kiosk serves all that do; it is made for the first and removed after the last.
 * @param start null where there is no place to practise in
 */
export function openPractice(start: () => PracticeKiosk | null): Practice {
  const lines = new Map<Wire, PracticeLine>();
  const practising = new Set<PracticeLine>();
  let kiosk: PracticeKiosk | null = null;

  function end(line: PracticeLine): void {
    line.end();
    practising.delete(line);
    if (practising.size > 0) return;
    kiosk?.remove();
    kiosk = null;
  }

  return {
    handlers: {
      'practice.begin'(_, from) {
        const line = from && lines.get(from);
        kiosk ??= line ? start() : null;
        if (!line || !kiosk) return failed('unavailable');
        line.begin(kiosk.server);
        practising.add(line);
        return ok({ practising: true });
      },
      'practice.end'(_, from) {
        const line = from && lines.get(from);
        if (line) end(line);
        return ok({ practising: false });
      },
    },
    attach(wire, real) {
      const line = openLine(wire, () => end(line));
      lines.set(line.real, line);
      const off = real.attach(line.real);
      return () => {
        off();
        end(line);
        lines.delete(line.real);
        line.close();
      };
    },
    stop() {
      for (const line of practising) end(line);
    },
  };
}
