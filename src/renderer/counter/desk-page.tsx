import { useMachine } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import type { CounterView } from '../../shared/contract/queue/counter.ts';
import type { Language } from '../../shared/contract/words.ts';
import type { Shown } from '../lan/lan-page.tsx';
import { useLanWords } from '../lan/language.ts';
import { timeOf } from '../language/dates.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Current } from './current.tsx';
import { type DeskPorts, desk } from './desk.ts';
import { DeskKeys } from './desk-keys.tsx';
import { mainKey, sideKeys } from './keys.ts';
import { PanelOver } from './panels.tsx';
import { focusOf, shortcutOf } from './shortcuts.ts';
import { WaitingLists } from './waiting-lists.tsx';
import { troubles, words } from './words.ts';

interface DeskPageProps extends Shown<CounterView> {
  readonly ports: DeskPorts;
  readonly onLanguage: (language: Language) => void;
}

/** An officer's counter: who is here, who waits, and one key for what comes next. */
export function DeskPage({ view, now, lostSince, ports, onLanguage }: DeskPageProps) {
  const { say, tell, language } = useLanWords();
  const machine = useMemo(() => desk(ports), [ports]);
  const [snapshot, send] = useMachine(machine);
  const { panel, trouble, application, applicationTrouble } = snapshot.context;
  const keys = [mainKey(view, ports.newKey), ...sideKeys(view, ports.newKey)];
  useShortcuts(panel === null, (shortcut) => {
    const event = keys.find((key) => key.shortcut === shortcut)?.event;
    if (event) send(event);
  });
  return (
    <main className="desk" data-page="counter" data-line={lostSince === null ? 'up' : 'lost'}>
      <header>
        <Mark />
        <p className="who">
          {say(words.forStaff, { centre: tell(view.centre) })}
          <b>{tell(view.counter.name)}</b>
        </p>
        <p className="state">{say(view.counter.open ? words.open : words.closed)}</p>
        <button
          type="button"
          className="btn sm"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => onLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {say(words.otherLanguage)}
        </button>
        <p className="when">
          <b>{timeOf(now, zone)}</b>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a small panel, so keys must reach it (WCAG 2.1.1) */}
      <section className="here" aria-label={tell(view.counter.name)} tabIndex={0}>
        {lostSince !== null && (
          <Notice look="trouble" fact={say(words.lost, { time: timeOf(lostSince, zone) })}>
            {say(words.lostNext)}
          </Notice>
        )}
        {lostSince === null && view.queue === 'alone' && (
          <Notice look="quiet" fact={say(words.alone)}>
            {say(words.aloneNext)}
          </Notice>
        )}
        {trouble && <Notice look="trouble">{say(troubles[trouble])}</Notice>}
        {panel ? (
          <PanelOver
            panel={panel}
            view={view}
            application={application}
            applicationTrouble={applicationTrouble}
            newKey={ports.newKey}
            send={send}
          />
        ) : (
          <Current view={view} timeZone={zone} />
        )}
      </section>
      <DeskKeys keys={keys} busy={!snapshot.matches('ready')} send={send} />
      {snapshot.matches({ asking: 'slow' }) && (
        <div className="asking" role="status">
          <b>{say(words.asking)}</b>
          <Button small onPress={() => send({ type: 'left' })}>
            {say(words.leave)}
          </Button>
        </div>
      )}
      <WaitingLists view={view} now={now} newKey={ports.newKey} send={send} />
    </main>
  );
}

// Every centre of the country keeps this time; the counter's view names no other.
const zone = 'Asia/Ho_Chi_Minh';

/** A button pressed by hand lets the keyboard go: the next Enter is the main key again. */
function letGo({ detail, target }: MouseEvent): void {
  if (detail > 0 && target instanceof Element) target.closest('button')?.blur();
}

function useShortcuts(on: boolean, press: (shortcut: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, focusOf(document.activeElement));
      if (shortcut === null) return;
      event.preventDefault();
      press(shortcut);
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('click', letGo);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('click', letGo);
    };
  });
}
