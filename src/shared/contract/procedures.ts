import { z } from 'zod';
import { timeUnit } from './calendar.ts';
import { command } from './define.ts';
import { channel, feeRule } from './fee-rule.ts';
import { bilingual, isoDate, procedureCode, slug } from './words.ts';

/** One matter a person can come for: a procedure of the catalogue under the name people use. */
export const matter = z.strictObject({
  code: procedureCode,
  /** Everyday name where we have one, else the official name. */
  name: bilingual,
  officialName: bilingual,
  field: bilingual,
});
export type Matter = z.infer<typeof matter>;

/** A tile of the first page of matters: one pictogram, one or a few matters behind it. */
export const matterTile = z.strictObject({
  id: slug,
  pictogram: slug,
  name: bilingual,
  matters: z.array(matter).min(1).max(12),
});
export type MatterTile = z.infer<typeof matterTile>;

/** Something that happens in a life (a child is born, a house is built), with the matters it brings. */
export const lifeEvent = z.strictObject({
  id: slug,
  pictogram: slug,
  name: bilingual,
  matters: z.array(matter).max(24),
});
export type LifeEvent = z.infer<typeof lifeEvent>;

/**
 * `form`: a form to fill · `submit`: handed in, not returned · `present`: shown and returned ·
 * `conditional`: only in some cases.
 */
export const paperKind = z.enum(['form', 'submit', 'present', 'conditional']);

export const paper = z.strictObject({ kind: paperKind, text: bilingual });

/**
 * Where a record cannot be taken at its word, and why.
 * - `fee-unexplained-zero`: the portal shows 0 and does not say that it is free · `fee-not-stated`: it says nothing
 * - `fee-contradicts`: its amounts disagree with its own text · `exemptions-missing`: who pays nothing is left out
 * - `times-disagree`: one record, several times · `time-not-stated`: none a date follows from
 * - `stale-text`: asks for papers that were abolished · `foreign-text`: holds text of another procedure
 * - `wrong-result`, `wrong-form`: names a result or a form that belongs to something else
 * - `online-list-conflict`: lists say "online only", the record says otherwise
 * - `out-of-date`: its law is no longer in force on this day · `long-unchecked`: captured over a year ago
 */
export const doubtKind = z.enum([
  'fee-unexplained-zero',
  'fee-not-stated',
  'fee-contradicts',
  'exemptions-missing',
  'times-disagree',
  'time-not-stated',
  'stale-text',
  'foreign-text',
  'wrong-result',
  'wrong-form',
  'online-list-conflict',
  'out-of-date',
  'long-unchecked',
]);
export const doubt = z.strictObject({ kind: doubtKind, text: bilingual });
export type Doubt = z.infer<typeof doubt>;

/** A legal text behind a procedure; what is not known of it is null. */
export const legalText = z.strictObject({
  number: z.string().min(1).max(60),
  date: isoDate.nullable(),
  title: z.string().min(1).max(300).nullable(),
  /** Where to read it. */
  url: z.url().nullable(),
});
export type LegalText = z.infer<typeof legalText>;

export const matterDetails = z.strictObject({
  matter,
  papers: z.array(paper).max(40),
  /**
   * What it costs on the day of the answer, in words. `known` is false where the record shows a 0 it does not explain
   * or says nothing: then the words send the person to an officer, and nothing on screen may say "free".
   */
  fee: z.strictObject({ known: z.boolean(), text: bilingual, rule: feeRule, asOf: isoDate }),
  /** How long it takes, in words of the record. */
  time: bilingual,
  /** The same for `readyBy` (src/shared/working-days.ts). */
  timeRule: z.strictObject({ unit: timeUnit, qty: z.int().positive().nullable() }),
  /** Every channel of the record with its own time; one channel may stand several times, for several cases. */
  channels: z
    .array(z.strictObject({ channel, unit: timeUnit, qty: z.int().nonnegative().nullable() }))
    .max(20),
  /** `id`: our own form of `assets/forms`, where there is one. */
  forms: z
    .array(
      z.strictObject({
        id: slug.nullable(),
        name: z.string().min(1).max(200),
        basis: z.string().min(1).max(200).nullable(),
      }),
    )
    .max(12),
  /** What the person gets, in the record's Vietnamese. Empty where the record is doubted. */
  results: z.array(z.string().min(1).max(600)).max(20),
  law: z.array(legalText).max(40),
  authority: z.string(),
  /** Service group whose counters take it here; null when no counter of this centre does. */
  groupId: slug.nullable(),
  /** Since when official lists say it is taken online first; null when they do not name it. */
  onlineFirstSince: isoDate.nullable(),
  /** The more important first. Empty where nothing is known against the record. */
  doubts: z.array(doubt).max(12),
  /** First and last day of the law behind it; null where not known. */
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  source: z.strictObject({ asOf: isoDate, updatedAt: isoDate.nullable(), url: z.string() }),
});
export type MatterDetails = z.infer<typeof matterDetails>;

export const procedureCommands = {
  'procedures.firstScreen': command(
    z.strictObject({}),
    z.strictObject({ tiles: z.array(matterTile).max(24) }),
    ['no-catalogue'],
  ),
  /**
   * At most 24 matters, best first, by everyday and official names; the last word may be only begun, and a mistyped one
   * is forgiven. With `lifeEvent` only the matters of that event; then an empty text gives all of them.
   */
  'procedures.search': command(
    z.strictObject({ text: z.string().max(80), lifeEvent: slug.nullish() }),
    z.strictObject({ matters: z.array(matter).max(24), more: z.boolean() }),
    ['no-catalogue'],
  ),
  /** What happens in a life and what it makes people come for, in the order of the catalogue. */
  'procedures.lifeEvents': command(
    z.strictObject({}),
    z.strictObject({ events: z.array(lifeEvent).max(16) }),
    ['no-catalogue'],
  ),
  'procedures.show': command(z.strictObject({ code: procedureCode }), matterDetails, [
    'no-catalogue',
    'unknown-procedure',
  ]),
};
