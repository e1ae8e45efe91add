/** What pages a dossier names, in the transaction that brings it: each is awaited from then on. */
export const PAGES_FROM_INBOX = `
  INSERT INTO paper_page (kiosk_id, sha256, dossier_id, paper_id, place)
  SELECT d.kiosk_id, page.sha256, d.dossier_id, paper->>'paperId', page.place
  FROM dossier d, jsonb_array_elements(d.papers) AS paper,
    jsonb_array_elements_text(paper->'pages') WITH ORDINALITY AS page(sha256, place)
  WHERE d.kiosk_id = $1 AND d.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
  ON CONFLICT DO NOTHING`;
