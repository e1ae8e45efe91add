import { type EventObject, fromCallback } from 'xstate';
import type { ParkedItem, StaffTask, StaffToday, UnconfirmedPrint } from '../../../shared/contract/staff.ts';
import type { KioskPorts } from '../common/ports.ts';
import { waits } from '../common/waits.ts';
import { staffWaits } from './waits.ts';

/** What core tells a screen that is signed in. */
export type DeskNews =
  | { readonly type: 'today.told'; readonly today: StaffToday }
  | { readonly type: 'prints.told'; readonly prints: readonly UnconfirmedPrint[] }
  | { readonly type: 'parked.told'; readonly items: readonly ParkedItem[] }
  | { readonly type: 'task.told'; readonly task: StaffTask }
  | { readonly type: 'signed.out' };

type DeskOrder = EventObject & ({ readonly type: 'stay' } | { readonly type: 'look' });

/**
 * Asks core how everything stands, again and again and whenever a device tells something; says to core that somebody is
 * here; and tells when core no longer knows this screen as staff's.
 */
export const followDesk = fromCallback<DeskOrder, { readonly ports: KioskPorts }, DeskNews>(
  ({ input: { ports }, sendBack, receive }) => {
    let over = false;
    let stop = () => {};
    let asking = false;
    let again = false;
    let stayed = ports.now();

    async function look(): Promise<void> {
      stop();
      if (asking) {
        again = true;
        return;
      }
      asking = true;
      const [today, prints, parked] = await Promise.all([
        ports.call('staff.today', {}, waits.oneAnswer),
        ports.call('staff.prints', {}, waits.oneAnswer),
        ports.call('staff.parked', {}, waits.oneAnswer),
      ]);
      asking = false;
      if (over) return;
      if (!today.ok && today.code === 'not-signed-in') return sendBack({ type: 'signed.out' });
      if (today.ok) sendBack({ type: 'today.told', today: today.value });
      if (prints.ok) sendBack({ type: 'prints.told', prints: prints.value.prints });
      if (parked.ok) sendBack({ type: 'parked.told', items: parked.value.items });
      stop = ports.later(again ? 0 : staffWaits.refresh, () => void look());
      again = false;
    }

    receive((order) => {
      if (order.type === 'look') return void look();
      if (ports.now() - stayed < staffWaits.stay) return;
      stayed = ports.now();
      void ports.call('staff.stay', {});
    });
    const offs = [
      ports.on('staff.task', (task) => sendBack({ type: 'task.told', task })),
      ports.on('printer.changed', () => void look()),
      ports.on('documentPrinter.changed', () => void look()),
      ports.on('scanner.changed', () => void look()),
      ports.on('network.changed', () => void look()),
      ports.on('print.changed', () => void look()),
      ports.onState((up) => {
        if (!up) sendBack({ type: 'signed.out' });
      }),
    ];
    void look();
    return () => {
      over = true;
      stop();
      for (const off of offs) off();
      void ports.call('staff.signOut', {});
    };
  },
);
