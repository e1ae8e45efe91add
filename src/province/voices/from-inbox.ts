const ROWS = `i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
    AND i.schema_version = 1 AND i.state = 'read'`;

export const RATINGS_FROM_INBOX = `
  INSERT INTO rating (rating_id, kiosk_id, centre_id, day, score, reason, about, procedure_code)
  SELECT p."ratingId", i.kiosk_id, p."centreId", p.day, p.score, p.reason, p.about, p."procedureCode"
  FROM inbox i, jsonb_to_record(i.payload) AS p(
    "ratingId" uuid, "centreId" text, day date, score integer, reason text, about text, "procedureCode" text)
  WHERE ${ROWS} AND i.kind = 'rating.given'
  ON CONFLICT DO NOTHING`;

export const SUGGESTIONS_FROM_INBOX = `
  INSERT INTO suggestion (suggestion_id, kiosk_id, centre_id, day, sealed, received_at)
  SELECT p."suggestionId", i.kiosk_id, p."centreId", p.day, p.sealed, i.received_at
  FROM inbox i, jsonb_to_record(i.payload) AS p("suggestionId" uuid, "centreId" text, day date, sealed jsonb)
  WHERE ${ROWS} AND i.kind = 'suggestion.given'
  ON CONFLICT DO NOTHING`;
