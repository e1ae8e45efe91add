import type { Wire } from '../../../../shared/contract/wire.ts';
import type { Clock } from '../../clock.ts';
import { staffWaits } from '../waits.ts';

/** Which lines are a staff member's. Core alone knows: a page that merely looks like staff's can do nothing. */
export interface Sessions {
  begin(line: Wire): void;
  /** Whether this line is signed in; without a touch for `idle` it no longer is. */
  holds(line: Wire | undefined): line is Wire;
  /** A person did something there. */
  stay(line: Wire): void;
  end(line: Wire): void;
}

export function openSessions(clock: Clock): Sessions {
  const lastTouch = new Map<Wire, number>();
  return {
    begin(line) {
      lastTouch.set(line, clock.now().uptimeMs);
      line.onState((up) => {
        if (!up) lastTouch.delete(line);
      });
    },
    holds(line): line is Wire {
      const touched = line && lastTouch.get(line);
      if (touched === undefined || line === undefined) return false;
      const fresh = clock.now().uptimeMs - touched < staffWaits.idle;
      if (!fresh) lastTouch.delete(line);
      return fresh;
    },
    stay: (line) => void lastTouch.set(line, clock.now().uptimeMs),
    end: (line) => void lastTouch.delete(line),
  };
}
