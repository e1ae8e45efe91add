import type { Bilingual } from '../../../shared/contract/words.ts';
import { type Answer, type Answers, isAddress } from '../../../shared/form/answer.ts';
import { holds } from '../../../shared/form/condition.ts';
import type { ApplicationForm, PrintedPart, PrintedValue } from '../../../shared/form/form.ts';
import { plainAnswers } from '../../../shared/form/plain-answer.ts';
import { spellAnswer } from '../../../shared/form/spell.ts';
import { relevantAnswers } from '../../../shared/form/walk.ts';

export interface PrintedForm {
  readonly formId: string;
  /** By field of the A4 form. A date as yyyy-MM-dd or as much as is known; a choice by its option. */
  readonly values: Record<string, string>;
}

interface Place {
  readonly name: Bilingual;
}

/** The declarations of this case, filled in from the answers; what was not answered stays blank for the hand. */
export function printedForms(form: ApplicationForm, given: Answers, centre: Place): PrintedForm[] {
  const answers = relevantAnswers(form, plainAnswers(given));
  return form.print
    .filter(({ when }) => !when || holds(when, answers))
    .map(({ formId, values }) => {
      const own = form.pages.map((page): [string, readonly PrintedValue[]] => [page.id, [{ page: page.id }]]);
      const named = Object.entries({ ...Object.fromEntries(own), ...values });
      const filled = named.flatMap(([field, options]): [string, string][] => {
        const text = firstOf(form, options, answers, centre);
        return text === '' ? [] : [[field, text]];
      });
      return { formId, values: Object.fromEntries(filled) };
    });
}

function firstOf(
  form: ApplicationForm,
  options: readonly PrintedValue[],
  answers: Answers,
  centre: Place,
): string {
  for (const option of options) {
    const text = textOf(form, option, answers, centre);
    if (text !== '') return text;
  }
  return '';
}

function textOf(form: ApplicationForm, value: PrintedValue, answers: Answers, centre: Place): string {
  if (!('all' in value)) return partOf(form, value, answers, centre);
  return value.all
    .map((each) => partOf(form, each, answers, centre))
    .filter(Boolean)
    .join(' ');
}

function partOf(form: ApplicationForm, value: PrintedPart, answers: Answers, centre: Place): string {
  if ('centre' in value) return officeOf(value.centre, centre);
  if (value.when && !holds(value.when, answers)) return '';
  if (!('page' in value)) return value.words;
  const given = Object.hasOwn(answers, value.page) ? answers[value.page] : undefined;
  return given === undefined ? '' : answerText(form, value, given);
}

/** "Ủy ban nhân dân xã Suối Mây", "Công an xã Suối Mây" */
function officeOf(office: 'committee' | 'police', { name }: Place): string {
  const commune = name.vi.charAt(0).toLowerCase() + name.vi.slice(1);
  return `${office === 'committee' ? 'Ủy ban nhân dân' : 'Công an'} ${commune}`;
}

function answerText(
  form: ApplicationForm,
  { page: id, part, words }: Extract<PrintedPart, { page: string }>,
  given: Answer,
): string {
  const page = form.pages.find((each) => each.id === id);
  if (!page) return '';
  if (isAddress(given) && part !== undefined) return given[part];
  if (page.field.kind === 'date') return `${given}`.replace(/^(\d{4})-(\d{2})$/, '$2/$1');
  if (page.field.kind === 'choice' && !words) return `${given}`;
  return page.field.kind === 'card' ? '' : spellAnswer(page, given, 'vi');
}
