import type { SignerKey } from '../../shared/enrolment.ts';
import type { Queries } from '../store/database.ts';

/** The key this kiosk signs with now; undefined where it was never enrolled. */
export async function keyOf(queries: Queries, kioskId: string): Promise<SignerKey | undefined> {
  const [row] = await queries.query<SignerKey>(
    'SELECT x, kid FROM kiosk_key WHERE kiosk_id = $1 AND replaced_at IS NULL',
    [kioskId],
  );
  return row;
}

/** From now on this key and no earlier one signs for the kiosk. */
export async function setKey(
  queries: Queries,
  kioskId: string,
  { x, kid }: SignerKey,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  await queries.query(
    'UPDATE kiosk_key SET replaced_at = $3 WHERE kiosk_id = $1 AND kid <> $2 AND replaced_at IS NULL',
    [kioskId, kid, at],
  );
  await queries.query(
    `INSERT INTO kiosk_key (kiosk_id, kid, x, enrolled_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kiosk_id, kid) DO UPDATE SET enrolled_at = excluded.enrolled_at, replaced_at = NULL`,
    [kioskId, kid, x, at],
  );
}

/** Notes that a code was used. @returns the kid it was used for first: this one, or another */
export async function useCode(
  queries: Queries,
  kioskId: string,
  codeId: string,
  kid: string,
  now: number,
): Promise<string> {
  await queries.query(
    `INSERT INTO enrolment_used (kiosk_id, code_id, kid, used_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [kioskId, codeId, kid, new Date(now).toISOString()],
  );
  const [row] = await queries.query<{ kid: string }>(
    'SELECT kid FROM enrolment_used WHERE kiosk_id = $1 AND code_id = $2',
    [kioskId, codeId],
  );
  return row?.kid ?? '';
}
