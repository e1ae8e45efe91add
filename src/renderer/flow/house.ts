import { type EventObject, fromCallback } from 'xstate';
import type { CentreDescription } from '../../shared/contract/centre.ts';
import type { NetworkStatus } from '../../shared/contract/network.ts';
import type { ReadinessStatus } from '../../shared/contract/readiness.ts';
import { keepAsking } from './common/keep-asking.ts';
import type { KioskPorts } from './common/ports.ts';
import { waits } from './common/waits.ts';

/** What the machine's side tells the screen unasked. */
export type HouseNews =
  | { readonly type: 'centre.told'; readonly centre: CentreDescription; readonly receivedAt: number }
  | { readonly type: 'network.told'; readonly status: NetworkStatus }
  | { readonly type: 'readiness.told'; readonly status: ReadinessStatus }
  | { readonly type: 'line.lost' }
  | { readonly type: 'line.shut'; readonly sentence: string };

/** Asks who and where the kiosk is each time core comes up, and passes on what it tells. */
export const listenToHouse = fromCallback<EventObject, { ports: KioskPorts }, HouseNews>(
  ({ input: { ports }, sendBack }) => {
    const gone = new AbortController();
    const greet = async () => {
      const { call, later } = ports;
      const centre = await keepAsking(() => call('centre.describe', {}, waits.oneAnswer), later, gone.signal);
      if (gone.signal.aborted || !centre.ok) return;
      sendBack({ type: 'centre.told', centre: centre.value, receivedAt: ports.now() });
      // Each is passed on at once: told together, one would overwrite news that came while the other was awaited.
      void ports.call('network.status', {}, waits.oneAnswer).then((network) => {
        if (network.ok) sendBack({ type: 'network.told', status: network.value });
      });
      void ports.call('readiness.status', {}, waits.oneAnswer).then((readiness) => {
        if (readiness.ok) sendBack({ type: 'readiness.told', status: readiness.value });
      });
    };
    const offs = [
      ports.on('network.changed', (status) => sendBack({ type: 'network.told', status })),
      ports.on('readiness.changed', (status) => sendBack({ type: 'readiness.told', status })),
      ports.onShut((sentence) => sendBack({ type: 'line.shut', sentence })),
      ports.onState((up) => {
        if (up) void greet();
        else sendBack({ type: 'line.lost' });
      }),
    ];
    void greet();
    return () => {
      gone.abort();
      for (const off of offs) off();
    };
  },
);
