import { appendAudit } from '../audit/audit.ts';
import { appendOutbox } from '../sync/outbox.ts';
import type { KioskOutside } from './outside.ts';

/** Each start is an event of its own for the province: gaps and crash loops show there. */
export function recordStart({ store, clock, ids, configuration, version, log }: KioskOutside): void {
  const moment = clock.now();
  const written = store.write((database) => {
    appendAudit(database, { kind: 'kiosk.started', body: { version, bootId: moment.bootId } }, moment);
    if (store.recovery) {
      const { from, replayed } = store.recovery;
      appendAudit(database, { kind: 'store.recovered', body: { from, replayed } }, moment);
    }
    const payload = { kioskVersion: version, bootId: moment.bootId, startedAt: moment.wallMs };
    const stream = `kiosk:${configuration.kiosk.id}`;
    appendOutbox(
      database,
      { key: ids.mint(), stream, kind: 'kiosk.started', schemaVersion: 1, payload },
      moment,
    );
  });
  if (!written.ok) log.warn({ code: written.code }, 'the start could not be recorded');
  if (store.recovery)
    log.error(store.recovery, 'the database could not be read; it was put aside and rebuilt');
}
