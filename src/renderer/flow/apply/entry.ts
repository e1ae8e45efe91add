import type { UnitOption } from '../../../shared/contract/applications.ts';
import { type Answer, isAddress } from '../../../shared/form/answer.ts';
import type { Field } from '../../../shared/form/field.ts';
import type { QuestionPage } from '../../../shared/form/form.ts';
import type { Precision } from '../../../shared/form/partial-date.ts';
import { plainText } from '../../../shared/form/plain-answer.ts';
import { never } from '../../../shared/result.ts';
import { type KeyPress, pressed } from '../common/typed-text.ts';
import { digitsOfDate, textOfDate, withDateDigit } from './date-entry.ts';

/** What stands on a question's page while it is answered. It stays when the person goes back and comes again. */
export interface Entry {
  /** Letters or digits typed; of an address its village, street and house. */
  readonly text: string;
  /** How much of a date is being typed. */
  readonly precision: Precision;
  /** An address is answered in two steps: today's commune from a list or by typing, then the place in it. */
  readonly step: 'list' | 'typing' | 'place';
  readonly unit: UnitOption | null;
  /** The commune's name as typed. */
  readonly query: string;
}

export const emptyEntry: Entry = { text: '', precision: 'day', step: 'list', unit: null, query: '' };

/** The page as an answer given before left it. */
export function entryOf({ field }: QuestionPage, given: Answer | undefined): Entry {
  if (given === undefined) return emptyEntry;
  if (isAddress(given)) {
    const unit = { code: given.unitCode, text: given.unit };
    return { ...emptyEntry, text: given.place, unit, step: 'place' };
  }
  return field.kind === 'date'
    ? { ...emptyEntry, ...digitsOfDate(`${given}`) }
    : { ...emptyEntry, text: `${given}` };
}

/** The answer as it stands; undefined while nothing was written. */
export function answerOf({ field }: QuestionPage, entry: Entry): Answer | undefined {
  const text = plainText(entry.text);
  switch (field.kind) {
    case 'text':
    case 'name':
      return text === '' ? undefined : text;
    case 'date':
      return text === '' ? undefined : textOfDate(text, entry.precision);
    case 'number':
      return text === '' ? undefined : Number(text);
    case 'address':
      return { unitCode: entry.unit?.code ?? null, unit: entry.unit?.text ?? '', place: text };
    case 'choice':
    case 'yes-no':
    case 'card':
      return undefined;
    default:
      return never(field);
  }
}

export function withKey(entry: Entry, field: Field, key: KeyPress): Entry {
  if (field.kind === 'address' && entry.step === 'typing')
    return { ...entry, query: pressed(entry.query, key, longestQuery) };
  return { ...entry, text: pressed(entry.text, key, longestOf(field)) };
}

const longestQuery = 80;
const longestPlace = 200;

function longestOf(field: Field): number {
  return field.kind === 'text' || field.kind === 'name' ? field.most : longestPlace;
}

export function withDigit(entry: Entry, field: Field, digit: string): Entry {
  switch (field.kind) {
    case 'date':
      return { ...entry, text: withDateDigit(entry.text, digit, entry.precision) };
    case 'number':
      return {
        ...entry,
        text: `${entry.text}${digit}`.replace(/^0+(?=\d)/u, '').slice(0, `${field.max}`.length),
      };
    case 'text':
      return { ...entry, text: `${entry.text}${digit}`.slice(0, field.format === 'phone' ? 10 : field.most) };
    default:
      return entry;
  }
}
