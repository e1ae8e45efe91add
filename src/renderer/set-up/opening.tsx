import { type ReactNode, useEffect, useState } from 'react';
import type { KioskPorts } from '../flow/common/ports.ts';
import { SetUp } from './set-up.tsx';

/** The kiosk's screen; a kiosk that is to be set up shows that instead, until it is accepted. */
export function Opening({ ports, children }: { ports: KioskPorts; children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const ask = async () => {
      const answer = await ports.call('setUp.status', {});
      if (answer.ok) setWanted(answer.value.wanted);
    };
    if (ports.isUp()) void ask();
    return ports.onState((up) => {
      if (up) void ask();
    });
  }, [ports]);
  return wanted ? <SetUp ports={ports} onDone={() => setWanted(false)} /> : children;
}
