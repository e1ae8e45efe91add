import type { DeviceReason, Health } from '../../shared/contract/printing.ts';
import { never } from '../../shared/result.ts';
import type { Look } from './driver.ts';
import { silentLooksUntilOffline } from './waits.ts';

/** What is known about the document printer; the status others see is made from it by `statusOf`. */
export interface DocumentPrinterState {
  /** The last look that told something; `none`: no printer is configured. */
  readonly seen: Exclude<Look, { kind: 'silent' }> | { readonly kind: 'none' | 'nothing-yet' };
  /** Looks in a row without an answer. */
  readonly silentLooks: number;
}

export const firstState: DocumentPrinterState = { seen: { kind: 'nothing-yet' }, silentLooks: 0 };
export const noPrinter: DocumentPrinterState = { seen: { kind: 'none' }, silentLooks: 0 };

export function next(state: DocumentPrinterState, look: Look): DocumentPrinterState {
  if (look.kind === 'silent') return { ...state, silentLooks: state.silentLooks + 1 };
  return { seen: look, silentLooks: 0 };
}

export interface HealthAndReasons {
  readonly health: Health;
  readonly reasons: readonly DeviceReason[];
}

export function statusOf({ seen, silentLooks }: DocumentPrinterState): HealthAndReasons {
  if (silentLooks >= silentLooksUntilOffline) return { health: 'offline', reasons: ['no-reply'] };
  switch (seen.kind) {
    case 'none':
      return { health: 'disabled', reasons: ['not-configured'] };
    case 'nothing-yet':
      return { health: 'connecting', reasons: [] };
    case 'gone':
      return { health: 'offline', reasons: ['unplugged'] };
    case 'wrong':
      return { health: 'offline', reasons: ['not-configured'] };
    case 'blind':
      return { health: 'unknown', reasons: [] };
    case 'report':
      return statusOfReport(seen.report, silentLooks > 0 ? ['no-reply'] : []);
    default:
      return never(seen);
  }
}

function statusOfReport(
  report: Extract<Look, { kind: 'report' }>['report'],
  unheard: readonly DeviceReason[],
): HealthAndReasons {
  if (report.blocking.length > 0) return { health: 'blocked', reasons: report.blocking };
  const reasons = [...unheard, ...report.caring];
  return { health: reasons.length > 0 ? 'degraded' : 'ready', reasons };
}

/** Worth a try: nothing known stands against it. */
export function mayPrint(state: DocumentPrinterState): boolean {
  const { health } = statusOf(state);
  return health === 'ready' || health === 'degraded' || health === 'unknown';
}
