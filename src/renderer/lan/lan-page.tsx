import { useMachine } from '@xstate/react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type MembershipPorts, membership } from './membership.ts';
import { LookingPage, PairPage } from './pair-page.tsx';

/** What a page is drawn from while it is paired. */
export interface Shown<View> {
  readonly view: View;
  /** The kiosk's clock now, in milliseconds. */
  readonly now: number;
  /** Since when the kiosk is not heard, by its own clock; null while it is. */
  readonly lostSince: number | null;
}

interface LanPageProps<View> {
  readonly ports: MembershipPorts<View>;
  readonly children: (shown: Shown<View>) => ReactNode;
}

/** Pairing, waiting for the kiosk, and then the page itself, which stays through every loss of the line. */
export function LanPage<View extends { readonly now: number }>({ ports, children }: LanPageProps<View>) {
  const machine = useMemo(() => membership<View>(ports), [ports]);
  const [snapshot, send] = useMachine(machine);
  const here = useNow(ports.now);
  const { view, viewAt, lostSince, trouble } = snapshot.context;
  if (snapshot.matches('unpaired') || snapshot.matches('pairing')) {
    return (
      <PairPage
        role={ports.role}
        pairing={snapshot.matches('pairing')}
        trouble={trouble}
        onPair={(wish) => send({ type: 'pair', ...wish })}
      />
    );
  }
  if (view === null) return <LookingPage />;
  const ahead = view.now - viewAt;
  return children({ view, now: here + ahead, lostSince: lostSince === null ? null : lostSince + ahead });
}

/** Milliseconds of this browser, fresh each second. */
function useNow(read: () => number): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const ticking = setInterval(() => setNow(read()), 1_000);
    return () => clearInterval(ticking);
  }, [read]);
  return now;
}
