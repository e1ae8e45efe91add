import { useEffect, useState } from 'react';
import type { HallStatus } from '../../shared/contract/queue/hall.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { waits } from '../flow/common/waits.ts';

/** The line as the kiosk knows it now; null while nobody knows, or nobody is called here. */
export function useHall(ports: KioskPorts): HallStatus | null {
  const [hall, setHall] = useState<HallStatus | null>(null);
  useEffect(() => {
    const ask = () =>
      void ports
        .call('queue.status', {}, waits.oneAnswer)
        .then((told) => setHall(told.ok ? told.value.hall : null));
    const offs = [
      ports.on('queue.changed', (changed) => setHall(changed.hall)),
      ports.onState((up) => (up ? ask() : setHall(null))),
    ];
    ask();
    return () => {
      for (const off of offs) off();
    };
  }, [ports]);
  return hall;
}
