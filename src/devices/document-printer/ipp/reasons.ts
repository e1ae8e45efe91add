import type { DeviceReason } from '../../../shared/contract/printing.ts';
import type { PrinterReport } from '../driver.ts';

/** Keywords of `printer-state-reasons` (RFC 8011, section 5.4.12; PWG 5100.9) in our words, without their severity. */
const known: Readonly<Record<string, DeviceReason>> = {
  'media-empty': 'paper-out',
  'media-needed': 'paper-out',
  'media-low': 'paper-near-end',
  'media-jam': 'media-jam',
  'cover-open': 'cover-open',
  'door-open': 'cover-open',
  'interlock-open': 'cover-open',
  'input-tray-missing': 'tray-missing',
  'output-area-full': 'output-full',
  'output-tray-missing': 'output-full',
  'toner-low': 'toner-low',
  'marker-supply-low': 'toner-low',
  'developer-low': 'toner-low',
  'toner-empty': 'toner-empty',
  'marker-supply-empty': 'toner-empty',
  'developer-empty': 'toner-empty',
  'fuser-over-temp': 'overheat',
  'fuser-under-temp': 'unrecoverable',
  'opc-life-over': 'unrecoverable',
  'marker-waste-full': 'unrecoverable',
  paused: 'offline',
  'moving-to-paused': 'offline',
  shutdown: 'unplugged',
  offline: 'unplugged',
  'timed-out': 'no-reply',
};

/** Whatever severity a printer gives them, it prints on. */
const neverBlocking: ReadonlySet<DeviceReason> = new Set(['paper-near-end', 'toner-low']);

const severity = /-(report|warning|error)$/;

/** RFC 8011, section 5.4.11. */
const idleState = 3;
const stoppedState = 5;

/**
 * What the three attributes mean together. A `-report` is no trouble, a `-warning` wants care, an `-error` or a bare
 * keyword keeps it from printing (RFC 8011, section 5.4.12). While it is idle an error keeps nothing from being tried:
 * CUPS goes on saying what its last job met until the next one runs, so waiting for the word to go would be for ever.
 */
export function reportOf(
  state: number | null,
  keywords: readonly string[],
  accepting: boolean | null,
): PrinterReport {
  const stopped = state === stoppedState;
  const blocking = new Set<DeviceReason>();
  const caring = new Set<DeviceReason>();
  for (const keyword of keywords) {
    const grade = severity.exec(keyword)?.[1] ?? 'error';
    const reason = meaning(keyword.replace(severity, ''), grade === 'error' && stopped);
    if (reason === null || grade === 'report') continue;
    const care = grade === 'warning' || neverBlocking.has(reason) || state === idleState;
    // One of its trays is empty and it prints from another.
    const told = reason === 'paper-out' && grade === 'warning' && !stopped ? 'paper-near-end' : reason;
    (care ? caring : blocking).add(told);
  }
  // Stopped by something it did not name, or by something it calls a mere warning: it prints nothing all the same.
  if (stopped && blocking.size === 0) {
    for (const reason of caring.size > 0 ? caring : (['offline'] as const)) blocking.add(reason);
    caring.clear();
  }
  if (accepting === false) blocking.add('offline');
  return { stopped, blocking: [...blocking], caring: [...caring].filter((each) => !blocking.has(each)) };
}

/** Makers add keywords of their own: one that nobody knows counts only where it stopped the printer. */
function meaning(keyword: string, stoppedBy: boolean): DeviceReason | null {
  const reason = Object.hasOwn(known, keyword) ? known[keyword] : undefined;
  if (reason) return reason;
  return stoppedBy && keyword !== 'none' ? 'unrecoverable' : null;
}
