import { z } from 'zod';
import { timeUnit } from '../../src/shared/contract/calendar.ts';
import { feeRule } from '../../src/shared/contract/fee-rule.ts';
import { doubtKind } from '../../src/shared/contract/procedures.ts';
import { isoDate, procedureCode, slug } from '../../src/shared/contract/words.ts';

/** What people found wrong or left open in captured records, and how the catalogue tells it. */
export const corrections = z.strictObject({
  /** Records of this field rest on a law that ends. */
  civilStatusLaw: z.strictObject({ field: z.string(), validTo: isoDate, basis: z.string() }),
  fees: z.record(procedureCode, feeRule),
  /** Where a record states several times: the longest one it states for the counter. */
  times: z.record(procedureCode, z.strictObject({ unit: timeUnit, qty: z.int().positive() })),
  /** The form of `assets/forms` behind a form a record names: by procedure, then by the record's name of it. */
  forms: z.record(procedureCode, z.record(z.string().min(1), slug)),
  wrongResults: z.array(procedureCode),
  doubts: z.record(
    procedureCode,
    z.array(z.strictObject({ kind: doubtKind, vi: z.string().min(1), en: z.string().min(1) })).min(1),
  ),
});
