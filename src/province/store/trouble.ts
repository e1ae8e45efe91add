/**
 * What a failed statement means, by the class of its SQLSTATE
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 *
 * - `away`: the connection is gone or the server is short of something; the same request may work later.
 * - `collided`: another transaction was in the way; the same request works when sent again.
 * - `statement`: this statement with these values; sending it again changes nothing.
 */
export type DatabaseTrouble = 'away' | 'collided' | 'statement';

const AWAY = new Set(['08', '53', '55', '57', '58', 'XX']);
/** Node's own words for a connection that failed, and those of `pg`, which have no code. */
const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** null: not a trouble of the database at all, but a bug of ours. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NETWORK.test(code) || LOST.test(error.message)) return 'away';
  if (!/^[0-9A-Z]{5}$/.test(code)) return null;
  const family = code.slice(0, 2);
  if (family === '40') return 'collided';
  return AWAY.has(family) ? 'away' : 'statement';
}
