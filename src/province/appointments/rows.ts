import type { AppointmentMark } from '../../shared/appointment-mark.ts';
import type { Queries } from '../store/database.ts';

/** A number taken at home, with the queue number it became at the kiosk. */
export interface AppointmentRow extends AppointmentMark {
  readonly ticketLabel: string | null;
}

export async function insertAppointment(
  queries: Queries,
  { code, centreId, day, time, procedureCode }: AppointmentMark,
  madeAt: number,
): Promise<void> {
  await queries.query(
    `INSERT INTO appointment (code, centre_id, day, at, procedure_code, made_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [code, centreId, day, time, procedureCode, new Date(madeAt).toISOString()],
  );
}

/** Newest first. */
export function newestAppointments(queries: Queries, limit: number): Promise<readonly AppointmentRow[]> {
  return queries.query<AppointmentRow>(
    `SELECT code, centre_id AS "centreId", day::text AS day, at AS time, procedure_code AS "procedureCode",
       ticket_label AS "ticketLabel" FROM appointment ORDER BY made_at DESC, code LIMIT $1`,
    [limit],
  );
}

/** The first queue number it became stands: a second kiosk without a network may have given another. */
export const APPOINTMENTS_KEPT = `
  UPDATE appointment SET ticket_label = p.label
  FROM inbox i, jsonb_to_record(i.payload) AS p(code text, "centreId" text, day date, label text)
  WHERE i.kiosk_id = $1 AND i.seq IN (SELECT value::bigint FROM jsonb_array_elements_text($2::jsonb))
    AND i.kind = 'appointment.kept' AND i.schema_version = 1 AND i.state = 'read'
    AND appointment.code = p.code AND appointment.centre_id = p."centreId" AND appointment.day = p.day
    AND appointment.ticket_label IS NULL`;
