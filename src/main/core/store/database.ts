import type BetterSqlite3 from 'better-sqlite3';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** The reading half of the database. A function that takes this cannot write. */
export interface Readable {
  all<R extends object = Row>(sql: string, ...values: SqlValue[]): R[];
  get<R extends object = Row>(sql: string, ...values: SqlValue[]): R | undefined;
}

/** Exists only inside `store.write`: whatever is done with one is in one transaction. */
export interface Writable extends Readable {
  /** Rows changed, and the rowid of the last insert. */
  run(sql: string, ...values: SqlValue[]): { readonly changes: number; readonly lastId: number };
}

/** What a statement changed, for whoever keeps a second copy. */
export type OnChange = (sql: string, values: readonly SqlValue[]) => void;

/** Statements are prepared once per text: texts are constants of our code, never built from input. */
export function statements(sqlite: BetterSqlite3.Database, onChange: OnChange = () => {}): Writable {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = sqlite.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
  const told = (sql: string, values: readonly SqlValue[]) => {
    const statement = prepare(sql);
    // A statement that returns rows may change some too (RETURNING): SQLite knows.
    if (!statement.readonly) onChange(sql, values);
    return statement;
  };
  return {
    all: <R extends object>(sql: string, ...values: SqlValue[]) => told(sql, values).all(...values) as R[],
    get: <R extends object>(sql: string, ...values: SqlValue[]) =>
      told(sql, values).get(...values) as R | undefined,
    run(sql, ...values) {
      const { changes, lastInsertRowid } = told(sql, values).run(...values);
      return { changes, lastId: Number(lastInsertRowid) };
    },
  };
}
