import type { PrinterStatus } from '../../shared/contract/printing.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import type { Clock } from '../clock.ts';
import { firstState, next, type PrinterEvent, type PrinterState, statusOf } from './printer-state.ts';

/** Keeps the printer's state and tells changes of what others see; a repetition is no news. */
export interface PrinterWatch {
  apply(...events: readonly PrinterEvent[]): void;
  state(): PrinterState;
  status(): PrinterStatus;
  onChange(listener: (status: PrinterStatus) => void): Off;
}

export function printerWatch(nearEnd: boolean, clock: Clock): PrinterWatch {
  const changes = listeners<PrinterStatus>();
  let state = firstState;
  let status = seen(state);

  function seen(of: PrinterState): PrinterStatus {
    const { health, reasons } = statusOf(of, nearEnd);
    return { health, reasons: [...reasons], since: clock.now() };
  }

  return {
    /** Several events at once are one change: what lies between them was never the case. */
    apply(...events) {
      state = events.reduce(next, state);
      const now = seen(state);
      if (now.health === status.health && now.reasons.join() === status.reasons.join()) return;
      status = now;
      changes.tell(status);
    },
    state: () => state,
    status: () => status,
    onChange: (listener) => changes.add(listener),
  };
}
