import { readDossierCode } from '../../../shared/dossier-code.ts';
import { typedReference } from '../../../shared/dossier-mark.ts';
import type { ScanReading } from '../../../shared/scan-reading.ts';
import type { SlipTrouble } from './context.ts';

/** What a scan opens: a dossier by its slip, the code of an officer's receipt, or what is wrong with it. */
export type Shown =
  | { readonly kind: 'slip'; readonly mark: string }
  | { readonly kind: 'receipt'; readonly code: string }
  | { readonly kind: 'trouble'; readonly trouble: SlipTrouble };

export function shownBy(reading: ScanReading): Shown {
  switch (reading.kind) {
    case 'dossier':
      return { kind: 'slip', mark: reading.text };
    case 'dossier-code':
      return { kind: 'receipt', code: reading.code };
    case 'unreadable':
      return { kind: 'trouble', trouble: reading.why };
    case 'slip':
    case 'identity-card':
    case 'checklist':
    case 'draft':
    case 'badge':
    case 'appointment':
      return { kind: 'trouble', trouble: 'not-expected' };
  }
}

/** Whether what was typed can name a dossier: by a slip's reference, or by an officer's code in its form. */
export function isWholeName(text: string): boolean {
  return typedReference(text) !== null || isOfficeCode(text);
}

export function isOfficeCode(text: string): boolean {
  return readDossierCode(text).ok;
}
