import { type EventObject, fromCallback, fromPromise } from 'xstate';
import type { Answer } from '../../shared/contract/define.ts';
import type { KioskContract } from '../../shared/contract/kiosk.ts';
import type { PrintChange, PrinterStatus } from '../../shared/contract/printing.ts';
import type { WantedMatter } from '../../shared/contract/tickets.ts';
import type { Language } from '../../shared/contract/words.ts';
import { keepAsking } from './keep-asking.ts';
import type { KioskPorts } from './ports.ts';
import { waits } from './waits.ts';

/** The questions the flow asks core, each asked until it is answered or nobody waits for it any more. */
type Reply<Name extends keyof KioskContract['commands'] & string> = Answer<KioskContract, Name>;

/** One number as ordered. Asked again, it is asked with the same key and the same words. */
export interface Order {
  readonly requestKey: string;
  readonly matter: WantedMatter;
  readonly priority: string | null;
  readonly language: Language;
}

export const askFirstScreen = fromPromise<Reply<'procedures.firstScreen'>, { ports: KioskPorts }>(
  ({ input: { ports }, signal }) =>
    keepAsking(() => ports.call('procedures.firstScreen', {}, waits.oneAnswer), ports.later, signal),
);

export const askDetails = fromPromise<Reply<'procedures.show'>, { ports: KioskPorts; code: string }>(
  ({ input: { ports, code }, signal }) =>
    keepAsking(() => ports.call('procedures.show', { code }, waits.oneAnswer), ports.later, signal),
);

export const askSearch = fromPromise<Reply<'procedures.search'>, { ports: KioskPorts; text: string }>(
  ({ input: { ports, text }, signal }) =>
    keepAsking(() => ports.call('procedures.search', { text }, waits.oneAnswer), ports.later, signal),
);

export const askNumber = fromPromise<Reply<'tickets.take'>, { ports: KioskPorts; order: Order }>(
  ({ input: { ports, order }, signal }) =>
    keepAsking(() => ports.call('tickets.take', order, waits.oneAnswer), ports.later, signal),
);

export const askReprint = fromPromise<
  Reply<'printing.reprint'>,
  { ports: KioskPorts; ticketId: string; requestKey: string }
>(({ input: { ports, ticketId, requestKey }, signal }) =>
  keepAsking(
    () => ports.call('printing.reprint', { ticketId, requestKey }, waits.oneAnswer),
    ports.later,
    signal,
  ),
);

export type PrintNews =
  | { readonly type: 'print.told'; readonly change: PrintChange }
  | { readonly type: 'printer.told'; readonly status: PrinterStatus };

/** Tells every change of one ticket's print jobs, and catches up after the line was down. */
export const followPrint = fromCallback<EventObject, { ports: KioskPorts; ticketId: string }, PrintNews>(
  ({ input: { ports, ticketId }, sendBack }) => {
    // Each answer is told as it comes: held back for the other one, it would undo an event that overtook it.
    const catchUp = () => {
      void ports.call('printing.printer', {}).then((printer) => {
        if (printer.ok) sendBack({ type: 'printer.told', status: printer.value });
      });
      void ports.call('printing.jobs', { ticketId }).then((jobs) => {
        if (jobs.ok) for (const change of jobs.value.jobs) sendBack({ type: 'print.told', change });
      });
    };
    const offs = [
      ports.on('print.changed', (change) => {
        if (change.ticketId === ticketId) sendBack({ type: 'print.told', change });
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
