import { PGlite, type Results } from '@electric-sql/pglite';
import type { Database, Queries, SqlValue } from './database.ts';

interface Runner {
  query<Row>(sql: string, values?: unknown[]): Promise<Results<Row>>;
}

/** PostgreSQL inside this process. `folder` null keeps everything in memory. One transaction at a time. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await PGlite.create(folder === null ? 'memory://' : folder);
  return {
    keeps: folder === null ? 'memory' : 'folder',
    query: queriesOf(engine).query,
    transaction: (work) => engine.transaction((transaction) => work(queriesOf(transaction))),
    close: () => engine.close(),
  };
}

function queriesOf(runner: Runner): Queries {
  return {
    async query<Row extends object>(sql: string, values: readonly SqlValue[] = []) {
      return (await runner.query<Row>(sql, [...values])).rows;
    },
  };
}
