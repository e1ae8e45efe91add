import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isoDate } from '../../../../shared/contract/words.ts';

const name = z.string().min(1).max(120);

/** Today's communes and provinces, what the provinces were before, and the few mergers of communes that are known. */
const unitFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string(),
  provinceColumns: z.array(z.string()),
  /** Code, full name, names before 1 July 2025 of those that went into it. */
  provinces: z.array(z.tuple([z.string().regex(/^\d{2}$/), name, z.array(name)])).min(1),
  unitColumns: z.array(z.string()),
  /** Code, full name, code of the province. */
  units: z.array(z.tuple([z.string().regex(/^\d{5}$/), name, z.string()])).min(1),
  mergerSource: z.string(),
  mergerNote: z.string(),
  mergerColumns: z.array(z.string()),
  /** Old commune, its district and province, code of a commune of today it went into. A hint: parts may lie elsewhere. */
  mergers: z.array(z.tuple([name, name, name, z.string()])),
});
export type UnitFile = z.infer<typeof unitFile>;

/** Ships with the kiosk; what it cannot read is our bug, and throws. */
export function readUnits(): UnitFile {
  const path = fileURLToPath(new URL('../../../../../assets/units/units.json', import.meta.url));
  return unitFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}
