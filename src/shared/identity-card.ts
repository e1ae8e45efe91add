import { z } from 'zod';
import { type BirthDate, readBirthDate, readIssueDate } from './identity-card-dates.ts';
import { isDamaged, isName } from './identity-card-text.ts';
import { failed, ok, type Result } from './result.ts';

/** What the QR of an identity card says. It fills fields; it proves nothing: anyone can print such a QR. */
export const identityCard = z.strictObject({
  /** Twelve digits; a string, for it may begin with 0. */
  number: z.string().regex(/^\d{12}$/),
  /** The number of the card before it, nine digits; null where the card names none. */
  oldNumber: z.string().min(1).max(20).nullable(),
  name: z.string().min(1).max(120),
  /** yyyy-MM-dd; yyyy-MM or yyyy where the card knows no more, as for many old people. */
  birthDate: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  /** Null where the card says neither "Nam" nor "Nữ". */
  sex: z.enum(['male', 'female']).nullable(),
  /** As of the issue, so mostly of three levels, before the units of 2025; never written into a form unasked. */
  address: z.string().max(400).nullable(),
  issuedDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type IdentityCard = z.infer<typeof identityCard>;

/** What is odd about a card that was read. Never a reason to turn a person away: the number's structure may change. */
export const cardWarning = z.enum([
  /** The number's fourth digit says another sex, or another century, than the card. */
  'number-and-sex-differ',
  'number-and-birth-differ',
  'odd-old-number',
  'unknown-sex',
  'issued-before-birth',
]);
export type CardWarning = z.infer<typeof cardWarning>;

/**
 * Why a text is not the QR of a card.
 * - `not-a-card`: something else was scanned · `too-long`: longer than any card's QR
 * - `damaged-text`: Vietnamese letters were lost on the way; the card is held there again, nothing is guessed
 * - `bad-number`, `bad-name`, `bad-date`: this field is not what a card has there
 */
export type CardTrouble = 'not-a-card' | 'too-long' | 'damaged-text' | 'bad-number' | 'bad-name' | 'bad-date';

export interface CardReading {
  readonly card: IdentityCard;
  readonly warnings: readonly CardWarning[];
}

/** UTF-16 units. A card with both parents' names has about 300. */
export const longestCard = 2_048;
const leastFields = 7;
const longestName = 120;
const longestAddress = 400;

/**
 * Reads the text of a card's QR: the chip card of 2021 with seven fields, number | old number | name | birth ddMMyyyy |
 * sex | address | issued ddMMyyyy, and the card of 2024 with more behind them, whose order no law names; those are
 * passed over. Every field is there or the whole is refused: no half of a card is ever told.
 */
export function readIdentityCard(text: string): Result<CardReading, CardTrouble> {
  if (text.length > longestCard) return failed('too-long');
  const fields = text.split('|').map((field) => field.normalize('NFC').trim());
  const [number = '', old = '', name = '', birth = '', sex = '', address = '', issued = ''] = fields;
  if (fields.length < leastFields || !/^\d+$/.test(number)) return failed('not-a-card');
  if (number.length !== 12) return failed('bad-number');
  if ([old, name, sex, address].some(isDamaged)) return failed('damaged-text');
  if (!isOldNumber(old)) return failed('bad-number');
  if (!isName(name)) return failed('bad-name');
  if (name.length > longestName || address.length > longestAddress) return failed('too-long');
  const born = readBirthDate(birth);
  const issuedDate = readIssueDate(issued);
  if (!born || !issuedDate) return failed('bad-date');
  const card: IdentityCard = {
    number,
    oldNumber: old || null,
    name,
    birthDate: born.text,
    sex: sexOf(sex),
    address: address || null,
    issuedDate,
  };
  return ok({ card, warnings: warningsOf(card, born) });
}

/** Nine digits on a card; what else a register may have kept there is let through with a warning. */
function isOldNumber(text: string): boolean {
  return /^[0-9A-Za-z /.-]{0,20}$/.test(text);
}

function sexOf(text: string): IdentityCard['sex'] {
  if (text === 'Nam') return 'male';
  return text === 'Nữ' ? 'female' : null;
}

/** Circular 59/2021/TT-BCA, article 4: three digits of the place, one of century and sex, two of the birth year, six. */
function warningsOf(card: IdentityCard, born: BirthDate): CardWarning[] {
  const centuryAndSex = Number(card.number[3]);
  const numberSex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  const numberYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(card.number.slice(4, 6));
  const found: [CardWarning, boolean][] = [
    ['number-and-sex-differ', card.sex !== null && card.sex !== numberSex],
    ['number-and-birth-differ', born.year !== numberYear],
    ['odd-old-number', card.oldNumber !== null && !/^\d{9}$/.test(card.oldNumber)],
    ['unknown-sex', card.sex === null],
    ['issued-before-birth', card.issuedDate < card.birthDate],
  ];
  return found.filter(([, is]) => is).map(([warning]) => warning);
}
