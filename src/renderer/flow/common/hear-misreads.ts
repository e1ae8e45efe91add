import { type EventObject, fromCallback } from 'xstate';
import type { KioskPorts } from './ports.ts';

/** `fine`: a whole code came that some page waits for. */
export type MisreadNews = { readonly type: 'scan.misread' } | { readonly type: 'scan.fine' };

/** Tells of every scan whether it was of use to the page that waits; what it said goes nowhere. */
export const hearMisreads = fromCallback<EventObject, { ports: KioskPorts }, MisreadNews>(
  ({ input: { ports }, sendBack }) =>
    ports.on('scanner.read', ({ reading }) =>
      sendBack({ type: reading.kind === 'unreadable' ? 'scan.misread' : 'scan.fine' }),
    ),
);
