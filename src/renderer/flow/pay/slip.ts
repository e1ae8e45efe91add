import type { PaymentOpener } from '../../../shared/contract/payments.ts';
import { typedLetters, typedReference, typedSecret } from '../../../shared/dossier-mark.ts';
import type { ScanReading } from '../../../shared/scan-reading.ts';
import { writeTicketMark } from '../../../shared/slip-code.ts';
import type { SlipTrouble } from './context.ts';

/** The slip in a scan, or what is wrong with it. */
export function openerOf(reading: ScanReading): PaymentOpener | SlipTrouble {
  switch (reading.kind) {
    case 'slip':
      return { by: 'mark', mark: writeTicketMark(reading.mark) };
    case 'dossier':
      return { by: 'mark', mark: reading.text };
    case 'unreadable':
      return reading.why;
    case 'identity-card':
    case 'checklist':
    case 'draft':
    case 'badge':
    case 'appointment':
    case 'dossier-code':
      return 'not-expected';
  }
}

/** Letters of a code as typed so far: a number's slip has eight, a dossier's begins with MCK and has eleven. */
export function isWholeCode(code: string): boolean {
  const letters = typedLetters(code);
  return isDossierCode(code) ? letters.length === 11 : letters.length === 8;
}

/** `MCK` begins the reference of a dossier; a number's slip may begin with it too, and then has eight letters. */
export function isDossierCode(code: string): boolean {
  const letters = typedLetters(code);
  return letters.startsWith('MCK') && letters.length > 8 && typedReference(letters) !== null;
}

export function isWholeSecret(secret: string): boolean {
  return typedSecret(secret) !== null;
}
