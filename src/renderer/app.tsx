import { useSelector } from '@xstate/react';
import { useCallback, useEffect, useInsertionEffect, useMemo, useState } from 'react';
import { pageOf, type SessionActor, type SessionSnapshot } from './flow/page.ts';
import { type StaffActor, staffPage } from './flow/staff/pages.ts';
import { Attract } from './screens/attract/attract.tsx';
import { Help } from './screens/help/help.tsx';
import { Home } from './screens/home/home.tsx';
import { ShutDoor } from './screens/shut-door/shut-door.tsx';
import { StaffStep } from './screens/staff/step.tsx';
import { Step } from './screens/steps.tsx';
import { StillHere } from './screens/still-here/still-here.tsx';
import { Thanks } from './screens/thanks/thanks.tsx';
import { useNamesFirst } from './speech/names-first.ts';
import { useSpeaker } from './speech/speaker.ts';
import { type KioskView, KioskViewProvider } from './ui/kiosk-view.tsx';
import { useHall } from './ui/use-hall.ts';

/** Renders what the session says; decides nothing. */
export function App({ actor, staff }: { actor: SessionActor; staff: StaffActor }) {
  const snapshot = useSelector(actor, (each) => each);
  const { flow } = snapshot.context;
  // The flow changes without the session: its page is read at each of its own snapshots.
  useSelector(flow?.actor ?? actor, (each: unknown) => each);
  const staffAt = useSelector(staff, staffPage);
  const page = staffAt ?? pageOf(snapshot);
  const { ports, centre, comfort, practising, helped, network, readiness, clockAhead, shutSentence, label } =
    snapshot.context;
  const misread = snapshot.matches({ misread: 'told' });
  const now = useNow(ports.now) + clockAhead;
  const speaker = useSpeaker(
    ports,
    comfort.language,
    spokenPage(page, flow),
    page === 'attract',
    useCallback(() => actor.send({ type: 'touched' }), [actor]),
  );
  useNamesFirst(speaker);
  const hall = useHall(ports);
  const view = useMemo<KioskView>(
    () => ({
      centre,
      network,
      readiness,
      hall,
      comfort,
      now,
      practising,
      helped,
      misread,
      speaker,
      send: (event) => actor.send(event),
    }),
    [actor, centre, network, readiness, hall, comfort, now, practising, helped, misread, speaker],
  );
  // Staff pages have one size of letters: nobody set theirs.
  useGlass(staffAt ? { ...comfort, textSize: 'normal' } : comfort, centre?.panel.pxPerMm);
  return <KioskViewProvider view={view}>{screen()}</KioskViewProvider>;

  function screen() {
    if (staffAt) return <StaffStep actor={staff} />;
    switch (page) {
      case 'opening':
        return <div className="kiosk door-page" data-screen="opening" />;
      case 'attract':
        return <Attract />;
      case 'shut-door':
        return <ShutDoor sentence={shutSentence} closed={readiness?.closed ?? null} />;
      case 'home':
        return <Home />;
      case 'help':
        return <Help practice={practiceOf(snapshot)} />;
      case 'still-here':
        return <StillHere />;
      case 'thanks':
        return <Thanks label={label} />;
      default:
        return flow && <Step flow={flow} />;
    }
  }
}

/** A page's name stays while its question changes: then it is another page for the ear. */
function spokenPage(page: string, flow: SessionSnapshot['context']['flow']): string {
  const context: { readonly at?: unknown; readonly leaf?: unknown; readonly asked?: unknown } =
    flow?.actor.getSnapshot().context ?? {};
  return [page, context.at, context.leaf, context.asked].join(' ');
}

function practiceOf(snapshot: SessionSnapshot): 'off' | 'on' | 'unavailable' {
  if (snapshot.matches({ practice: 'on' })) return 'on';
  return snapshot.matches({ practice: 'unavailable' }) ? 'unavailable' : 'off';
}

/** Milliseconds now, fresh each second: the clocks on the pages show minutes. */
function useNow(read: () => number): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const ticking = setInterval(() => setNow(read()), 1_000);
    return () => clearInterval(ticking);
  }, [read]);
  return now;
}

/** Text size, contrast, language and panel are properties of the whole glass, set before any list is measured. */
function useGlass(comfort: KioskView['comfort'], pxPerMm: number | undefined): void {
  const { language, textSize, contrast } = comfort;
  useInsertionEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset.text = textSize;
    root.dataset.contrast = contrast;
    if (pxPerMm !== undefined) root.style.setProperty('--px-per-mm', `${pxPerMm}`);
  }, [language, textSize, contrast, pxPerMm]);
}
