import { BILL_LOCK } from './bill-lock.ts';

/** What the kiosk's own kinds say of a payment; `confirmed` is never among them. */
const STATE = `CASE i.kind WHEN 'payment.shown' THEN 'shown' WHEN 'payment.expired' THEN 'expired'
    WHEN 'payment.cancelled' THEN 'cancelled' WHEN 'payment.unconfirmed' THEN 'unconfirmed' END`;

/** In one order, so that two kiosks' batches never wait for each other in a ring. */
export const LOCK_BILLS = `
  SELECT pg_advisory_xact_lock(${BILL_LOCK}, hash) FROM (
    SELECT DISTINCT hashtext(i.payload->>'bill') AS hash FROM inbox i
    WHERE i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
      AND i.kind LIKE 'payment.%' AND i.state = 'read'
    ORDER BY 1) AS bills`;

/** The newest word of the kiosk on each payment. One that is confirmed is not touched any more. */
export const PAYMENTS_FROM_INBOX = `
  INSERT INTO payment (payment_id, kiosk_id, seq, dossier_id, ticket_id, amount_vnd, payee, purpose, bill, shown_at,
    expires_at, state, version, received_at)
  SELECT DISTINCT ON (p."paymentId") p."paymentId", i.kiosk_id, i.seq, p."dossierId", p."ticketId", p."amountVnd",
    p.payee, p.purpose, p.bill, p."shownAt", p."expiresAt", ${STATE}, 0, i.received_at
  FROM inbox i, jsonb_to_record(i.payload) AS p(
    "paymentId" uuid, "dossierId" uuid, "ticketId" uuid, "amountVnd" bigint, payee jsonb, purpose text, bill text,
    "shownAt" bigint, "expiresAt" bigint)
  WHERE i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
    AND i.kind LIKE 'payment.%' AND i.schema_version = 1 AND i.state = 'read'
  ORDER BY p."paymentId", i.seq DESC
  ON CONFLICT (payment_id) DO UPDATE SET seq = excluded.seq, amount_vnd = excluded.amount_vnd, payee = excluded.payee,
    purpose = excluded.purpose, bill = excluded.bill, expires_at = excluded.expires_at, state = excluded.state
  WHERE payment.kiosk_id = excluded.kiosk_id AND payment.seq < excluded.seq AND payment.state <> 'confirmed'`;

/**
 * Money that came before the kiosk could say what it was for: a phone has a network where the kiosk has none. The
 * first transfer that fits confirms; what else lies there for this bill is for a person to look at.
 */
export const CONFIRMED_BEFORE_SHOWN = `
  WITH fitting AS (
    SELECT DISTINCT ON (p.payment_id) p.payment_id, b.bank_reference, b.amount_vnd, b.received_at
    FROM payment p JOIN bank_callback b ON b.bill = p.bill AND b.amount_vnd = p.amount_vnd
      AND b.account = p.payee->>'account' AND b.outcome = 'unknown-bill'
    WHERE p.kiosk_id = $1 AND p.state <> 'confirmed'
      AND p.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
    ORDER BY p.payment_id, b.received_at, b.bank_reference
  ), noted AS (
    UPDATE bank_callback b SET outcome = 'confirmed', payment_id = f.payment_id
    FROM fitting f WHERE b.bank_reference = f.bank_reference
  ), confirmed AS (
    UPDATE payment p SET state = 'confirmed', version = 1, confirmed_at = f.received_at,
      bank_reference = f.bank_reference
    FROM fitting f WHERE p.payment_id = f.payment_id
  ), counted AS (
    UPDATE kiosk SET news = news + (SELECT count(*) FROM fitting) WHERE kiosk_id = $1
    RETURNING news - (SELECT count(*) FROM fitting) AS before
  )
  INSERT INTO news (kiosk_id, cursor, kind, subject, version, at, facts)
  SELECT $1, before + row_number() OVER (ORDER BY payment_id), 'payment.confirmed', payment_id, 1, received_at,
    jsonb_build_object('paymentId', payment_id, 'amountVnd', amount_vnd, 'bankReference', bank_reference)
  FROM fitting, counted`;
