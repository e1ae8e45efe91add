import { Fragment } from 'react';
import type { OpenStretch } from '../../language/opening-hours.ts';
import { useWords } from '../../ui/kiosk-view.tsx';
import { words } from './words.ts';

/** Gold over the door: today's hours. */
export function Plaque({ stretches }: { stretches: readonly OpenStretch[] }) {
  const { say } = useWords();
  return (
    <p className="plaque">
      {stretches.length === 0 && <span>{say(words.closedToday)}</span>}
      {stretches.map(({ part, hours }, index) => (
        <Fragment key={hours}>
          {index > 0 && <i aria-hidden="true" />}
          <span>{say(words[part], { hours })}</span>
        </Fragment>
      ))}
    </p>
  );
}
