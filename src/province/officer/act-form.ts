import { z } from 'zod';
import type { Act } from '../dossiers/act.ts';

const words = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(600));
const date = z.iso.date();
const version = z.coerce.number().int().positive();

const form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), version, appointment: z.union([z.literal(''), date]) }),
  z.object({ act: z.literal('ask-more'), version, note: words }),
  z.object({ act: z.literal('tell-ready'), version, where: words }),
  z.object({ act: z.literal('refuse'), version, note: words }),
]);

/** Reads what an officer's form sent; null where it cannot be one of ours. */
export function readActForm(fields: unknown): { readonly version: number; readonly act: Act } | null {
  const read = form.safeParse(fields);
  return read.success ? { version: read.data.version, act: actOf(read.data) } : null;
}

function actOf(given: z.infer<typeof form>): Act {
  switch (given.act) {
    case 'accept':
      return { kind: 'accept', appointment: given.appointment === '' ? null : given.appointment };
    case 'tell-ready':
      return { kind: 'tell-ready', where: given.where };
    case 'ask-more':
    case 'refuse':
      return { kind: given.act, note: given.note };
  }
}
