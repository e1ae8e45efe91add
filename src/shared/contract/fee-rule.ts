import { z } from 'zod';
import { bilingual, isoDate, slug } from './words.ts';

/** How an application reaches the office. */
export const channel = z.enum(['online', 'post', 'counter']);
export type Channel = z.infer<typeof channel>;

/** Whole đồng. A price of nothing is the rule `free`, which says in whose words; so 0 is no amount. */
const amountVnd = z.int().min(1).max(1_000_000_000);

/** What one amount is paid for. */
export const feeUnit = z.enum(['request', 'copy', 'document', 'case', 'card', 'person', 'page']);
export type FeeUnit = z.infer<typeof feeUnit>;

const fixed = z.strictObject({ kind: z.literal('fixed'), amountVnd, per: feeUnit });

/** Different amounts by channel; a channel that is not named has no amount here. */
const byChannel = z.strictObject({
  kind: z.literal('by-channel'),
  per: feeUnit,
  amountsVnd: z.partialRecord(channel, amountVnd).refine((amounts) => Object.keys(amounts).length > 0),
});

/** `firstVnd` for each of the first pages, `nextVnd` for each further one, at most `mostVnd` a copy. */
const perPage = z.strictObject({
  kind: z.literal('per-page'),
  firstVnd: amountVnd,
  firstPages: z.int().min(1).max(100),
  nextVnd: amountVnd,
  mostVnd: amountVnd,
});

/** The record says in words that nothing is paid. */
const free = z.strictObject({ kind: z.literal('free') });

/** A rule whose amount one person can work out. */
export const pricedRule = z.discriminatedUnion('kind', [fixed, byChannel, perPage, free]);
export type PricedRule = z.infer<typeof pricedRule>;

/** Other amounts on some days, both ends included; `ordinary` on all others. */
const byDate = z.strictObject({
  kind: z.literal('by-date'),
  ordinary: pricedRule,
  periods: z
    .array(
      z
        .strictObject({ from: isoDate, to: isoDate, rule: pricedRule, basis: z.string().min(1).max(80) })
        .refine(({ from, to }) => from <= to, 'a period ends before it begins'),
    )
    .min(1)
    .max(8)
    .refine(
      (periods) => periods.every(({ from }, index) => index === 0 || (periods[index - 1]?.to ?? '') < from),
      'periods overlap or are out of order',
    ),
});

/** One channel of the record may hold several amounts for several cases: which one it is, is asked. */
const byCase = z.strictObject({
  kind: z.literal('by-case'),
  cases: z
    .array(z.strictObject({ id: slug, text: bilingual, rule: pricedRule }))
    .min(2)
    .max(8)
    .refine((cases) => new Set(cases.map(({ id }) => id)).size === cases.length, 'a case stands twice'),
});

/** The province's People's Council sets it; `freeWhen` says when nothing is paid, where the record does. */
const province = z.strictObject({ kind: z.literal('province'), freeWhen: bilingual.nullable() });

/**
 * `portal-zero`: the record shows a bare 0 and does not explain it · `not-stated`: it says nothing of money.
 * Neither means free.
 */
const unknown = z.strictObject({ kind: z.literal('unknown'), why: z.enum(['portal-zero', 'not-stated']) });

/** How a fee comes about, as dated data of the catalogue; `src/shared/fees.ts` applies it. */
export const feeRule = z.discriminatedUnion('kind', [
  fixed,
  byChannel,
  perPage,
  free,
  byDate,
  byCase,
  province,
  unknown,
]);
export type FeeRule = z.infer<typeof feeRule>;

/** A line of the price list that the province (or the commune's own configuration) sets for one procedure. */
export const localFee = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}$/),
  from: isoDate,
  /** Last day; null while no other line follows. */
  to: isoDate.nullable(),
  rule: z.union([pricedRule, byDate, byCase]),
  /** The resolution that sets it: "Nghị quyết 12/2026/NQ-HĐND". */
  basis: z.string().min(1).max(120),
});
export type LocalFee = z.infer<typeof localFee>;
