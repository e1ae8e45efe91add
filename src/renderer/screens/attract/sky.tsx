import { dayOf, timeOf } from '../../language/dates.ts';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';

/** Where and when: over the door, open or shut. The place heads the page where nothing else does. */
export function Sky({ heads = false }: { heads?: boolean }) {
  const { centre, now } = useKiosk();
  const { tell, language } = useWords();
  if (!centre) return null;
  const place = tell(centre.name);
  const Place = heads ? 'h1' : 'p';
  return (
    <header className="sky">
      <div className="line">
        <p>{tell(centre.title)}</p>
        <p className="day">{dayOf(now, centre.timeZone, language)}</p>
      </div>
      <div className="line">
        <Place className={`place ${lengthOf(place)}`}>{place}</Place>
        <p className="time">{timeOf(now, centre.timeZone)}</p>
      </div>
    </header>
  );
}

/** Long names of communes step down rather than push the time off the wall. */
function lengthOf(name: string): '' | 'long' | 'longest' {
  if (name.length <= 13) return '';
  return name.length <= 20 ? 'long' : 'longest';
}
