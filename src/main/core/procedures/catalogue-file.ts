import { z } from 'zod';
import { timeUnit } from '../../../shared/contract/calendar.ts';
import { channel, feeRule, localFee } from '../../../shared/contract/fee-rule.ts';
import { doubt, legalText, paperKind } from '../../../shared/contract/procedures.ts';
import { bilingual, isoDate, procedureCode, slug } from '../../../shared/contract/words.ts';

const document = z.strictObject({ kind: paperKind, vi: z.string().min(1), en: z.string().min(1) });

/**
 * One procedure of the catalogue (`assets/catalogue/procedures.json`): the facts of the national portal's record, and
 * what is doubted in them. Whatever a newer catalogue adds is kept and not used.
 */
const record = z.looseObject({
  code: procedureCode,
  nameVi: z.string().min(1).max(600),
  nameEn: z.string().min(1).max(600),
  field: bilingual,
  authority: z.string().min(1).max(300),
  /** `xa`: commune, `tinh`: province. */
  level: z.array(z.string()).max(4),
  onlineLevel: z.enum(['toan_trinh', 'mot_phan', 'truc_tiep']),
  /** Each with the time the record states for it. */
  channels: z
    .array(z.strictObject({ channel, unit: timeUnit, qty: z.int().nonnegative().nullable() }))
    .max(20),
  /** Time at the counter; of several the record states, the longest. `rule` is the record's own, in words. */
  processing: z.strictObject({ unit: timeUnit, qty: z.int().positive().nullable(), rule: bilingual }),
  fee: z.strictObject({ rule: feeRule, words: bilingual }),
  documents: z.array(document).max(40),
  forms: z
    .array(
      z.strictObject({
        id: slug.nullable(),
        name: z.string().min(1).max(200),
        basis: z.string().min(1).max(200).nullable(),
      }),
    )
    .max(12),
  results: z.array(z.string().min(1).max(600)).max(20),
  /** Numbers of legal texts; `law.json` knows more of some. */
  law: z.array(z.string().min(1).max(60)).max(40),
  announcedBy: z.strictObject({ ministry: z.string(), decision: z.string() }).nullable(),
  /** Official lists that say it is taken online only; the counter still helps. */
  onlineFirst: z.strictObject({ since: isoDate, basis: z.string(), url: z.url() }).nullable(),
  doubts: z.array(doubt).max(8),
  /** First and last day of the law behind it, and where that is said; null where not known. */
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  validBasis: z.string().min(1).max(200).nullable(),
  portalUpdatedAt: isoDate.nullable(),
  asOf: isoDate,
  sourceUrl: z.url(),
});
export type ProcedureRecord = z.infer<typeof record>;

const unique = (codes: readonly string[]) => new Set(codes).size === codes.length;

export const catalogueFile = z.looseObject({
  schema: z.literal(2),
  asOf: isoDate,
  source: z.string().min(1),
  procedures: z
    .array(record)
    .min(1)
    .refine((records) => unique(records.map((each) => each.code)), 'a procedure stands twice'),
});
export type CatalogueFile = z.infer<typeof catalogueFile>;

/** Names people use, other words for the same thing, and what to hold in the hand at the counter. */
export const everydayFile = z.strictObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string().min(1),
  procedures: z.record(
    procedureCode,
    z.strictObject({
      name: bilingual,
      alsoCalled: z.array(z.string().min(1)),
      hold: z.array(bilingual).max(4),
    }),
  ),
});
export type EverydayFile = z.infer<typeof everydayFile>;

/** The tiles of "what did you come for", in their order. */
export const firstScreenFile = z.strictObject({
  schema: z.literal(1),
  source: z.string().min(1),
  tiles: z
    .array(
      z.strictObject({
        id: slug,
        pictogram: slug,
        name: bilingual,
        procedures: z.array(procedureCode).min(1).max(12),
      }),
    )
    .min(1)
    .max(24),
});
export type FirstScreenFile = z.infer<typeof firstScreenFile>;

/** What is known of legal texts by their number. */
export const lawFile = z.strictObject({
  schema: z.literal(2),
  asOf: isoDate,
  source: z.string().min(1),
  texts: z.array(legalText).max(2000),
});
export type LawFile = z.infer<typeof lawFile>;

/** Prices the province sets, with the resolution and its dates. */
export const localFeesFile = z.strictObject({
  schema: z.literal(2),
  asOf: isoDate,
  source: z.string().min(1),
  fees: z.array(localFee).max(5000),
});
export type LocalFeesFile = z.infer<typeof localFeesFile>;
