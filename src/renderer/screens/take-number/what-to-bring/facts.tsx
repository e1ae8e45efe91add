import type { MatterDetails } from '../../../../shared/contract/procedures.ts';
import { openUntil } from '../../../language/opening-hours.ts';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { words } from './words.ts';

/** Fee, time and place. A fee the record does not explain is core's sentence, never "free". */
export function Facts({ details }: { details: MatterDetails }) {
  const { say, tell } = useWords();
  const { centre, now } = useKiosk();
  const group = centre?.groups.find(({ id }) => id === details.groupId);
  const counters = centre?.counters.filter(({ id }) => group?.counters.includes(id)) ?? [];
  const until = centre && openUntil(centre, now);
  return (
    <dl className="facts">
      <Fact name={say(words.fee)} fact={tell(details.fee.text)} />
      <Fact name={say(words.time)} fact={tell(details.time)} />
      {group ? (
        <Fact
          name={say(words.place)}
          fact={`${counters.map(({ name }) => tell(name)).join(', ')}: ${tell(group.name)}`}
          more={until ? say(words.openUntil, { time: until }) : say(words.closedNow)}
        />
      ) : (
        <Fact name={say(words.place)} fact={say(words.noCounter)} />
      )}
    </dl>
  );
}

/** The first sentence is the fact; what follows it is its condition, in the second voice. */
function Fact({ name, fact, more }: { name: string; fact: string; more?: string }) {
  const { first, rest } = split(fact);
  return (
    <div>
      <dt>{name}</dt>
      <dd className={first.length > 48 ? 'long' : ''}>{first}</dd>
      {rest && <dd className="m">{rest}</dd>}
      {more && <dd className="m">{more}</dd>}
    </div>
  );
}

function split(fact: string): { first: string; rest: string } {
  const end = /[.;] /u.exec(fact);
  if (!end) return { first: fact, rest: '' };
  return { first: fact.slice(0, end.index), rest: fact.slice(end.index + 2) };
}
