import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';

/**
 * A dossier code (mã hồ sơ) such as `H15.50.05.13-261008-0975`: unit, yymmdd of receipt, number in the day. The
 * provincial system alone issues one; nothing here makes one, and slip codes look different on purpose.
 */
export const dossierCode = z.strictObject({
  /** As the province writes it, in capitals. */
  code: z.string().regex(/^[0-9A-Z.]+-\d{6}-\d{4,7}$/),
  unit: z.string().min(1),
  /** yyyy-MM-dd where the six digits are a date, else null: some systems put other digits there. */
  receivedOn: z.string().nullable(),
  number: z.string().min(4).max(7),
});
export type DossierCode = Readonly<z.infer<typeof dossierCode>>;

const longest = 60;

/**
 * Reads what a person typed or scanned: small letters, spaces and the dashes of other keyboards are forgiven; nothing
 * is filled in. Provinces differ in every part but the shape (Circular 03/2025/TT-VPCP gives none).
 */
export function readDossierCode(text: string): Result<DossierCode, 'not-a-dossier-code'> {
  if (text.length > 2 * longest) return failed('not-a-dossier-code');
  const code = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .toUpperCase();
  const [, unit, day, number] = /^([0-9A-Z.]+)-(\d{6})-(\d{4,7})$/.exec(code) ?? [];
  if (code.length > longest || unit === undefined || day === undefined || number === undefined) {
    return failed('not-a-dossier-code');
  }
  return ok({ code, unit, receivedOn: dateOf(day), number });
}

function dateOf(yymmdd: string): string | null {
  const date = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`;
  const ms = Date.parse(`${date}T00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(date) ? date : null;
}
