import { z } from 'zod';
import { paperKind } from '../../../shared/contract/procedures.ts';
import { bilingual, isoDate, procedureCode, slug } from '../../../shared/contract/words.ts';

const document = z.strictObject({ kind: paperKind, vi: z.string().min(1), en: z.string().min(1) });

/**
 * One record of the national catalogue as captured (`assets/catalogue/procedures.json`, whose `notes` explain each
 * field). What this version does not use is kept as it came.
 */
const record = z.looseObject({
  code: procedureCode,
  nameVi: z.string().min(1),
  nameEn: z.string().min(1),
  field: bilingual,
  authority: z.looseObject({ vi: z.string().min(1) }),
  processing: z.looseObject({ rule: bilingual }),
  fee: z.looseObject({
    kind: z.enum(['fixed', 'per_page', 'province', 'free', 'portal_zero', 'not_stated']),
    rule: bilingual,
  }),
  documents: z.array(document),
  onlineOnlyClaim: z.looseObject({ since: isoDate }).nullable(),
  portalUpdatedAt: isoDate.nullable(),
  asOf: isoDate,
  sourceUrl: z.url(),
});
export type ProcedureRecord = z.infer<typeof record>;

const unique = (codes: readonly string[]) => new Set(codes).size === codes.length;

export const catalogueFile = z.looseObject({
  schema: z.literal(1),
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
