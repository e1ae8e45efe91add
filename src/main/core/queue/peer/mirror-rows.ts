import { canonicalJson } from '../../../../shared/canonical-json.ts';
import { queueEvent } from '../../../../shared/contract/queue/events.ts';
import type { FollowedEvent } from '../../../../shared/contract/queue/peer.ts';
import type { Readable, Writable } from '../../store/database.ts';

/** The newest event this kiosk has of the host it follows. */
export function newestMirrored(database: Readable): { hostId: string; seq: number } | undefined {
  return database.get('SELECT host_id AS hostId, seq FROM queue_mirror ORDER BY seq DESC LIMIT 1');
}

/** @param shift from the host's queue clock to this kiosk's, in milliseconds */
export function insertMirrored(
  database: Writable,
  hostId: string,
  events: readonly FollowedEvent[],
  shift: number,
): void {
  for (const { seq, day, at, event } of events) {
    database.run(
      'INSERT OR IGNORE INTO queue_mirror (host_id, seq, day, at, body) VALUES (?, ?, ?, ?, ?)',
      hostId,
      seq,
      day,
      at + shift,
      canonicalJson(event),
    );
  }
}

/** What is known of any host's line of a day, in its order. */
export function mirroredOf(database: Readable, day: string): (FollowedEvent & { readonly hostId: string })[] {
  return database
    .all<{ hostId: string; seq: number; day: string; at: number; body: string }>(
      'SELECT host_id AS hostId, seq, day, at, body FROM queue_mirror WHERE day = ? ORDER BY host_id, seq',
      day,
    )
    .map(({ body, ...row }) => ({ ...row, event: queueEvent.parse(JSON.parse(body)) }));
}

/** Days that are over, and other hosts' lines, are of no use once this host is followed. */
export function forgetMirror(database: Writable, hostId: string, day: string): void {
  database.run('DELETE FROM queue_mirror WHERE day <> ? OR host_id <> ?', day, hostId);
}

export function emptyMirror(database: Writable): void {
  database.run('DELETE FROM queue_mirror');
}

/** What is known after `seq` of the host that is followed, in order. */
export function mirroredAfter(database: Readable, seq: number, most: number): FollowedEvent[] {
  return database
    .all<{ seq: number; day: string; at: number; body: string }>(
      'SELECT seq, day, at, body FROM queue_mirror WHERE seq > ? ORDER BY seq LIMIT ?',
      seq,
      most,
    )
    .map(({ body, ...row }) => ({ ...row, event: queueEvent.parse(JSON.parse(body)) }));
}
