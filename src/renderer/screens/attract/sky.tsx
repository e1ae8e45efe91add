import { dayOf, timeOf } from '../../language/dates.ts';
import { useKiosk, useWords } from '../../ui/kiosk-view.tsx';

/** Where and when: over the door, open or shut. */
export function Sky() {
  const { centre, now } = useKiosk();
  const { tell, language } = useWords();
  if (!centre) return null;
  return (
    <header className="sky">
      <p>{tell(centre.title)}</p>
      <p className="day">{dayOf(now, centre.timeZone, language)}</p>
      <p className="place">{tell(centre.name)}</p>
      <p className="time">{timeOf(now, centre.timeZone)}</p>
    </header>
  );
}
