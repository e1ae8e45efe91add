import { z } from 'zod';
import { command } from './define.ts';
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

/**
 * `form`: a form to fill · `submit`: handed in, not returned · `present`: shown and returned ·
 * `conditional`: only in some cases.
 */
export const paperKind = z.enum(['form', 'submit', 'present', 'conditional']);

export const matterDetails = z.strictObject({
  matter,
  papers: z.array(z.strictObject({ kind: paperKind, text: bilingual })).max(40),
  /**
   * What it costs, in words. `known` is false where the record shows a 0 it does not explain or says nothing:
   * then the words send the person to an officer, and nothing on screen may say "free".
   */
  fee: z.strictObject({ known: z.boolean(), text: bilingual }),
  /** How long it takes, in words of the record. */
  time: bilingual,
  authority: z.string(),
  /** Service group whose counters take it here; null when no counter of this centre does. */
  groupId: slug.nullable(),
  /** Since when official lists say it is taken online first; null when they do not name it. */
  onlineFirstSince: isoDate.nullable(),
  source: z.strictObject({ asOf: isoDate, updatedAt: isoDate.nullable(), url: z.string() }),
});
export type MatterDetails = z.infer<typeof matterDetails>;

export const procedureCommands = {
  'procedures.firstScreen': command(
    z.strictObject({}),
    z.strictObject({ tiles: z.array(matterTile).max(24) }),
    ['no-catalogue'],
  ),
  /** At most 24 matters, best first. Every word must begin a word of the name, by folded letters. */
  'procedures.search': command(
    z.strictObject({ text: z.string().max(80) }),
    z.strictObject({ matters: z.array(matter).max(24), more: z.boolean() }),
    ['no-catalogue'],
  ),
  'procedures.show': command(z.strictObject({ code: procedureCode }), matterDetails, [
    'no-catalogue',
    'unknown-procedure',
  ]),
};
