import type { FollowedEvent } from '../../../../shared/contract/queue/peer.ts';
import type { Store } from '../../store/store.ts';
import { emptyLine, happen, type Line } from '../line/line.ts';
import { forgetMirror, insertMirrored, mirroredOf, newestMirrored } from './mirror-rows.ts';

/** The host's line as this kiosk last heard it, on disk: from it this kiosk can become the host. */
export interface Mirror {
  line(): Line;
  /** The newest event it has, and whose. */
  newest(): { readonly hostId: string; readonly seq: number } | null;
  /**
   * @param shift from the host's queue clock to this kiosk's, in milliseconds
   * @returns false where the disk had no room: nothing was taken
   */
  take(hostId: string, day: string, events: readonly FollowedEvent[], shift: number): boolean;
}

export function openMirror(store: Store): Mirror {
  let line = emptyLine();
  let day = '';
  let host = '';

  function begin(hostId: string, now: string): boolean {
    const written = store.write((database) => {
      forgetMirror(database, hostId, now);
      return mirroredOf(database, now);
    });
    if (!written.ok) return false;
    [day, host, line] = [now, hostId, emptyLine()];
    for (const row of written.value) happen(line, row);
    return true;
  }

  return {
    line: () => line,
    newest: () => store.read(newestMirrored) ?? null,
    take(hostId, hostDay, events, shift) {
      if ((day !== hostDay || host !== hostId) && !begin(hostId, hostDay)) return false;
      const fresh = events.filter((each) => each.day === hostDay);
      const written = store.write((database) => insertMirrored(database, hostId, fresh, shift));
      if (!written.ok) return false;
      for (const each of fresh) happen(line, { ...each, at: each.at + shift });
      return true;
    },
  };
}
