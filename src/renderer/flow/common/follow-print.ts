import { type EventObject, fromCallback } from 'xstate';
import {
  isSameSubject,
  type PrintChange,
  type PrinterStatus,
  type PrintSubject,
} from '../../../shared/contract/printing.ts';
import { documentAsPrint } from './document-as-print.ts';
import type { KioskPorts } from './ports.ts';

export type PrintNews =
  | { readonly type: 'print.told'; readonly change: PrintChange }
  | { readonly type: 'printer.told'; readonly status: PrinterStatus };

/** Tells every change of one subject's papers, slips and A4 alike, and catches up after the line was down. */
export const followPrint = fromCallback<EventObject, { ports: KioskPorts; subject: PrintSubject }, PrintNews>(
  ({ input: { ports, subject }, sendBack }) => {
    // Each answer is told as it comes: held back for the other one, it would undo an event that overtook it.
    const catchUp = () => {
      void ports.call('printing.printer', {}).then((printer) => {
        if (printer.ok) sendBack({ type: 'printer.told', status: printer.value });
      });
      void ports.call('printing.jobs', { subject }).then((jobs) => {
        if (jobs.ok) for (const change of jobs.value.jobs) sendBack({ type: 'print.told', change });
      });
      void ports.call('printing.documents', { subject }).then((papers) => {
        if (!papers.ok) return;
        for (const each of papers.value.documents)
          sendBack({ type: 'print.told', change: documentAsPrint(each) });
      });
    };
    const offs = [
      ports.on('print.changed', (change) => {
        if (isSameSubject(change.subject, subject)) sendBack({ type: 'print.told', change });
      }),
      ports.on('document.changed', (change) => {
        if (isSameSubject(change.subject, subject))
          sendBack({ type: 'print.told', change: documentAsPrint(change) });
      }),
      ports.on('printer.changed', (status) => sendBack({ type: 'printer.told', status })),
      ports.onState((up) => {
        if (up) catchUp();
      }),
    ];
    catchUp();
    return () => {
      for (const off of offs) off();
    };
  },
);
