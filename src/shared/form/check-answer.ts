import type { Bilingual } from '../contract/words.ts';
import { never } from '../result.ts';
import { type Answer, isAddress } from './answer.ts';
import type { Field, FieldOf } from './field.ts';
import type { QuestionPage } from './form.ts';
import { isAsPreciseAs, isBefore, precisionOf, yearsAfter } from './partial-date.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { badPersonalNumber, outOfRange, problemSentences, tooLong } from './problem-sentences.ts';

/** What an answer is judged by beside its page. */
export interface Judging {
  /** yyyy-MM-dd; null where the clock is not to be trusted: then no date is too late or too early. */
  readonly today: string | null;
  /** Name of a commune by its code; undefined for a code of none. A screen has no list and passes null. */
  readonly unitName: ((code: string) => string | undefined) | null;
}

type Found = { readonly code: ProblemCode; readonly sentence: Bilingual } | undefined;

/** What is wrong with the answer to one page; undefined when nothing is. Answers come in plain text (`plainAnswer`). */
export function checkAnswer(
  page: QuestionPage,
  given: Answer | undefined,
  judging: Judging,
): Problem | undefined {
  const found = given === undefined ? missing(page) : checkField(page.field, given, judging);
  return found && { page: page.id, ...found };
}

function missing(page: QuestionPage): Found {
  return page.skip ? undefined : say('missing');
}

function say(code: keyof typeof problemSentences): NonNullable<Found> {
  return { code, sentence: problemSentences[code] };
}

function checkField(field: Field, given: Answer, judging: Judging): Found {
  switch (field.kind) {
    case 'text':
      return typeof given === 'string' ? checkText(field, given) : say('wrong-kind');
    case 'name':
      return typeof given === 'string' ? checkName(field, given) : say('wrong-kind');
    case 'date':
      return typeof given === 'string' ? checkDate(field, given, judging.today) : say('wrong-kind');
    case 'choice':
      return typeof given === 'string' ? checkChoice(field, given) : say('wrong-kind');
    case 'number':
      return typeof given === 'number' ? checkNumber(field, given) : say('wrong-kind');
    case 'yes-no':
      return typeof given === 'boolean' ? undefined : say('wrong-kind');
    case 'card':
      return given === 'scanned' || given === 'typed' ? undefined : say('wrong-kind');
    case 'address':
      return isAddress(given) ? checkAddress(field, given, judging) : say('wrong-kind');
    default:
      return never(field);
  }
}

/** Letters of any language with their marks, and the signs names are written with: K'Brơih, Y-Moan, H’Hen. */
export const namePattern = "^[\\p{L}\\p{M}'’ .-]+$";
/** No control characters, pictures or letters of private use. */
export const textPattern = '^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc}\\p{Sm}\\p{Sk} °№]+$';
export const paperNumberPattern = '^[\\p{L}\\p{N}./ -]+$';
export const phonePattern = '^0[0-9]{9}$';
export const personalNumberPattern = '^[0-9]{12}$';

const nameLetters = new RegExp(namePattern, 'u');
const textLetters = new RegExp(textPattern, 'u');
const paperNumberLetters = new RegExp(paperNumberPattern, 'u');
const phone = new RegExp(phonePattern);
const personalNumber = new RegExp(personalNumberPattern);

function checkText({ most, format }: FieldOf<'text'>, given: string): Found {
  if (format === 'personal-number')
    return personalNumber.test(given)
      ? undefined
      : { code: 'bad-personal-number', sentence: badPersonalNumber(given.length) };
  if (format === 'phone') return phone.test(given) ? undefined : say('bad-phone');
  if ([...given].length > most) return { code: 'too-long', sentence: tooLong(most) };
  if (format === 'paper-number') return paperNumberLetters.test(given) ? undefined : say('bad-paper-number');
  return textLetters.test(given) ? undefined : say('bad-letters');
}

function checkName({ most }: FieldOf<'name'>, given: string): Found {
  const letters = [...given].length;
  if (letters > most) return { code: 'too-long', sentence: tooLong(most) };
  if (!nameLetters.test(given)) return say('bad-letters');
  return letters < 2 ? say('too-short') : undefined;
}

/** The oldest person known lived 122 years; beyond this a year is a slip of the finger. */
const longestAgo = 130;

function checkDate({ least, time }: FieldOf<'date'>, given: string, today: string | null): Found {
  const precision = precisionOf(given);
  if (!precision) return say('not-a-date');
  if (!isAsPreciseAs(precision, least)) return say('not-precise');
  if (today === null) return undefined;
  if (isBefore(yearsAfter(given, longestAgo), today)) return say('too-long-ago');
  if (time === 'past' && isBefore(today, given)) return say('in-the-future');
  return time === 'future' && isBefore(given, today) ? say('in-the-past') : undefined;
}

function checkChoice({ options }: FieldOf<'choice'>, given: string): Found {
  const chosen = options.find((option) => option.id === given);
  if (!chosen) return say('not-an-option');
  return chosen.stop && { code: 'not-here', sentence: chosen.stop };
}

function checkNumber({ min, max }: FieldOf<'number'>, given: number): Found {
  const fits = Number.isInteger(given) && min <= given && given <= max;
  return fits ? undefined : { code: 'out-of-range', sentence: outOfRange(min, max) };
}

function checkAddress(
  { place }: FieldOf<'address'>,
  given: Extract<Answer, object>,
  { unitName }: Judging,
): Found {
  if (given.unit === '') return say('missing-unit');
  if (![given.unit, given.place].every((text) => text === '' || textLetters.test(text)))
    return say('bad-letters');
  if (given.unitCode !== null && unitName && unitName(given.unitCode) !== given.unit)
    return say('unknown-unit');
  return place === 'wanted' && given.place === '' ? say('missing-place') : undefined;
}
