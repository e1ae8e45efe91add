import { z } from 'zod';
import { appointmentMarkFields, readAppointmentMark } from './appointment-mark.ts';
import { checklistMarkFields, readChecklistMark } from './checklist-mark.ts';
import { readDossierCode } from './dossier-code.ts';
import { dossierMarkFields, readDossierMark } from './dossier-mark.ts';
import { draftMarkFields, readDraftMark } from './draft-mark.ts';
import { cardWarning, identityCard, readIdentityCard } from './identity-card.ts';
import type { ScanCharset } from './scan-text.ts';
import { readTicketMark, ticketMarkFields } from './slip-code.ts';

/**
 * What a screen waits for. A screen gets nothing it does not wait for. `payment`: any slip that can be paid for.
 * `start`: any paper that begins something at the first page.
 */
export const scanExpectation = z.enum([
  'identity-card',
  'slip',
  'checklist',
  'dossier',
  'draft',
  'payment',
  'badge',
  'start',
  'any',
]);
export type ScanExpectation = z.infer<typeof scanExpectation>;

/**
 * Why a scan could not be used.
 * - `cut`: the scanner stopped amid it · `damaged-text`: letters were lost; the scanner must be set to send UTF-8
 * - `not-expected`: a whole card or slip, but the screen waits for another · `payment-code`: a VietQR code
 * - `unknown`: nothing the kiosk knows; the others as in `CardTrouble`
 */
export const unreadableCode = z.enum([
  'cut',
  'too-long',
  'damaged-text',
  'not-a-card',
  'bad-number',
  'bad-name',
  'bad-date',
  'not-expected',
  'payment-code',
  'unknown',
]);
export type UnreadableCode = z.infer<typeof unreadableCode>;

export const scanReading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity-card'), card: identityCard, warnings: z.array(cardWarning) }),
  z.strictObject({ kind: z.literal('slip'), mark: ticketMarkFields }),
  z.strictObject({
    kind: z.literal('checklist'),
    mark: checklistMarkFields,
    /** As scanned, for `checklists.recall`. */
    text: z.string().max(400),
  }),
  z.strictObject({
    kind: z.literal('dossier'),
    mark: dossierMarkFields,
    /** As scanned, for `applications.status`. */
    text: z.string().max(400),
  }),
  /** The code the province gave, from an officer's receipt: it names a dossier and opens nothing by itself. */
  z.strictObject({ kind: z.literal('dossier-code'), code: z.string().max(60) }),
  z.strictObject({ kind: z.literal('draft'), mark: draftMarkFields }),
  z.strictObject({ kind: z.literal('appointment'), mark: appointmentMarkFields }),
  /** A staff member's badge: told to the entrance alone. */
  z.strictObject({ kind: z.literal('badge'), text: z.string().max(400) }),
  z.strictObject({ kind: z.literal('unreadable'), why: unreadableCode }),
]);
export type ScanReading = z.infer<typeof scanReading>;

/** What one scan is, for a screen that waits for `expectation`. Whole, or `unreadable` with its reason. */
export function readScan(
  { text, charset }: { readonly text: string; readonly charset: ScanCharset },
  expectation: ScanExpectation,
): ScanReading {
  const reading = whatItIs(text, charset, expectation);
  const wanted = isWanted(reading, expectation) || reading.kind === 'unreadable';
  return wanted ? reading : unreadable('not-expected');
}

function isWanted({ kind }: ScanReading, expectation: ScanExpectation): boolean {
  if (expectation === 'payment') return kind === 'slip' || kind === 'dossier';
  if (expectation === 'dossier') return kind === 'dossier' || kind === 'dossier-code';
  if (expectation === 'start') return kind === 'checklist' || kind === 'appointment';
  if (kind === 'badge') return expectation === 'badge';
  return expectation === 'any' || kind === expectation;
}

function whatItIs(text: string, charset: ScanCharset, expectation: ScanExpectation): ScanReading {
  if (charset === 'suspect') return unreadable('damaged-text');
  const mark = readTicketMark(text.trim());
  if (mark.ok) return { kind: 'slip', mark: mark.value };
  const checklist = readChecklistMark(text.trim());
  if (checklist.ok) return { kind: 'checklist', mark: checklist.value, text: text.trim() };
  const dossier = readDossierMark(text.trim());
  if (dossier.ok) return { kind: 'dossier', mark: dossier.value, text: text.trim() };
  const draft = readDraftMark(text.trim());
  if (draft.ok) return { kind: 'draft', mark: draft.value };
  if (isBadgeText(text.trim())) return { kind: 'badge', text: text.trim() };
  const appointment = readAppointmentMark(text.trim());
  if (appointment.ok) return { kind: 'appointment', mark: appointment.value };
  const code = readDossierCode(text);
  if (code.ok) return { kind: 'dossier-code', code: code.value.code };
  const card = readIdentityCard(text);
  if (card.ok) return { kind: 'identity-card', card: card.value.card, warnings: [...card.value.warnings] };
  if (isPaymentCode(text)) return unreadable('payment-code');
  if (card.code === 'not-a-card' && expectation !== 'identity-card') return unreadable('unknown');
  return unreadable(card.code);
}

/** As `addBadge` of core's staff room makes them. */
function isBadgeText(text: string): boolean {
  return /^MCK-CAN-BO:[\w-]{22}$/.test(text);
}

function unreadable(why: UnreadableCode): ScanReading {
  return { kind: 'unreadable', why };
}

/** An EMV merchant code: it begins with its format and ends with its checksum field (EMVCo QRCPS MPM 1.1, 4.7). */
function isPaymentCode(text: string): boolean {
  return /^000201.{8,500}6304[0-9A-F]{4}$/i.test(text.trim());
}
