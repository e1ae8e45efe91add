import { appendAudit } from '../../../src/main/core/audit/audit.ts';
import { systemIds } from '../../../src/main/core/ids.ts';
import { openStore } from '../../../src/main/core/store/open.ts';
import type { Store } from '../../../src/main/core/store/store.ts';
import { appendOutbox, endLeases, leaseBatch, markAcked } from '../../../src/main/core/sync/outbox.ts';
import { purge } from '../../../src/main/core/sync/purge/purge.ts';
import { say } from './say.ts';

/** One piece of core's work on a disk that may fail, then the end. Says `done KEY` when a commit has returned. */
const [folder = '', operation = ''] = process.argv.slice(2);
const day = '2026-11-22';
const moment = { wallMs: Date.now(), uptimeMs: 0, bootId: 'faults' };

const opened = openStore(folder, { wallMs: moment.wallMs });
if (!opened.ok) {
  say(`refused ${opened.code}`);
  process.exit(0);
}
if (operation === 'enqueue') enqueue(opened.value);
if (operation === 'drain') drain(opened.value);
if (operation === 'purge') erase(opened.value);
opened.value.close();
say('ended');

/** An outbox row and its audit link: both or neither. */
function enqueue(store: Store): void {
  for (let turn = 0; turn < 3; turn += 1) {
    const key = systemIds.mint();
    const payload = { body: 'x'.repeat(1_500) };
    const written = store.write((database) => {
      appendOutbox(database, { key, stream: key, kind: 'faults.row', schemaVersion: 1, payload }, moment);
      appendAudit(database, { kind: 'ticket.issued', body: { ticketId: key, label: 'A001', day } }, moment);
    });
    say(written.ok ? `done ${key}` : `refused ${written.code}`);
  }
}

/** Empties what was acknowledged, and every copy of it, as upkeep does. */
function erase(store: Store): void {
  const done = purge({ store, sealing: { forget: () => undefined } }, moment.wallMs + 1);
  const forgotten = store.forgetDeleted();
  say(done && forgotten.ok ? `done ${done.payloads}` : 'refused');
}

/** Leases what is there and has it acknowledged, as a round with the province does. */
function drain(store: Store): void {
  const leased = store.write((database) => {
    endLeases(database);
    return leaseBatch(database, 'faults', moment.wallMs, 50, 1_000);
  });
  if (!leased.ok) {
    say(`refused ${leased.code}`);
    return;
  }
  for (const row of leased.value) {
    const written = store.write((database) => markAcked(database, row.seq, 'REF', moment.wallMs));
    say(written.ok ? `done ${row.key}` : `refused ${written.code}`);
  }
}
