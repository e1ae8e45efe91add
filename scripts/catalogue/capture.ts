import { z } from 'zod';
import { bilingual, isoDate, procedureCode } from '../../src/shared/contract/words.ts';

const timeUnit = z.enum(['WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'OTHER']);

/** One record as captured from the portal (`capture-2026-07-18.json`, whose `notes` explain each field). */
export const capturedRecord = z.looseObject({
  code: procedureCode,
  nameVi: z.string().min(1),
  nameEn: z.string().min(1),
  field: bilingual,
  authority: z.looseObject({ vi: z.string().min(1) }),
  level: z.array(z.string()),
  onlineLevel: z.enum(['toan_trinh', 'mot_phan', 'truc_tiep']),
  channels: z.array(
    z.looseObject({
      channel: z.enum(['ONLINE', 'POSTAL', 'DIRECT']),
      qty: z.int().nonnegative(),
      unit: timeUnit,
      feeCurrency: z.string().nullable(),
    }),
  ),
  processing: z.looseObject({ qty: z.int().nonnegative().nullable(), unit: timeUnit, rule: bilingual }),
  fee: z.looseObject({
    kind: z.enum(['fixed', 'per_page', 'province', 'free', 'portal_zero', 'not_stated']),
    rule: bilingual,
    perPage: z
      .strictObject({ first: z.int(), firstPages: z.int(), next: z.int(), maxPerCopy: z.int() })
      .optional(),
  }),
  documents: z.array(z.strictObject({ kind: z.string(), vi: z.string(), en: z.string() })),
  forms: z.array(z.strictObject({ code: z.string(), basis: z.string().nullable() })),
  results: z.array(z.string()),
  legalBasis: z.array(z.string()),
  announcedBy: z.strictObject({ ministry: z.string(), decision: z.string() }),
  portalUpdatedAt: isoDate.nullable(),
  asOf: isoDate,
  sourceUrl: z.url(),
  onlineOnlyClaim: z
    .strictObject({ since: isoDate, basis: z.string(), url: z.url(), conflict: z.string().nullable() })
    .nullable(),
});
export type CapturedRecord = z.infer<typeof capturedRecord>;

export const capture = z.looseObject({
  schema: z.literal(1),
  asOf: isoDate,
  source: z.string(),
  procedures: z.array(capturedRecord),
});
