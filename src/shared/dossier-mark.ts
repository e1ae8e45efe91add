import { z } from 'zod';
import { failed, ok, type Result } from './result.ts';
import { slipAlphabet } from './slip-code.ts';

/** As a configuration allows a kiosk's id (`slug`). */
const longestKioskId = 40;
const letters = (count: number) => `[${slipAlphabet}]{${count}}`;

/**
 * The kiosk's own name for a dossier it keeps: MCK-7K4Q-M2XD. It begins with letters no unit of the administration has
 * and holds no date, so that nobody takes it for a dossier code (H15.50.05.13-261008-0975).
 */
export const dossierReference = z.string().regex(new RegExp(`^MCK-${letters(4)}-${letters(4)}$`));

/** What opens the status of a dossier beside its reference: 60 bits, in three groups a person can type. */
export const dossierSecret = z.string().regex(new RegExp(`^${letters(4)}-${letters(4)}-${letters(4)}$`));

export const dossierMarkFields = z.strictObject({
  kioskId: z.string().min(1).max(longestKioskId),
  reference: dossierReference,
  secret: dossierSecret,
});
export type DossierMark = Readonly<z.infer<typeof dossierMarkFields>>;

/** A reference from eight random bytes. */
export function dossierReferenceFrom(random: Uint8Array): string {
  return `MCK-${inFours(random, 8)}`;
}

/** A secret from twelve random bytes. */
export function dossierSecretFrom(random: Uint8Array): string {
  return inFours(random, 12);
}

/** `count` letters that cannot be mistaken for one another, in groups of four; five bits of each byte are used. */
export function inFours(random: Uint8Array, count: number): string {
  if (random.length < count) throw new Error(`${count} random bytes are needed`);
  const text = [...random.subarray(0, count)].map((byte) => slipAlphabet.charAt(byte & 31)).join('');
  return text.match(/.{4}/g)?.join('-') ?? '';
}

/**
 * Text of the QR on a dossier's slip: `MC1:D:SUOI-MAY-1:7K4QM2XD:ABCDEFGHJKLM`. Only characters of QR's alphanumeric
 * mode (ISO/IEC 18004, 7.3.4). Whoever holds it may ask how far the dossier is, and nothing else.
 */
export function writeDossierMark({ kioskId, reference, secret }: DossierMark): string {
  const plain = (text: string) => text.replace(/^MCK-/, '').replaceAll('-', '');
  return ['MC1', 'D', kioskId.toUpperCase(), plain(reference), plain(secret)].join(':');
}

const mark = new RegExp(`^MC1:D:([A-Z0-9]+(?:-[A-Z0-9]+)*):(${letters(8)}):(${letters(12)})$`);

/** Reads the text of a scanned QR. Anything else than a whole mark of ours is refused, never repaired. */
export function readDossierMark(text: string): Result<DossierMark, 'not-a-dossier'> {
  const parts = text.length <= 80 ? mark.exec(text) : null;
  if (!parts) return failed('not-a-dossier');
  const [, kioskId = '', reference = '', secret = ''] = parts;
  if (kioskId.length > longestKioskId) return failed('not-a-dossier');
  return ok({
    kioskId: kioskId.toLowerCase(),
    reference: `MCK-${fours(reference)}`,
    secret: fours(secret),
  });
}

/** What a person typed, in any case, with or without dashes and MCK in front; null where it cannot be a reference. */
export function typedReference(text: string): string | null {
  const plain = typedLetters(text);
  const own = plain.length === 11 && plain.startsWith('MCK') ? plain.slice(3) : plain;
  const read = dossierReference.safeParse(`MCK-${fours(own)}`);
  return read.success ? read.data : null;
}

export function typedSecret(text: string): string | null {
  const read = dossierSecret.safeParse(fours(typedLetters(text)));
  return read.success ? read.data : null;
}

/** Letters and digits alone, capital. */
export function typedLetters(text: string): string {
  return text.toUpperCase().replace(/[\s.–—-]/g, '');
}

const fours = (text: string) => text.match(/.{1,4}/g)?.join('-') ?? '';
