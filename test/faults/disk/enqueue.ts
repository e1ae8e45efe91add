import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { systemIds } from '../../../src/main/core/ids.ts';
import { openStore } from '../../../src/main/core/store/open.ts';
import { appendOutbox } from '../../../src/main/core/sync/outbox.ts';
import { say } from './say.ts';

/** Writes outbox rows one transaction each, for ever, and says each seq once its commit has returned. */
const [folder = ''] = process.argv.slice(2);
const opened = openStore(folder, { wallMs: Date.now() });
if (!opened.ok) {
  writeSync(2, `${opened.code} ${opened.detail ?? ''}\n`);
  process.exit(3);
}
const store = opened.value;
// This process never ends by itself.
flushCompileCache();
const body = 'x'.repeat(1_500);
for (;;) {
  const moment = { wallMs: Date.now(), uptimeMs: 0, bootId: 'faults' };
  const written = store.write((database) =>
    appendOutbox(
      database,
      { key: systemIds.mint(), stream: 'faults', kind: 'faults.row', schemaVersion: 1, payload: { body } },
      moment,
    ),
  );
  if (written.ok) say(`${written.value}`);
}
