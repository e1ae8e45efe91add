import { z } from 'zod';
import { command } from './define.ts';
import { documentChange } from './printing.ts';
import { bilingual, isoDate, language, procedureCode, requestKey, slug } from './words.ts';

/** A declaration this kiosk prints on A4. */
export const printableForm = z.strictObject({
  id: slug,
  name: bilingual,
  /** Sheets of paper when printed blank. */
  pages: z.int().positive(),
  /** Whether it has fields that can be filled in before printing. */
  fillable: z.boolean(),
  /** The legal text that prescribes it; null where none does. */
  law: z.strictObject({ number: z.string(), date: isoDate }).nullable(),
  /** Whether its words were compared with the official text; where not, the page says so and the officer decides. */
  checked: z.boolean(),
});
export type PrintableForm = z.infer<typeof printableForm>;

/** By field of the form. What a form does not know is passed over; what is missing stays blank for the hand. */
export const formValues = z
  .record(slug, z.string().max(500))
  .refine((values) => Object.keys(values).length <= 200, 'at most 200 values');

/**
 * `values` null: blank. `language`: a person who reads another than Vietnamese is told in it, too, what the page is not.
 * `practice`: marked on every page as not to be handed in.
 */
const wanted = {
  formId: slug,
  values: formValues.nullable(),
  language: language.default('vi'),
  practice: z.boolean().default(false),
};

export const documentsCommands = {
  /** The forms of a procedure in force today; none where this kiosk has none. */
  'documents.forms': command(
    z.strictObject({ code: procedureCode }),
    z.strictObject({ forms: z.array(printableForm).max(20) }),
    [
      /** Neither the kiosk nor the system has a font: a page would be empty. */
      'no-font',
    ],
  ),
  /** Prints it on A4. The same `requestKey` asks once. What becomes of the paper is told by `document.changed`. */
  'documents.print': command(
    z.strictObject({ requestKey, ...wanted }),
    z.strictObject({ job: documentChange }),
    [
      'unknown-form',
      /** This kiosk has no A4 printer: `documents.preview` shows the page instead. */
      'not-configured',
      /** The key belongs to another document. */
      'key-reused',
      'no-font',
      'disk-full',
    ],
  ),
  /** One page as a picture, for a kiosk without an A4 printer and to look at before printing. Pages count from 1. */
  'documents.preview': command(
    z.strictObject({ ...wanted, page: z.int().min(1).max(50) }),
    z.strictObject({
      /** A PNG in base64; a frame between processes is at most 256 KiB. */
      png: z.base64().max(204_800),
      pages: z.int().positive(),
    }),
    ['unknown-form', 'no-such-page', 'no-font'],
  ),
};
