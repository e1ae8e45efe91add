import type { Queries } from '../store/database.ts';

/** As schema `ReceivedTicket` of the OpenAPI file describes it. */
export interface ReceivedTicket {
  readonly ticketId: string;
  readonly label: string;
  readonly series: string;
  readonly number: number;
  readonly day: string;
  readonly centreId: string;
  readonly groupId: string;
  readonly procedureCode: string | null;
  readonly priority: string | null;
  readonly language: string;
  readonly issuedAt: number;
  readonly clockVerified: boolean;
  readonly reference: string;
  readonly receivedAt: Date;
}

export interface KioskLine {
  readonly kioskId: string;
  readonly lastContact: Date;
  readonly duplicates: number;
  readonly ticketsToday: number;
  readonly unread: number;
  /** Whether it signs what it sends with a key this province knows. */
  readonly enrolled: boolean;
  /** What was found wrong with its audit chain, each kind once. */
  readonly findings: readonly string[];
}

const TICKET = `ticket_id AS "ticketId", label, series, number, to_char(day, 'YYYY-MM-DD') AS day,
  centre_id AS "centreId", group_id AS "groupId", procedure_code AS "procedureCode", priority, language,
  issued_at AS "issuedAt", clock_verified AS "clockVerified", reference, received_at AS "receivedAt"`;

export function ticketsOf(
  queries: Queries,
  kioskId: string,
  limit: number,
): Promise<readonly ReceivedTicket[]> {
  return queries.query(`SELECT ${TICKET} FROM ticket WHERE kiosk_id = $1 ORDER BY seq DESC LIMIT $2`, [
    kioskId,
    limit,
  ]);
}

export function newestTickets(
  queries: Queries,
  limit: number,
): Promise<readonly (ReceivedTicket & { kioskId: string })[]> {
  return queries.query(
    `SELECT kiosk_id AS "kioskId", ${TICKET} FROM ticket ORDER BY received_at DESC, seq DESC LIMIT $1`,
    [limit],
  );
}

export interface InboxEntry {
  readonly seq: number;
  readonly key: string;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly state: string;
  readonly reference: string;
  readonly receivedAt: Date;
}

export function inboxOf(
  queries: Queries,
  kioskId: string,
  after: number,
  limit: number,
): Promise<readonly InboxEntry[]> {
  return queries.query(
    `SELECT seq, key, kind, schema_version AS "schemaVersion", state, reference, received_at AS "receivedAt"
     FROM inbox WHERE kiosk_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [kioskId, after, limit],
  );
}

/** One line for each kiosk ever met, by name. `today` is a service day, yyyy-MM-dd. */
export function kioskLines(queries: Queries, today: string): Promise<readonly KioskLine[]> {
  return queries.query(
    `SELECT k.kiosk_id AS "kioskId", k.last_contact AS "lastContact", k.duplicates,
       (SELECT count(*) FROM ticket t WHERE t.kiosk_id = k.kiosk_id AND t.day = $1::date) AS "ticketsToday",
       (SELECT count(*) FROM inbox i WHERE i.kiosk_id = k.kiosk_id AND i.state <> 'read') AS unread,
       EXISTS (SELECT FROM kiosk_key y WHERE y.kiosk_id = k.kiosk_id AND y.replaced_at IS NULL) AS enrolled,
       (SELECT coalesce(jsonb_agg(DISTINCT f.finding), '[]') FROM audit_finding f WHERE f.kiosk_id = k.kiosk_id) AS findings
     FROM kiosk k ORDER BY k.kiosk_id`,
    [today],
  );
}
