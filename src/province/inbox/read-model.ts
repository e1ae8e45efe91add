import type { Queries } from '../store/database.ts';

/**
 * Builds the read models from inbox rows of one kiosk, in the transaction that wrote them. Harmless when repeated: a
 * ticket stands once, however many items tell of it.
 */
export async function readItems(queries: Queries, kioskId: string, seqs: readonly number[]): Promise<void> {
  await queries.query(TICKETS_FROM_INBOX, [kioskId, JSON.stringify(seqs)]);
}

const TICKETS_FROM_INBOX = `
  INSERT INTO ticket (ticket_id, kiosk_id, label, series, number, day, centre_id, group_id, procedure_code, priority,
    language, issued_at, clock_verified, seq, reference, received_at)
  SELECT p."ticketId", i.kiosk_id, p.label, p.series, p.number, p.day, p."centreId", p."groupId", p."procedureCode",
    p.priority, p.language, p."issuedAt", p."clockVerified", i.seq, i.reference, i.received_at
  FROM inbox i, jsonb_to_record(i.payload) AS p(
    "ticketId" uuid, label text, series text, number integer, day date, "centreId" text, "groupId" text,
    "procedureCode" text, priority text, language text, "issuedAt" bigint, "clockVerified" boolean)
  WHERE i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
    AND i.kind = 'ticket.issued' AND i.schema_version = 1 AND i.state = 'read'
  ORDER BY i.seq
  ON CONFLICT DO NOTHING`;
