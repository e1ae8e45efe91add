import type { MatterDetails } from '../../../../shared/contract/procedures.ts';
import { openUntil } from '../../../language/opening-hours.ts';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { words } from './words.ts';

/** Fee, time and place. A fee the record does not explain is core's sentence, never "free". */
export function MatterFacts({ details }: { details: MatterDetails }) {
  const { say, tell } = useWords();
  const { centre, now } = useKiosk();
  const group = centre?.groups.find(({ id }) => id === details.groupId);
  const counters = centre?.counters.filter(({ id }) => group?.counters.includes(id)) ?? [];
  const until = centre && openUntil(centre, now);
  return (
    <Facts>
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
    </Facts>
  );
}
