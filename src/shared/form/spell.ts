import type { Bilingual, Language } from '../contract/words.ts';
import { never } from '../result.ts';
import { type Answer, type Answers, isAddress } from './answer.ts';
import type { ApplicationForm, QuestionPage } from './form.ts';
import { shownPages } from './walk.ts';

export interface AnswerRow {
  readonly page: QuestionPage;
  /** As the person reads it; with its middle covered where the page says so. Null: left open. */
  readonly text: string | null;
}

/** "Xin kiểm tra lại": the pages of this case by group, in order; a card's own page tells nothing and is left out. */
export function rowsByGroup(
  form: Pick<ApplicationForm, 'pages' | 'groups'>,
  answers: Answers,
  language: Language,
): { readonly id: string; readonly name: Bilingual; readonly rows: AnswerRow[] }[] {
  const pages = shownPages(form, answers).filter((page) => page.field.kind !== 'card');
  return form.groups
    .map(({ id, name }) => ({
      id,
      name,
      rows: pages
        .filter((page) => page.group === id)
        .map((page) => ({ page, text: rowText(page, answers[page.id], language) })),
    }))
    .filter((group) => group.rows.length > 0);
}

function rowText(page: QuestionPage, given: Answer | undefined, language: Language): string | null {
  if (given === undefined) return null;
  const text = spellAnswer(page, given, language);
  return page.covered ? covered(text) : text;
}

/** 015300654321 becomes 0153•••••321. */
export function covered(text: string): string {
  return text.length <= 7 ? '•'.repeat(text.length) : `${text.slice(0, 4)}•••••${text.slice(-3)}`;
}

/** An answer in words. */
export function spellAnswer({ field }: QuestionPage, given: Answer, language: Language): string {
  switch (field.kind) {
    case 'text':
    case 'card':
      return `${given}`;
    case 'name':
      return `${given}`.toLocaleUpperCase('vi');
    case 'date':
      return spellDate(`${given}`, language);
    case 'choice':
      return field.options.find((option) => option.id === given)?.text[language] ?? '';
    case 'number':
      return `${grouped(Number(given), language)}${field.unit ? ` ${field.unit[language]}` : ''}`;
    case 'yes-no':
      return (given === true ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' })[language];
    case 'address':
      return isAddress(given) ? [given.place, given.unit].filter(Boolean).join(', ') : '';
    default:
      return never(field);
  }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2 tháng 11 năm 2026", "tháng 11 năm 2026", "năm 1945"; nothing is made up for what is not known. */
function spellDate(text: string, language: Language): string {
  const [year = '', month, day] = text.split('-');
  const name = months[Number(month) - 1] ?? '';
  if (language === 'en') return [day && `${Number(day)}`, month && name, year].filter(Boolean).join(' ');
  if (month === undefined) return `năm ${year}`;
  return `${day === undefined ? '' : `${Number(day)} `}tháng ${Number(month)} năm ${year}`;
}

function grouped(value: number, language: Language): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
