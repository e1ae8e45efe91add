import type { ScannerReason, ScannerStatus } from '../../shared/contract/scanner.ts';
import { listeners, type Off } from '../../shared/contract/wire.ts';
import { never } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';

/** What is known of the line to the scanner. */
export type ScannerLine =
  | { readonly kind: 'connecting' }
  /** `limit`: it serves, but not as it should. */
  | { readonly kind: 'up'; readonly limit: ScannerReason | null }
  | { readonly kind: 'down'; readonly reason: ScannerReason }
  | { readonly kind: 'not-configured' };

export type ScannerHealth = Pick<ScannerStatus, 'health' | 'reasons' | 'since'>;

/** Keeps how the scanner is and tells changes; a repetition is no news. */
export interface ScannerWatch {
  turn(line: ScannerLine): void;
  health(): ScannerHealth;
  onChange(listener: (now: ScannerHealth, before: ScannerHealth) => void): Off;
}

export function scannerWatch(clock: Clock): ScannerWatch {
  const changes = listeners<{ now: ScannerHealth; before: ScannerHealth }>();
  let health: ScannerHealth = { health: 'unknown', reasons: [], since: clock.now() };
  return {
    turn(line) {
      const now = { ...healthOf(line), since: clock.now() };
      if (now.health === health.health && now.reasons.join() === health.reasons.join()) return;
      const before = health;
      health = now;
      changes.tell({ now, before });
    },
    health: () => health,
    onChange: (listener) => changes.add(({ now, before }) => listener(now, before)),
  };
}

function healthOf(line: ScannerLine): Pick<ScannerHealth, 'health' | 'reasons'> {
  switch (line.kind) {
    case 'connecting':
      return { health: 'connecting', reasons: [] };
    case 'up':
      return line.limit === null
        ? { health: 'ready', reasons: [] }
        : { health: 'degraded', reasons: [line.limit] };
    case 'down':
      // It mends itself but for these two, which need a technician.
      return {
        health: line.reason === 'no-permission' || line.reason === 'driver-missing' ? 'blocked' : 'offline',
        reasons: [line.reason],
      };
    case 'not-configured':
      return { health: 'disabled', reasons: ['not-configured'] };
    default:
      return never(line);
  }
}
