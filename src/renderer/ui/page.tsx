import { type ReactNode, useState } from 'react';
import type { PageName } from '../flow/page-names.ts';
import { BaseBar } from './base-bar.tsx';
import { Header } from './header.tsx';
import { useWords } from './kiosk-view.tsx';
import { Pictogram } from './pictogram.tsx';
import { words } from './words.ts';

interface PageProps {
  readonly name: PageName;
  /** Title and lead: the band to look at. */
  readonly head: ReactNode;
  /** What can be chosen or read. */
  readonly children?: ReactNode;
  /** Back left, main right. */
  readonly acts?: ReactNode;
  readonly keyboard?: ReactNode;
  readonly truth?: boolean;
  /** Shows what belongs to one person: it can be hidden from whoever walks by. */
  readonly hideable?: boolean;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** The frame of every page but the door: header, head, choice, action row, base bar. */
export function Page({
  name,
  head,
  children,
  acts,
  keyboard,
  truth = true,
  hideable = false,
  data,
}: PageProps) {
  const [hidden, setHidden] = useState(false);
  return (
    <div className={`kiosk page ${name}`} data-screen={name} {...data}>
      <Header truth={truth} />
      {hidden ? (
        <Hidden />
      ) : (
        <main className="body">
          <div className="head">{head}</div>
          <div className="stuff">{children}</div>
          {acts && <div className="acts">{acts}</div>}
        </main>
      )}
      {!hidden && keyboard}
      <BaseBar {...(hideable && { hide: { hidden, onPress: () => setHidden(!hidden) } })} />
    </div>
  );
}

/** Nothing of the person is on the glass until somebody asks for it again. */
function Hidden() {
  const { say } = useWords();
  return (
    <main className="body hidden">
      <div className="head">
        <Title>{say(words.hidden)}</Title>
        <p className="lead">{say(words.hiddenNext)}</p>
      </div>
    </main>
  );
}

/** A page's heading. Long official names step down in size rather than push the choice off the page. */
export function Title({ children }: { children: string }) {
  return <h1 className={`size-${stepOf(children.length)}`}>{children}</h1>;
}

function stepOf(length: number): 1 | 2 | 3 | 4 {
  if (length <= 28) return 1;
  if (length <= 60) return 2;
  return length <= 130 ? 3 : 4;
}

/** One large picture where a page has little to say: it can be understood from across the hall. */
export function Scene({ pictogram }: { pictogram: string }) {
  return (
    <div className="scene">
      <Pictogram id={pictogram} />
    </div>
  );
}
