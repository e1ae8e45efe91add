/** What the province needs from PostgreSQL, embedded or a server: the same SQL runs on both. */
export interface Queries {
  /** `values` are text, numbers, booleans or null; whole tables travel as one JSON text (`jsonb_to_recordset`). */
  query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
}

export type SqlValue = string | number | boolean | null;

export interface Database extends Queries {
  /** Where the data live: `memory` forgets them when the process ends. */
  readonly keeps: 'memory' | 'folder' | 'server';
  /** Durable when it returns (see `docs/province.md` for what the embedded engine can promise); undone when `work` throws. */
  transaction<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}
