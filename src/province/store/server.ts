import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ProvinceWaits } from '../waits.ts';
import type { Database, Queries, SqlValue } from './database.ts';

const INT8 = 20;

/**
 * A PostgreSQL server (15 or later). `onLost` hears of an idle connection that broke; the pool opens another when one
 * is needed. Whole numbers come as numbers, as from the embedded engine: ours all fit.
 */
export async function openServer(
  url: string,
  waits: ProvinceWaits,
  onLost: (error: Error) => void,
): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: waits.connect.ms,
    statement_timeout: waits.statement.ms,
    // An acknowledgement must outlive the server's power: never inherit a laxer default.
    options: '-c synchronous_commit=on',
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', onLost);
  const database: Database = {
    keeps: 'server',
    query: queriesOf(pool).query,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
  return database;
}

async function inTransaction<Value>(
  pool: pg.Pool,
  work: (queries: Queries) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(queriesOf(client));
    await client.query('COMMIT');
    return value;
  } catch (error) {
    // A connection that cannot even roll back is thrown away with what it held open.
    await client.query('ROLLBACK').catch((again: Error) => {
      broken = again;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function queriesOf(runner: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row extends object>(sql: string, values: readonly SqlValue[] = []) {
      // Without values it may be a change of tables, or several statements in one text: neither can be prepared.
      if (values.length === 0) return (await runner.query<Row>(sql)).rows;
      return (await runner.query<Row>({ name: nameOf(sql), text: sql, values: [...values] })).rows;
    },
  };
}

const names = new Map<string, string>();

/** A statement with a name is read and planned once by each connection, not at each batch. Ours are a few dozen texts. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url').slice(0, 22);
  names.set(sql, name);
  return name;
}
