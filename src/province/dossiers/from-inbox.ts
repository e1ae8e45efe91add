/**
 * Dossiers from inbox rows, each with its news that the province has it. Its answers stay sealed: what is written here
 * is the structure, and the sealed part as it came.
 */
export const DOSSIERS_FROM_INBOX = `
  WITH new AS (
    INSERT INTO dossier (dossier_id, kiosk_id, seq, centre_id, local_reference, secret_sha256, procedure_code, form_id,
      form_version, submitted_at, clock_verified, ticket_label, papers, fee_vnd, sealed, reference, received_at, status,
      version)
    SELECT p."dossierId", i.kiosk_id, i.seq, p."centreId", p."localReference", p."secretSha256", p."procedureCode",
      p.form->>'id', (p.form->>'version')::integer, p."submittedAt", p."clockVerified", p."ticketLabel", p.papers,
      (p.fee->>'amountVnd')::bigint, p.sealed, i.reference, i.received_at, 'received', 1
    FROM inbox i, jsonb_to_record(i.payload) AS p(
      "dossierId" uuid, "centreId" text, "localReference" text, "secretSha256" text, "procedureCode" text, form jsonb,
      "submittedAt" bigint, "clockVerified" boolean, "ticketLabel" text, papers jsonb, fee jsonb, sealed jsonb)
    WHERE i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
      AND i.kind = 'dossier.submitted' AND i.schema_version = 1 AND i.state = 'read'
    ORDER BY i.seq
    ON CONFLICT DO NOTHING
    RETURNING dossier_id, reference, received_at, seq
  ), counted AS (
    UPDATE kiosk SET news = news + (SELECT count(*) FROM new) WHERE kiosk_id = $1
    RETURNING news - (SELECT count(*) FROM new) AS before
  )
  INSERT INTO news (kiosk_id, cursor, kind, subject, version, at, facts)
  SELECT $1, before + row_number() OVER (ORDER BY seq), 'dossier.received', dossier_id, 1, received_at,
    jsonb_build_object('dossierId', dossier_id, 'reference', reference)
  FROM new, counted`;
