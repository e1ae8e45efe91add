import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';
import { slipAlphabet } from './slip-code.ts';

const longestKioskId = 40;
const four = `[${slipAlphabet}]{4}`;

/** What opens a half-written application: three groups of four. */
export const resumeCode = z.string().regex(new RegExp(`^${four}-${four}-${four}$`));

export const draftMarkFields = z.strictObject({
  kioskId: z.string().min(1).max(longestKioskId),
  resumeCode,
});
export type DraftMark = Readonly<z.infer<typeof draftMarkFields>>;

/** Text of the QR on a draft's slip: `MC1:R:SUOI-MAY-1:ABCDEFGHJKLM`, in QR's alphanumeric mode. */
export function writeDraftMark({ kioskId, resumeCode: code }: DraftMark): string {
  return ['MC1', 'R', kioskId.toUpperCase(), code.replaceAll('-', '')].join(':');
}

const mark = new RegExp(`^MC1:R:([A-Z0-9]+(?:-[A-Z0-9]+)*):(${four})(${four})(${four})$`);

/** Reads the text of a scanned QR. Anything else than a whole mark of ours is refused, never repaired. */
export function readDraftMark(text: string): Result<DraftMark, 'not-a-draft'> {
  const parts = text.length <= 80 ? mark.exec(text) : null;
  if (!parts) return failed('not-a-draft');
  const [, kioskId = '', ...groups] = parts;
  if (kioskId.length > longestKioskId) return failed('not-a-draft');
  return ok({ kioskId: kioskId.toLowerCase(), resumeCode: groups.join('-') });
}
