import { failed, ok, type Result } from '../../shared/result.ts';
import type { Database, Queries } from './database.ts';
import { type SchemaStep, schemaSteps } from './steps.ts';

/** One number for all processes that start over the same database: the second waits for the first. */
const MIGRATION_LOCK = 7_260_001;

/** Brings the tables up to date in one transaction. Touches nothing when a newer version wrote the database. */
export function migrate(
  database: Database,
  steps: readonly SchemaStep[] = schemaSteps,
): Promise<Result<{ applied: number }, 'database-newer'>> {
  return database.transaction(async (queries) => {
    await queries.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const done = await stepsDone(queries);
    const newest = steps.at(-1)?.step ?? 0;
    if (done > newest)
      return failed('database-newer', `database has step ${done}, this version knows ${newest}`);
    const missing = steps.filter((each) => each.step > done);
    for (const each of missing) await apply(queries, each);
    return ok({ applied: missing.length });
  });
}

async function stepsDone(queries: Queries): Promise<number> {
  await queries.query(`CREATE TABLE IF NOT EXISTS schema_step (
    step integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const [row] = await queries.query<{ step: number | null }>('SELECT max(step) AS step FROM schema_step');
  return row?.step ?? 0;
}

async function apply(queries: Queries, step: SchemaStep): Promise<void> {
  for (const statement of step.statements) await queries.query(statement);
  await queries.query('INSERT INTO schema_step (step, name) VALUES ($1, $2)', [step.step, step.name]);
}
