import { useSelector } from '@xstate/react';
import { type StaffActor, staffPage } from '../../flow/staff/pages.ts';
import { Day } from './day/day.tsx';
import { Entrance } from './entrance/entrance.tsx';
import { Parked } from './parked/parked.tsx';
import { Prints } from './prints/prints.tsx';
import { Reset } from './reset/reset.tsx';
import { Stop } from './stop/stop.tsx';
import { Task } from './task/task.tsx';
import { Today } from './today/today.tsx';

/** The screen of each staff page. */
export function StaffStep({ actor }: { actor: StaffActor }) {
  const snapshot = useSelector(actor, (each) => each);
  const step = { context: snapshot.context, send: actor.send };
  switch (staffPage(snapshot)) {
    case 'staff-entrance':
      return <Entrance {...step} snapshot={snapshot} />;
    case 'staff-today':
      return <Today {...step} />;
    case 'staff-task':
      return <Task {...step} />;
    case 'staff-prints':
      return <Prints {...step} />;
    case 'staff-parked':
      return <Parked {...step} />;
    case 'staff-stop':
      return <Stop {...step} />;
    case 'staff-reset':
      return <Reset {...step} />;
    case 'staff-day':
      return <Day {...step} />;
    case null:
      return null;
  }
}
