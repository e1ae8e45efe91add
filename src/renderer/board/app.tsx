import { useEffect, useMemo, useRef } from 'react';
import type { BoardView, SpokenCall } from '../../shared/contract/queue/board.ts';
import { LanPage, type Shown } from '../lan/lan-page.tsx';
import { LanguageProvider } from '../lan/language.ts';
import type { MembershipPorts } from '../lan/membership.ts';
import { announcer } from './announcer.ts';
import { Board } from './board.tsx';
import { useBoardSound } from './sound.ts';
import { volumeAt } from './volume.ts';
import { waits } from './waits.ts';

/** Where the page hears calls: each is told once, to whoever listens then. */
export type CallsToSpeak = (listener: (call: SpokenCall) => void) => () => void;

export function BoardApp({ ports, calls }: { ports: MembershipPorts<BoardView>; calls: CallsToSpeak }) {
  return (
    <LanguageProvider value="vi">
      <LanPage ports={ports}>{(shown) => <LiveBoard {...shown} calls={calls} />}</LanPage>
    </LanguageProvider>
  );
}

function LiveBoard({ view, now, lostSince, calls }: Shown<BoardView> & { calls: CallsToSpeak }) {
  const sound = useBoardSound();
  const { voice } = sound;
  const said = useMemo(() => announcer(voice), [voice]);
  const hall = useRef({ view, now });
  hall.current = { view, now };
  useEffect(
    () =>
      calls((call) => {
        const here = hall.current;
        said.hear(call, {
          languages: here.view.languages,
          volume: volumeAt(here.view, here.now),
          now: here.now,
        });
      }),
    [calls, said],
  );
  const newest = new Set(
    view.called.filter(({ at }) => now - at < waits.newest).map(({ counterId }) => counterId),
  );
  return (
    <Board
      view={view}
      now={now}
      lostSince={lostSince}
      newest={newest}
      sound={sound.state}
      onSound={sound.allow}
    />
  );
}
