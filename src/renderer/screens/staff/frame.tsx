import type { ReactNode } from 'react';
import type { StaffContext, StaffEvent } from '../../flow/staff/context.ts';
import type { StaffPageName } from '../../flow/staff/pages.ts';
import { dayOf, timeOf } from '../../language/dates.ts';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Glyph, Pictogram } from '../../ui/pictogram.tsx';
import { words } from './words.ts';

export interface StaffProps {
  readonly context: StaffContext;
  readonly send: (event: StaffEvent) => void;
}

interface FrameProps extends StaffProps {
  readonly name: StaffPageName;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
  /** Nobody has signed in yet: nothing can be done from here. */
  readonly locked?: boolean;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** A staff page: ink above and grey-white below, so that nobody takes it for a citizen's. */
export function StaffFrame({ name, title, lead, children, acts, locked, context, send, data }: FrameProps) {
  const { centre, now } = useKiosk();
  const { say, language } = useWords();
  return (
    <div className={`kiosk page staff ${name}`} data-screen={name} {...data}>
      <header className="top">
        <div className="who">
          <p>
            {say(words.forStaff, { kiosk: centre?.kioskName ?? '' })}
            <b>{title}</b>
          </p>
        </div>
        {centre && (
          <div className="when">
            <b>{timeOf(now, centre.timeZone)}</b>
            {dayOf(now, centre.timeZone, language)}
          </div>
        )}
      </header>
      <main className="body">
        <div className="head">
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        <div className="stuff">
          {context.failed && <Notice look="trouble">{say(words.failed)}</Notice>}
          {children}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </main>
      <StaffBar send={send} locked={locked ?? false} />
    </div>
  );
}

/** What can be done from every page. Before the sign-in there is only the way out. */
function StaffBar({ send, locked }: { send: StaffProps['send']; locked: boolean }) {
  const { say } = useWords();
  return (
    <nav className="base">
      {!locked && (
        <>
          <BarButton glyph="restart" onPress={() => send({ type: 'reset.wanted' })}>
            {say(words.restart)}
          </BarButton>
          <BarButton
            glyph="student"
            onPress={() => send({ type: 'act.wanted', act: { command: 'staff.practise', input: {} } })}
          >
            {say(words.practice)}
          </BarButton>
          <BarButton glyph="prohibit" onPress={() => send({ type: 'stop.wanted' })}>
            {say(words.stopMachine)}
          </BarButton>
          <BarButton glyph="lock" onPress={() => send({ type: 'leave' })}>
            {say(words.lock)}
          </BarButton>
          <button type="button" className="call" onClick={() => send({ type: 'day.wanted' })}>
            <Pictogram id="state-accepted" />
            <span>
              {say(words.closeDayTop)} <br />
              {say(words.closeDayBottom)}
            </span>
          </button>
        </>
      )}
    </nav>
  );
}

function BarButton(props: {
  glyph: 'restart' | 'student' | 'prohibit' | 'lock';
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" onClick={props.onPress}>
      <Glyph name={props.glyph} />
      <span>{props.children}</span>
    </button>
  );
}
