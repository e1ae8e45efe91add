import type { DossierOpener, DossierStatus } from '../../../shared/contract/applications.ts';
import type { FeeRule } from '../../../shared/contract/fee-rule.ts';
import type { MatterToPay, PaymentOpener, PaymentSubject } from '../../../shared/contract/payments.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import { readDossierMark, typedLetters } from '../../../shared/dossier-mark.ts';
import { failed, never, ok, type Result } from '../../../shared/result.ts';
import { readTicketMark } from '../../../shared/slip-code.ts';
import type { Readable } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { accountFor, type PaymentSettings } from './payee-of.ts';
import { paymentOf } from './rows.ts';

export interface FindOutside {
  /** null: this place names no account, and everything is paid at the counter. */
  readonly settings: PaymentSettings | null;
  readonly store: Store;
  /** Whether there is such a matter at this kiosk. */
  readonly knows: (database: Readable, subject: PaymentSubject) => boolean;
  readonly kioskId: string;
  readonly details: (code: string) => Promise<Result<MatterDetails, 'no-catalogue' | 'unknown-procedure'>>;
  /** The matter behind a number's slip, with its count of wrong tries. */
  readonly ticket: (slipCode: string) => Result<FoundSlip, 'not-found' | 'no-matter' | 'too-many-tries'>;
  /** Opens a dossier as tracking does, with its count of wrong tries. */
  readonly dossier: (
    opener: DossierOpener,
  ) => Promise<
    Result<DossierStatus, 'not-found' | 'too-many-tries' | 'other-kiosk-offline' | 'not-here-offline'>
  >;
}

type Trouble =
  | 'no-catalogue'
  | 'unknown-procedure'
  | 'not-found'
  | 'no-matter'
  | 'other-kiosk'
  | 'too-many-tries';

/** A slip as far as it was recognised. */
export interface FoundSlip {
  readonly subject: PaymentSubject;
  readonly procedureCode: string;
  readonly label: string;
}

/** Which matter a slip is of. One handed in with a number is one matter, whichever of its two slips is shown. */
export async function findMatter(
  outside: FindOutside,
  opener: PaymentOpener,
): Promise<Result<MatterToPay, Trouble>> {
  const found = await foundBy(outside, opener);
  if (!found.ok) return found;
  const { subject, procedureCode, label } = found.value;
  const details = await outside.details(procedureCode);
  if (!details.ok) return details;
  const begun = outside.store.read((database) => paymentOf(database, subject));
  const { matter, fee, groupId } = details.value;
  const priced = fee.known && mayCost(fee.rule) && accountFor(outside.settings, groupId) !== null;
  return ok({
    subject,
    procedureCode,
    name: matter.name,
    label,
    rule: fee.rule,
    payment: begun?.told ?? null,
    payable: priced && begun?.told.state !== 'confirmed',
  });
}

/** Whether some answer to the questions of this rule leads to an amount. */
function mayCost(rule: FeeRule): boolean {
  switch (rule.kind) {
    case 'by-case':
      return rule.cases.some((each) => mayCost(each.rule));
    case 'by-date':
      return [rule.ordinary, ...rule.periods.map((period) => period.rule)].some(mayCost);
    case 'fixed':
    case 'by-channel':
    case 'per-page':
      return true;
    case 'free':
    case 'province':
    case 'unknown':
      return false;
    default:
      return never(rule);
  }
}

async function foundBy(outside: FindOutside, opener: PaymentOpener): Promise<Result<FoundSlip, Trouble>> {
  if (opener.by === 'typed') return dossierOf(outside, opener);
  if (opener.by === 'slip-code') return ticketOf(outside, slipCodeOf(opener.code));
  const mark = readTicketMark(opener.mark.trim());
  if (mark.ok) {
    if (mark.value.kioskId !== outside.kioskId) return failed('other-kiosk');
    return ticketOf(outside, mark.value.slipCode);
  }
  const dossier = readDossierMark(opener.mark.trim());
  if (!dossier.ok) return failed('not-found');
  if (dossier.value.kioskId !== outside.kioskId) return failed('other-kiosk');
  return dossierOf(outside, { by: 'mark', mark: opener.mark });
}

async function dossierOf(
  { store, dossier, knows }: FindOutside,
  opener: DossierOpener,
): Promise<Result<FoundSlip, Trouble>> {
  const status = await dossier(opener);
  if (!status.ok) return failed(troubleOf(status.code));
  const { dossierId, procedure, localReference } = status.value;
  const subject = { kind: 'dossier', id: dossierId } as const;
  // Told by the province: the kiosk that took it is the only one that may ask money for it.
  if (!store.read((database) => knows(database, subject))) return failed('other-kiosk');
  return ok({ subject, procedureCode: procedure.code, label: localReference });
}

function troubleOf(
  code: 'not-found' | 'too-many-tries' | 'other-kiosk-offline' | 'not-here-offline',
): Trouble {
  switch (code) {
    case 'other-kiosk-offline':
      return 'other-kiosk';
    case 'not-here-offline':
      return 'not-found';
    case 'not-found':
    case 'too-many-tries':
      return code;
    default:
      return never(code);
  }
}

function ticketOf({ ticket }: FindOutside, slipCode: string | null): Result<FoundSlip, Trouble> {
  return slipCode === null ? failed('not-found') : ticket(slipCode);
}

/** What was typed of a number's slip, in any case and with or without its dash; null where it cannot be one. */
function slipCodeOf(text: string): string | null {
  const letters = typedLetters(text);
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
