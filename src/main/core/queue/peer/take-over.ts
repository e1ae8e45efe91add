import type { Store } from '../../store/store.ts';
import type { Queue } from '../queue.ts';
import { emptyMirror, mirroredOf } from './mirror-rows.ts';

/**
 * This kiosk was set to be the host: it goes on with the line of the one before, as far as it had heard of it, and takes
 * back what it was handing over. Called once at the start; does nothing where no host was followed today.
 * @returns how many events it took over
 */
export function takeOver(store: Store, queue: Queue, day: string): number {
  const followed = store.read((database) => mirroredOf(database, day));
  const known = new Set(followed.flatMap(({ event }) => (event.kind === 'entered' ? [event.ticketId] : [])));
  const handing = [...queue.keeper.line().numbers.values()].filter(({ state }) => state === 'handing');
  const back = handing.filter(({ facts }) => !known.has(facts.ticketId));
  if (followed.length === 0 && back.length === 0) return 0;
  const written = queue.adopt(
    followed,
    back.map(({ facts }) => ({ kind: 'kept' as const, ticketId: facts.ticketId })),
    emptyMirror,
  );
  return written.ok ? followed.length : 0;
}
