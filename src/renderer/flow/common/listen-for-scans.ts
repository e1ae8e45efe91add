import { type EventObject, fromCallback } from 'xstate';
import type { ScanExpectation, ScanReading } from '../../../shared/scan-reading.ts';
import type { KioskPorts } from './ports.ts';

export type ScanNews = { readonly type: 'scan.read'; readonly reading: ScanReading };

/** Waits for scans of one kind as long as the state that asks for it lasts, and again after the line was down. */
export const listenForScans = fromCallback<
  EventObject,
  { ports: KioskPorts; expectation: ScanExpectation },
  ScanNews
>(({ input: { ports, expectation }, sendBack }) => {
  const arm = () => void ports.call('scanner.arm', { expectation });
  const offs = [
    ports.on('scanner.read', ({ reading }) => sendBack({ type: 'scan.read', reading })),
    ports.onState((up) => {
      if (up) arm();
    }),
  ];
  arm();
  return () => {
    for (const off of offs) off();
    void ports.call('scanner.disarm', {});
  };
});
