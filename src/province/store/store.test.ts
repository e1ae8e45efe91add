import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startProvince } from '../province.ts';
import {
  get,
  item,
  items,
  MORNING,
  openProvince,
  openTestStore,
  outcomes,
  references,
  send,
} from '../testing.ts';
import { migrate } from './migrate.ts';
import { schemaSteps } from './steps.ts';

const store = await openTestStore();
afterAll(() => store.close());
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'province-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the store of the province', () => {
  it('a restart on the same data folder keeps everything, and a second province is kept out of it', async () => {
    const place = { kind: 'folder', folder: newFolder() } as const;
    const first = await startProvince({ store: place, now: () => MORNING });
    if (!first.ok) throw new Error(first.code);
    const sent = await send(first.value, items(1, 3));
    expect(await startProvince({ store: place })).toMatchObject({ ok: false, code: 'folder-in-use' });
    await first.value.close();

    const second = await startProvince({ store: place, now: () => MORNING });
    if (!second.ok) throw new Error(second.code);
    const again = await send(second.value, items(1, 4));
    expect(outcomes(again)).toEqual(['duplicate', 'duplicate', 'duplicate', 'accepted']);
    expect(references(again).slice(0, 3)).toEqual(references(sent));
    expect(references(sent)).not.toContain(references(again)[3]);
    await second.value.close();
  });

  it('a database of a newer version is left as it is', async () => {
    await (await openProvince(store)).close();
    await store.database.query(`INSERT INTO schema_step (step, name) VALUES (99, 'from tomorrow')`);
    const started = await startProvince({ store: { kind: 'open', database: store.database } });
    expect(started).toMatchObject({ ok: false, code: 'database-newer' });
    const rows = await store.database.query('SELECT step FROM schema_step ORDER BY step');
    expect(rows).toEqual([...schemaSteps.map(({ step }) => ({ step })), { step: 99 }]);
  });

  it('a step that fails half-way leaves no trace, and real rows are carried across the next try', async () => {
    const province = await openProvince(store);
    await send(province, items(1, 2));
    await province.close();
    const next = {
      step: schemaSteps.length + 1,
      name: 'counter',
      statements: ['ALTER TABLE ticket ADD counter text', 'SELECT nonsense'],
    };
    await expect(migrate(store.database, [...schemaSteps, next])).rejects.toThrow('nonsense');
    await store.database.query('SELECT 1');
    const mended = { ...next, statements: ['ALTER TABLE ticket ADD counter text'] };
    expect(await migrate(store.database, [...schemaSteps, mended])).toEqual({
      ok: true,
      value: { applied: 1 },
    });
    expect(await store.database.query('SELECT label, counter FROM ticket ORDER BY seq')).toEqual([
      { label: 'A001', counter: null },
      { label: 'A002', counter: null },
    ]);
  });

  it('the steps are numbered 1, 2, 3 … without a gap', () => {
    expect(schemaSteps.map(({ step }) => step)).toEqual(schemaSteps.map((_, index) => index + 1));
  });
});

describe('after an upgrade', () => {
  const asIfNewer = `UPDATE inbox SET state = 'unread'`;

  it('what newer kiosks had sent is read at the next start, once', async () => {
    const before = await openProvince(store);
    await send(before, [...items(1, 3), item(4, { kind: 'dossier.saved' })]);
    await before.close();
    await store.database.query(asIfNewer);
    await store.database.query('DELETE FROM ticket');

    const after = await openProvince(store, { keep: true });
    expect((await get(after, '/v1/kiosks/suoi-may-1/tickets')).body.tickets).toHaveLength(3);
    const { items: states } = (await get(after, '/v1/kiosks/suoi-may-1/inbox')).body;
    expect(states.map((each: { state: string }) => each.state)).toEqual(['read', 'read', 'read', 'unread']);
    await after.close();
  });

  it('what does not fit after all is kept and marked, and does not hold up the others', async () => {
    const before = await openProvince(store);
    await send(before, [item(1, { schemaVersion: 2, payload: { other: true } }), item(2)]);
    await before.close();
    await store.database.query(`UPDATE inbox SET state = 'unread', schema_version = 1`);
    await store.database.query('DELETE FROM ticket');

    const after = await openProvince(store, { keep: true });
    const { items: states } = (await get(after, '/v1/kiosks/suoi-may-1/inbox')).body;
    expect(states.map((each: { state: string }) => each.state)).toEqual(['unreadable', 'read']);
    expect((await get(after, '/v1/kiosks/suoi-may-1/tickets')).body.tickets).toHaveLength(1);
    await after.close();
  });
});
