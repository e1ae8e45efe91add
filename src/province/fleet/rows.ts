import type { Database } from '../store/database.ts';
import { isAcceptanceSigned } from './verify-acceptance.ts';

/** One kiosk as the province knows it from what it sent. Nothing here is about a citizen. */
export interface FleetKiosk {
  readonly kioskId: string;
  readonly lastContact: Date;
  readonly version: string | null;
  /** The commune's id, from its acceptance; null before. */
  readonly centreId: string | null;
  /** Starts within a day: a crash loop shows here. */
  readonly starts: number;
  readonly acceptedAt: number | null;
  /** Whether its own key signed the acceptance; null where there is none. */
  readonly acceptanceHolds: boolean | null;
}

interface Row {
  readonly kioskId: string;
  readonly lastContact: Date;
  readonly version: string | null;
  readonly starts: number;
  readonly acceptance: { readonly document: unknown; readonly signature: unknown } | null;
}

export async function readFleet(database: Database, now: number): Promise<readonly FleetKiosk[]> {
  const rows = await database.query<Row>(
    `SELECT k.kiosk_id AS "kioskId", k.last_contact AS "lastContact",
       (SELECT i.payload ->> 'kioskVersion' FROM inbox i WHERE i.kiosk_id = k.kiosk_id AND i.kind = 'kiosk.started'
        ORDER BY i.seq DESC LIMIT 1) AS version,
       (SELECT count(*)::integer FROM inbox i WHERE i.kiosk_id = k.kiosk_id AND i.kind = 'kiosk.started'
        AND i.received_at > $1) AS starts,
       (SELECT i.payload FROM inbox i WHERE i.kiosk_id = k.kiosk_id AND i.kind = 'kiosk.accepted'
        ORDER BY i.seq DESC LIMIT 1) AS acceptance
     FROM kiosk k ORDER BY k.kiosk_id`,
    [new Date(now - 24 * 60 * 60_000).toISOString()],
  );
  return Promise.all(rows.map((row) => kioskOf(database, row)));
}

async function kioskOf(database: Database, { acceptance, ...row }: Row): Promise<FleetKiosk> {
  if (!acceptance) return { ...row, centreId: null, acceptedAt: null, acceptanceHolds: null };
  const { document, signature } = acceptance;
  const { centreId, acceptedAt } = document as { centreId: string; acceptedAt: number };
  return {
    ...row,
    centreId,
    acceptedAt,
    acceptanceHolds: await isAcceptanceSigned(database, document, signature),
  };
}
