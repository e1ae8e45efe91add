import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../../../../shared/result.ts';
import type { PageOutbox } from '../../papers/page-outbox.ts';
import { HandTurned, settled } from '../../testing/hand-turned.ts';
import { mostDamaged, syncWaits } from '../waits.ts';
import type { PageClient, PageSent } from './page-client.ts';
import { openPageLane, type PageLane } from './page-lane.ts';

const trouble = (code: (PageSent & { ok: false })['code'], retryAfterMs: number | null = null): PageSent => ({
  ok: false,
  code,
  retryAfterMs,
  progressed: false,
});

let time: HandTurned;
let lane: PageLane;
let free: boolean;
let answers: Record<string, PageSent>;
let tried: string[];
let pages: Map<string, { attempts: number; notBefore: number; state: string }>;

const outbox: PageOutbox = {
  next(nowMs) {
    const [due] = [...pages].filter(([, { state, notBefore }]) => state === 'pending' && notBefore <= nowMs);
    return due && { sha256: due[0], bytes: 1, dossierId: 'dossier', attempts: due[1].attempts };
  },
  read: (sha256) => (sha256 === 'eaten' ? { ok: false, code: 'missing' } : ok(Uint8Array.of(1))),
  sent: (sha256) => change(sha256, { state: 'acked' }),
  later: (sha256, notBefore) =>
    change(sha256, { notBefore, attempts: (pages.get(sha256)?.attempts ?? 0) + 1 }),
  park: (sha256, reason) => change(sha256, { state: reason }),
  purge: () => 0,
};

function change(sha256: string, to: object) {
  const page = pages.get(sha256);
  if (page) pages.set(sha256, { ...page, ...to });
  return ok(undefined);
}

const province: PageClient = {
  async send(sha256) {
    tried.push(sha256);
    return answers[sha256] ?? { ok: true };
  },
};

function hold(...names: string[]): void {
  pages = new Map(names.map((name) => [name, { attempts: 0, notBefore: 0, state: 'pending' }]));
}
const states = () => [...pages].map(([name, { state }]) => `${name} ${state}`);

beforeEach(() => {
  time = new HandTurned();
  free = true;
  answers = {};
  tried = [];
  lane = openPageLane({
    pages: outbox,
    province,
    isFree: () => free,
    clock: time,
    waiting: time,
    waits: syncWaits,
    chance: () => 0.5,
    onSent: () => undefined,
    log: { warn: () => undefined },
  });
});
afterEach(() => lane.stop());

async function wake(): Promise<void> {
  lane.wake();
  await settled();
}

test('nothing is sent while anything else wants the line, and all of it once nothing does', async () => {
  hold('one', 'two');
  free = false;
  await wake();
  expect(tried).toEqual([]);
  free = true;
  await time.pass(syncWaits.heartbeat);
  expect(states()).toEqual(['one acked', 'two acked']);
});

test('held up between two parts, it goes on by itself although nobody says when', async () => {
  hold('one');
  answers = { one: trouble('held') };
  await wake();
  answers = {};
  await time.pass(syncWaits.firstRetry);
  expect(states()).toEqual(['one acked']);
});

test('a line that breaks is tried again, each time later, and drained without a hand', async () => {
  hold('one');
  answers = { one: trouble('unreachable') };
  await wake();
  await time.pass(120_000);
  expect(tried.length).toBeGreaterThan(4);
  expect(tried.length).toBeLessThan(20);
  answers = {};
  await time.pass(syncWaits.longestUnreachable);
  expect(states()).toEqual(['one acked']);
});

test('told to come later it does, also when it is woken meanwhile', async () => {
  hold('one');
  answers = { one: trouble('overloaded', 60_000) };
  await wake();
  await wake();
  await time.pass(59_000);
  expect(tried).toEqual(['one']);
  answers = {};
  await time.pass(1_000);
  expect(states()).toEqual(['one acked']);
});

test('one poison page keeps no other: it is parked, or put off until the province knows it', async () => {
  hold('eaten', 'refused', 'unknown', 'good');
  answers = { refused: trouble('refused'), unknown: trouble('unknown-page') };
  await wake();
  expect(states()).toEqual(['eaten file-missing', 'refused refused', 'unknown pending', 'good acked']);
  answers = {};
  await time.pass(syncWaits.pageAgain);
  expect(states()[2]).toBe('unknown acked');
});

test('a page that comes damaged each time ends with a person, not in a loop', async () => {
  hold('one');
  answers = { one: trouble('damaged') };
  await wake();
  await time.pass(mostDamaged * syncWaits.pageAgain);
  expect(states()).toEqual(['one damaged']);
  expect(tried).toHaveLength(mostDamaged);
});
