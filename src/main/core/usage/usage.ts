import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { ok } from '../../../shared/result.ts';
import { localMoment } from '../checklists/local-moment.ts';
import type { Clock } from '../clock.ts';
import type { Readable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { countEnding, type UsageCount, usageBetween } from './usage-rows.ts';

export interface Usage {
  readonly handlers: Pick<Handlers<KioskContract>, 'usage.ended'>;
}

/** Counts how flows end, by hour: where people give up shows there, and nobody's visit does. */
export function openUsage(outside: { store: Store; clock: Clock; timeZone: string }): Usage {
  const { store, clock, timeZone } = outside;
  return {
    handlers: {
      'usage.ended'({ flow, leftAt }) {
        const { date, time } = localMoment(clock.now().wallMs, timeZone);
        const ending = { day: date, hour: Number(time.slice(0, 2)), flow, page: leftAt ?? '' };
        const written = store.write((database) => countEnding(database, ending));
        return written.ok ? ok({}) : written;
      },
    },
  };
}

/** Counts of the days from the one up to and with the other, as yyyy-MM-dd. */
export function usageOf(database: Readable, from: string, to: string): readonly UsageCount[] {
  return usageBetween(database, from, to);
}
