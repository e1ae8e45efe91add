import type { OutOfService, StopReason } from '../../../../shared/contract/staff.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { appendAudit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import type { Store } from '../../store/store.ts';
import type { Waiting } from '../../waiting.ts';
import { beginStop, endStop, presentStop } from './service-rows.ts';

export interface ServiceOutside {
  readonly store: Store;
  readonly clock: Clock;
  readonly waiting: Waiting;
  readonly configuration: Pick<KioskConfiguration, 'queue'>;
  /** The door is shut by a person's hand, or opened again. */
  readonly onService: (stop: OutOfService | null) => void;
}

export interface Service {
  stop(reason: StopReason, counter: string | null): Result<null, 'disk-full'>;
  reopen(): Result<null, 'disk-full'>;
}

/** Shuts the kiosk's door for people and opens it again. It stays shut over restarts: only a hand opens it. */
export function openService(outside: ServiceOutside): Service {
  const { store, clock } = outside;
  // A stop of before the start is told once everybody is there to hear it.
  outside.waiting.later(0, tell);

  function tell(): void {
    const stop = store.read(presentStop);
    outside.onService(
      stop
        ? { since: stop.from, reason: stop.reason, go: whereToGo(stop.counter, outside.configuration) }
        : null,
    );
  }

  return {
    stop(reason, counter) {
      const moment = clock.now();
      const written = store.write((database) => {
        beginStop(database, reason, counter, moment.wallMs);
        appendAudit(database, { kind: 'staff.service-stopped', body: { reason } }, moment);
      });
      if (!written.ok) return written;
      tell();
      return ok(null);
    },
    reopen() {
      const moment = clock.now();
      const written = store.write((database) => {
        endStop(database, moment.wallMs);
        appendAudit(database, { kind: 'staff.service-reopened', body: {} }, moment);
      });
      if (!written.ok) return written;
      tell();
      return ok(null);
    },
  };
}

function whereToGo(counter: string | null, { queue }: ServiceOutside['configuration']): OutOfService['go'] {
  const name = queue.counters.find(({ id }) => id === counter)?.name;
  return name
    ? { vi: `Mời sang ${name.vi} để lấy số.`, en: `Please take a number at ${name.en}.` }
    : { vi: 'Mời đến quầy để lấy số.', en: 'Please take a number at a counter.' };
}
