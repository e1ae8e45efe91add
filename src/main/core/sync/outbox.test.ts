import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { morning } from '../testing/hand-turned.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import {
  appendOutbox,
  countOutbox,
  endLeases,
  leaseBatch,
  markAcked,
  markParked,
  markPending,
} from './outbox.ts';

const moment = { wallMs: morning, uptimeMs: 1, bootId: 'boot-1' };
const hour = 3_600_000;
let place: TemporaryStore;

beforeEach(() => {
  place = temporaryStore();
});
afterEach(() => place.remove());

const add = (key: string, stream: string) => {
  const entry = { key, stream, kind: 'ticket.issued', schemaVersion: 1, payload: { key } };
  const written = place.store.write((database) => appendOutbox(database, entry, moment));
  return written.ok ? written.value : 0;
};
const write = (work: Parameters<TemporaryStore['store']['write']>[0]) => place.store.write(work);
const lease = (nowMs = morning) => {
  const leased = place.store.write((database) => leaseBatch(database, 'round', nowMs, 50, hour));
  return leased.ok ? leased.value.map((row) => row.key) : [];
};

describe('outbox', () => {
  test('rows leave in the order they were written, each once per lease', () => {
    for (const key of ['a', 'b', 'c']) add(key, key);
    expect(lease()).toEqual(['a', 'b', 'c']);
    expect(lease()).toEqual([]);
  });

  test('of one stream only the oldest unsent row is under way', () => {
    const first = add('a1', 'a');
    add('a2', 'a');
    expect(lease()).toEqual(['a1']);
    write((database) => markAcked(database, first, 'TN-1', morning));
    expect(lease()).toEqual(['a2']);
  });

  test('a parked row holds up its own stream and no other', () => {
    const poison = add('a1', 'a');
    add('a2', 'a');
    add('b1', 'b');
    lease();
    write((database) => markParked(database, poison, 'bad-payload'));
    write(endLeases);
    expect(lease()).toEqual(['b1']);
    expect(place.store.read(countOutbox)).toEqual({ unsent: 2, parked: 1 });
  });

  test('a lease ends with the process that held it', () => {
    add('a', 'a');
    expect(lease()).toEqual(['a']);
    place.reopen();
    write(endLeases);
    expect(lease()).toEqual(['a']);
  });

  test('a row that must wait waits, and a clock set back does not make it wait for years', () => {
    const seq = add('a', 'a');
    lease();
    write((database) => markPending(database, seq, morning + 60_000));
    expect(lease(morning)).toEqual([]);
    expect(lease(morning - 10 * 365 * 24 * hour)).toEqual(['a']);
  });

  test('an acknowledged row is never un-acknowledged', () => {
    const seq = add('a', 'a');
    lease();
    write((database) => markAcked(database, seq, 'TN-1', morning));
    write((database) => markPending(database, seq, 0));
    write((database) => markParked(database, seq, 'late'));
    expect(lease()).toEqual([]);
    expect(place.store.read(countOutbox)).toEqual({ unsent: 0, parked: 0 });
  });

  test('a seq is not given twice, not even when rows were purged', () => {
    const last = add('a', 'a');
    write((database) => database.run('DELETE FROM outbox'));
    place.reopen();
    expect(add('b', 'b')).toBe(last + 1);
  });
});
