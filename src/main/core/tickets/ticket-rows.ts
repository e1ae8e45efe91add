import { z } from 'zod';
import { type Ticket, ticket } from '../../../shared/contract/tickets.ts';
import type { Moment } from '../clock.ts';
import type { Readable, Writable } from '../store/database.ts';
import type { SeenDay } from './service-day.ts';

export function readSeenDay(database: Readable): SeenDay | undefined {
  const row = database.get<{ day: string; wall_ms: number; uptime_ms: number; boot_id: string }>(
    'SELECT day, wall_ms, uptime_ms, boot_id FROM service_day',
  );
  return row && { day: row.day, seen: { wallMs: row.wall_ms, uptimeMs: row.uptime_ms, bootId: row.boot_id } };
}

export function writeSeenDay(database: Writable, { day, seen }: SeenDay): void {
  database.run(
    `INSERT INTO service_day (only, day, wall_ms, uptime_ms, boot_id) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (only) DO UPDATE SET
       day = excluded.day, wall_ms = excluded.wall_ms, uptime_ms = excluded.uptime_ms, boot_id = excluded.boot_id`,
    day,
    seen.wallMs,
    seen.uptimeMs,
    seen.bootId,
  );
}

export interface Series {
  readonly centreId: string;
  readonly day: string;
  /** Prefix of the group and mark of the kiosk: "A", "AK". */
  readonly series: string;
}

/** The next number of a series, or undefined when its range is used up. */
export function nextNumber(
  database: Writable,
  { centreId, day, series }: Series,
  range: { readonly from: number; readonly to: number },
): number | undefined {
  const last = database.get<{ last_number: number }>(
    'SELECT last_number FROM ticket_series WHERE centre_id = ? AND day = ? AND series = ?',
    centreId,
    day,
    series,
  )?.last_number;
  const number = Math.max(range.from, (last ?? range.from - 1) + 1);
  if (number > range.to) return undefined;
  database.run(
    `INSERT INTO ticket_series (centre_id, day, series, last_number) VALUES (?, ?, ?, ?)
     ON CONFLICT (centre_id, day, series) DO UPDATE SET last_number = excluded.last_number`,
    centreId,
    day,
    series,
    number,
  );
  return number;
}

export interface TicketRow {
  readonly requestKey: string;
  /** Canonical text of what was asked. */
  readonly request: string;
  readonly centreId: string;
  readonly series: string;
  readonly number: number;
  readonly groupId: string;
  readonly procedureCode: string | null;
  readonly priority: string | null;
  readonly moment: Moment;
  readonly ticket: Ticket;
}

export function insertTicket(database: Writable, row: TicketRow): void {
  const { ticket: issued, moment } = row;
  database.run(
    `INSERT INTO ticket (id, request_key, request, centre_id, day, series, number, label, slip_code, group_id,
       procedure_code, priority, facts, wall_ms, uptime_ms, boot_id, clock_verified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    issued.id,
    row.requestKey,
    row.request,
    row.centreId,
    issued.day,
    row.series,
    row.number,
    issued.label,
    issued.slipCode,
    row.groupId,
    row.procedureCode,
    row.priority,
    JSON.stringify(issued),
    moment.wallMs,
    moment.uptimeMs,
    moment.bootId,
    issued.clockVerified ? 1 : 0,
  );
}

export function hasTicket(database: Readable, id: string): boolean {
  return database.get('SELECT 1 AS there FROM ticket WHERE id = ?', id) !== undefined;
}

export function ticketByRequest(
  database: Readable,
  requestKey: string,
): { readonly request: string; readonly ticket: Ticket } | undefined {
  const row = database.get('SELECT request, facts FROM ticket WHERE request_key = ?', requestKey);
  if (!row) return undefined;
  const { request, facts } = z.object({ request: z.string(), facts: z.string() }).parse(row);
  return { request, ticket: ticket.parse(JSON.parse(facts)) };
}

/** A ticket as the slip in somebody's hand names it. */
export interface SlipTicket {
  readonly ticket: Ticket;
  /** Null: a number for "something else". */
  readonly procedureCode: string | null;
  readonly requestKey: string;
}

export function ticketBySlipCode(database: Readable, slipCode: string): SlipTicket | undefined {
  const row = database.get(
    'SELECT facts, procedure_code, request_key FROM ticket WHERE slip_code = ?',
    slipCode,
  );
  if (!row) return undefined;
  const read = z
    .object({ facts: z.string(), procedure_code: z.string().nullable(), request_key: z.string() })
    .parse(row);
  return {
    ticket: ticket.parse(JSON.parse(read.facts)),
    procedureCode: read.procedure_code,
    requestKey: read.request_key,
  };
}
