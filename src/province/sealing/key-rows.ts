import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { makePrivateKey, type PrivateKey, privateKey } from './private-key.ts';

const KEY_LOCK = 7_260_003;
const rows = z.array(z.object({ jwk: privateKey }));

/** Private keys kept in the database, newest first; made there once, however many processes start over it. */
export async function openKeyRows(database: Database): Promise<readonly PrivateKey[]> {
  const fresh = await makePrivateKey();
  return database.transaction(async (queries) => {
    await queries.query('SELECT pg_advisory_xact_lock($1)', [KEY_LOCK]);
    await queries.query(
      `INSERT INTO sealing_key (kid, jwk) SELECT $1, $2::jsonb WHERE NOT EXISTS (SELECT FROM sealing_key)`,
      [fresh.kid, JSON.stringify(fresh)],
    );
    const kept = await queries.query('SELECT jwk FROM sealing_key ORDER BY made_at DESC, kid');
    return rows.parse(kept).map(({ jwk }) => jwk);
  });
}
