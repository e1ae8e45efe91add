import type { Queries } from '../store/database.ts';

/**
 * Mints a dossier code (mã hồ sơ) such as `H15.50.05.13-261122-0001`: unit, yymmdd of acceptance, running number of the
 * unit's day (four digits in provincial systems, more when a day needs them).
 * @param day yyyy-MM-dd in the province
 */
export async function mintDossierCode(queries: Queries, unit: string, day: string): Promise<string> {
  const [row] = await queries.query<{ last: number }>(
    `INSERT INTO dossier_code_counter (unit, day, last) VALUES ($1, $2, 1)
     ON CONFLICT (unit, day) DO UPDATE SET last = dossier_code_counter.last + 1 RETURNING last`,
    [unit, day],
  );
  if (!row) throw new Error('a dossier code counter did not answer');
  return `${unit}-${day.slice(2).replaceAll('-', '')}-${String(row.last).padStart(4, '0')}`;
}
