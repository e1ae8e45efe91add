import { APPOINTMENTS_KEPT } from '../appointments/rows.ts';
import { DOSSIERS_FROM_INBOX } from '../dossiers/from-inbox.ts';
import { PAGES_FROM_INBOX } from '../pages/from-inbox.ts';
import { CONFIRMED_BEFORE_SHOWN, LOCK_BILLS, PAYMENTS_FROM_INBOX } from '../payments/from-inbox.ts';
import type { Queries } from '../store/database.ts';
import { RATINGS_FROM_INBOX, SUGGESTIONS_FROM_INBOX } from '../voices/from-inbox.ts';

/** What is built from each kind, in this order. Every statement takes the kiosk ($1) and its seqs as JSON ($2). */
const STATEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ticket.issued', [ticketsFromInbox()]],
  ['appointment.kept', [APPOINTMENTS_KEPT]],
  ['dossier.submitted', [DOSSIERS_FROM_INBOX, PAGES_FROM_INBOX]],
  ['payment', [PAYMENTS_FROM_INBOX, LOCK_BILLS, CONFIRMED_BEFORE_SHOWN]],
  ['rating.given', [RATINGS_FROM_INBOX]],
  ['suggestion.given', [SUGGESTIONS_FROM_INBOX]],
]);

/**
 * Builds the read models from inbox rows of one kiosk that were understood, in the transaction that wrote them.
 * Harmless when repeated: a ticket stands once, however many items tell of it.
 */
export async function readItems(
  queries: Queries,
  kioskId: string,
  items: readonly { readonly seq: number; readonly kind: string }[],
): Promise<void> {
  const groups = Map.groupBy(items, ({ kind }) => (kind.startsWith('payment.') ? 'payment' : kind));
  for (const [kind, statements] of STATEMENTS) {
    const seqs = groups.get(kind)?.map(({ seq }) => seq);
    if (!seqs) continue;
    for (const statement of statements) await queries.query(statement, [kioskId, JSON.stringify(seqs)]);
  }
}

function ticketsFromInbox(): string {
  return `
  INSERT INTO ticket (ticket_id, kiosk_id, label, series, number, day, centre_id, group_id, procedure_code, priority,
    language, issued_at, clock_verified, seq, reference, received_at)
  SELECT p."ticketId", i.kiosk_id, p.label, p.series, p.number, p.day, p."centreId", p."groupId", p."procedureCode",
    p.priority, p.language, p."issuedAt", p."clockVerified", i.seq, i.reference, i.received_at
  FROM inbox i, jsonb_to_record(i.payload) AS p(
    "ticketId" uuid, label text, series text, number integer, day date, "centreId" text, "groupId" text,
    "procedureCode" text, priority text, language text, "issuedAt" bigint, "clockVerified" boolean)
  WHERE i.kiosk_id = $1 AND i.seq = ANY (ARRAY(SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb)))
    AND i.kind = 'ticket.issued' AND i.schema_version = 1 AND i.state = 'read'
  ORDER BY i.seq
  ON CONFLICT DO NOTHING`;
}
