import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isoDate } from '../../../../shared/contract/words.ts';

const name = z.string().min(1).max(120);
const unitCode = z.string().regex(/^\d{5}$/);

/** Today's communes and provinces, and what the provinces were called before. */
const unitFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string(),
  provinceColumns: z.array(z.string()),
  /** Code, full name, names before 1 July 2025 of those that went into it. */
  provinces: z.array(z.tuple([z.string().regex(/^\d{2}$/), name, z.array(name)])).min(1),
  unitColumns: z.array(z.string()),
  /** Code, full name, code of the province. */
  units: z.array(z.tuple([unitCode, name, z.string()])).min(1),
});

/** The communes of three levels, by province and district, each with those of today that took it or a part of it. */
const formerFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string(),
  note: z.string(),
  columns: z.array(z.string()),
  provinces: z.record(name, z.record(name, z.array(z.tuple([name, unitCode], unitCode)))),
});

export type UnitFile = z.infer<typeof unitFile> & {
  readonly former: z.infer<typeof formerFile>['provinces'];
};

/** Ships with the kiosk; what it cannot read is our bug, and throws. */
export function readUnits(): UnitFile {
  const units = unitFile.parse(readShipped('units.json'));
  return { ...units, former: formerFile.parse(readShipped('former-communes.json')).provinces };
}

function readShipped(file: string): unknown {
  const path = fileURLToPath(new URL(`../../../../../assets/units/${file}`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
}
