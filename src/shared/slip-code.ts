import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';

/** Letters and digits that cannot be mistaken for one another when read aloud or copied: no 0 O 1 I. */
export const slipAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * The code a person can read out: 7K4Q-M2XD. Built from eight random bytes (40 bits are used). Two groups of four and
 * no date in it, so that nobody takes it for a dossier code (H15.50.05.13-261008-0975).
 */
export function slipCodeFrom(random: Uint8Array): string {
  if (random.length < 8) throw new Error('a slip code needs eight random bytes');
  const letters = [...random.subarray(0, 8)].map((byte) => slipAlphabet.charAt(byte & 31)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** As a configuration allows it (`slug`). */
const longestKioskId = 40;

/** What the QR of a queue ticket says. */
export const ticketMarkFields = z.strictObject({
  kioskId: z.string().min(1).max(longestKioskId),
  label: z.string().min(2).max(8),
  /** yyyy-MM-dd */
  day: z.string().length(10),
  slipCode: z.string().length(9),
});
export type TicketMark = Readonly<z.infer<typeof ticketMarkFields>>;

/**
 * Text of a ticket's QR: `MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD`. Only characters of QR's alphanumeric mode
 * (ISO/IEC 18004, 7.3.4), which keeps the modules large on narrow paper.
 */
export function writeTicketMark(mark: TicketMark): string {
  const { kioskId, label, day, slipCode } = mark;
  return ['MC1', 'T', kioskId.toUpperCase(), label, day.replaceAll('-', ''), slipCode.replace('-', '')].join(
    ':',
  );
}

const ticketMark = new RegExp(
  `^MC1:T:([A-Z0-9]+(?:-[A-Z0-9]+)*):([A-Z]{1,2}\\d{3}):(\\d{4})(\\d{2})(\\d{2}):([${slipAlphabet}]{4})([${slipAlphabet}]{4})$`,
);

/** Reads the text of a scanned QR. Anything else than a whole mark of ours is refused, never repaired. */
export function readTicketMark(text: string): Result<TicketMark, 'not-a-ticket'> {
  const parts = ticketMark.exec(text);
  if (!parts) return failed('not-a-ticket');
  const [, kioskId = '', label = '', year, month, day, first, second] = parts;
  if (kioskId.length > longestKioskId) return failed('not-a-ticket');
  return ok({
    kioskId: kioskId.toLowerCase(),
    label,
    day: `${year}-${month}-${day}`,
    slipCode: `${first}-${second}`,
  });
}
