import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { type Happened, type QueueEvent, queueEvent } from '../../../shared/contract/queue/events.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';

/** The queue's own clock: milliseconds that only go forward, through restarts and clocks set back. */
export function queueTime(database: Readable, now: Moment): number {
  const last = database.get<{ at: number; wall_ms: number; uptime_ms: number; boot_id: string }>(
    'SELECT at, wall_ms, uptime_ms, boot_id FROM queue_event ORDER BY seq DESC LIMIT 1',
  );
  if (!last) return now.wallMs;
  const passed =
    last.boot_id === now.bootId ? now.uptimeMs - last.uptime_ms : Math.max(0, now.wallMs - last.wall_ms);
  return last.at + passed;
}

export function appendEvent(
  database: Writable,
  day: string,
  event: QueueEvent,
  at: number,
  moment: Moment,
): void {
  database.run(
    'INSERT INTO queue_event (day, at, body, wall_ms, uptime_ms, boot_id) VALUES (?, ?, ?, ?, ?, ?)',
    day,
    at,
    canonicalJson(event),
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
  );
}

export interface DayEvent extends Happened {
  readonly day: string;
}

/** What happened after `seq`, in order; at most `most`. */
export function eventsAfter(database: Readable, seq: number, most: number): DayEvent[] {
  return database
    .all<{ seq: number; day: string; at: number; body: string }>(
      'SELECT seq, day, at, body FROM queue_event WHERE seq > ? ORDER BY seq LIMIT ?',
      seq,
      most,
    )
    .map(({ body, ...row }) => ({ ...row, event: queueEvent.parse(JSON.parse(body)) }));
}

export function lastEvent(database: Readable): number {
  return database.get<{ seq: number }>('SELECT MAX(seq) AS seq FROM queue_event')?.seq ?? 0;
}

/** Where today's line begins: before it only days that are over. */
export function beginningOf(database: Readable, day: string): number {
  const first = database.get<{ seq: number | null }>(
    'SELECT MIN(seq) AS seq FROM queue_event WHERE day = ?',
    day,
  );
  return (first?.seq ?? lastEvent(database) + 1) - 1;
}

const wish = z.object({ device_id: z.string(), wish: z.string() });

/** The wish a key was used for; undefined: never. */
export function wishOf(database: Readable, key: string): z.infer<typeof wish> | undefined {
  const row = database.get('SELECT device_id, wish FROM queue_wish WHERE key = ?', key);
  return row && wish.parse(row);
}

export function noteWish(database: Writable, key: string, device: string, asked: string, day: string): void {
  database.run(
    'INSERT INTO queue_wish (key, device_id, wish, day) VALUES (?, ?, ?, ?)',
    key,
    device,
    asked,
    day,
  );
}

/** Rows of days long over are of no use to the line: its records are the province's and the day ledger's. */
export function forgetBefore(database: Writable, day: string): void {
  database.run('DELETE FROM queue_wish WHERE day < ?', day);
  // The newest row carries the queue's clock on.
  database.run('DELETE FROM queue_event WHERE day < ? AND seq < (SELECT MAX(seq) FROM queue_event)', day);
}
