import { z } from 'zod';
import { command } from './define.ts';
import { bilingual, isoDate, wallTime } from './words.ts';

/**
 * Why a catalogue was not taken. The one in use stays in every case.
 * - `missing`: there is none to read · `unsigned`: it has no signature, or one that cannot be read
 * - `unknown-key`: signed by nobody this kiosk trusts · `tampered`: what is there is not what was signed
 * - `truncated`: a part is missing or shorter than it was signed · `too-large`
 * - `breaks-its-schema`: a part is not in the form this version reads · `names-an-unknown-procedure`
 * - `older`: a newer one is in use · `number-reused`: another one has the same number
 * - `withdrawn`: it was taken back here before · `disk-full`
 */
export const catalogueRefusal = z.enum([
  'missing',
  'unsigned',
  'unknown-key',
  'tampered',
  'truncated',
  'too-large',
  'breaks-its-schema',
  'names-an-unknown-procedure',
  'older',
  'number-reused',
  'withdrawn',
  'disk-full',
]);
export type CatalogueRefusal = z.infer<typeof catalogueRefusal>;

const edition = z.strictObject({
  /** Counts up with every catalogue the province signs. */
  number: z.int().positive(),
  asOf: isoDate,
  procedures: z.int().nonnegative(),
  adoptedAt: wallTime,
  /** Name of the key it was signed with. */
  signedBy: z.string().min(1).max(80),
});

/** What staff are told of the catalogue. */
export const catalogueStatus = z.strictObject({
  current: edition.nullable(),
  /** What going back would bring. */
  previous: edition.nullable(),
  /** The last catalogue that was refused since one was adopted. */
  refused: z.strictObject({ reason: catalogueRefusal, text: bilingual, at: wallTime }).nullable(),
});
export type CatalogueStatus = z.infer<typeof catalogueStatus>;

export const catalogueCommands = { 'catalogue.status': command(z.strictObject({}), catalogueStatus, []) };
export const catalogueEvents = { 'catalogue.changed': catalogueStatus };
