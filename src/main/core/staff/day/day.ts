import type { DayFigures } from '../../../../shared/contract/staff.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { appendAudit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { Ids } from '../../ids.ts';
import { enqueuePrint } from '../../printing/journal.ts';
import type { Store } from '../../store/store.ts';
import { appendOutbox } from '../../sync/outbox.ts';
import { localDay } from '../../tickets/service-day.ts';
import { closedDay, insertClose } from './day-rows.ts';
import { daySlip } from './day-slip.ts';
import { figuresOf } from './figures.ts';

export interface DayOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly configuration: KioskConfiguration;
  /** Committed: a slip to print and a record for the province. */
  readonly onClosed: () => void;
}

export interface Day {
  figures(): DayFigures;
  close(requestKey: string): Result<DayFigures, 'disk-full'>;
}

/** Ends a service day: once, with a slip and a record. What happens afterwards counts for no closed day. */
export function openDay({ store, clock, ids, configuration, onClosed }: DayOutside): Day {
  const today = () => localDay(clock.now().wallMs, configuration.centre.timeZone);

  return {
    figures: () =>
      store.read((database) => {
        const day = today();
        return closedDay(database, day) ?? { ...figuresOf(database, configuration, day), closedAt: null };
      }),
    close(requestKey) {
      const moment = clock.now();
      const day = today();
      const written = store.write((database) => {
        const before = closedDay(database, day);
        if (before) return before;
        const figures = { ...figuresOf(database, configuration, day), closedAt: moment.wallMs };
        insertClose(database, requestKey, figures, moment.wallMs);
        const body = { day, numbers: figures.numbers };
        appendAudit(database, { kind: 'day.closed', body }, moment);
        const subject = { kind: 'test', id: requestKey } as const;
        const slip = daySlip(figures, configuration, moment.wallMs);
        enqueuePrint(database, { id: ids.mint(), requestKey, subject, copy: 0, slip }, moment);
        appendOutbox(database, recordOf(figures, configuration, requestKey), moment);
        return figures;
      });
      if (!written.ok) return written;
      onClosed();
      return ok(written.value);
    },
  };
}

/** What the province keeps of it: the same figures, by keys instead of names. */
function recordOf(figures: DayFigures, { kiosk, centre }: KioskConfiguration, key: string) {
  const counts = (tally: DayFigures['byService']) => tally.map(({ key: of, count }) => ({ of, count }));
  const { day, numbers, abandoned, unsent, parked, head, closedAt } = figures;
  return {
    key,
    stream: `day:${kiosk.id}`,
    kind: 'day.closed',
    schemaVersion: 1,
    payload: {
      centreId: centre.id,
      day,
      numbers,
      abandoned,
      unsent,
      parked,
      head: { seq: head.seq, hash: head.hash },
      closedAt: closedAt ?? 0,
      byService: counts(figures.byService),
      byChannel: counts(figures.byChannel),
      byOutcome: counts(figures.byOutcome),
      ratings: counts(figures.ratings),
    },
  };
}
