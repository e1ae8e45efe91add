import type { Answer, Answers } from './answer.ts';
import { holds } from './condition.ts';
import type { ApplicationForm, FormPaper, QuestionPage } from './form.ts';

type Pages = Pick<ApplicationForm, 'pages'>;

/** The pages of this case, in their order. A page rests on shown ones alone, whatever else was answered before. */
export function shownPages(form: Pages, answers: Answers): QuestionPage[] {
  const shown: QuestionPage[] = [];
  const given: Record<string, Answer> = {};
  for (const page of form.pages) {
    if (page.when && !holds(page.when, given)) continue;
    shown.push(page);
    const own = Object.hasOwn(answers, page.id) ? answers[page.id] : undefined;
    if (own !== undefined) given[page.id] = own;
  }
  return shown;
}

/** Answers of shown pages alone: what was answered in a case that is no longer this one stays behind. */
export function relevantAnswers(form: Pages, answers: Answers): Answers {
  const kept: [string, Answer][] = shownPages(form, answers).flatMap(({ id }): [string, Answer][] => {
    const own = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return own === undefined ? [] : [[id, own]];
  });
  return Object.fromEntries(kept);
}

/** Papers of this case. */
export function neededPapers(form: Pick<ApplicationForm, 'pages' | 'papers'>, answers: Answers): FormPaper[] {
  const given = relevantAnswers(form, answers);
  return form.papers.filter((each) => !each.when || holds(each.when, given));
}

/** Pages that are still to be asked: `filled` ones were answered by a card, and are only looked through at the end. */
export function askedPages(form: Pages, answers: Answers, filled: ReadonlySet<string>): QuestionPage[] {
  return shownPages(form, answers).filter((page) => !filled.has(page.id));
}

/** The page behind `current`, or undefined when everything was asked. */
export function pageAfter(
  form: Pages,
  answers: Answers,
  filled: ReadonlySet<string>,
  current: string,
): QuestionPage | undefined {
  return neighbour(form, answers, filled, current, 1);
}

/** The page before `current`, or undefined at the first. */
export function pageBefore(
  form: Pages,
  answers: Answers,
  filled: ReadonlySet<string>,
  current: string,
): QuestionPage | undefined {
  return neighbour(form, answers, filled, current, -1);
}

function neighbour(
  form: Pages,
  answers: Answers,
  filled: ReadonlySet<string>,
  current: string,
  step: 1 | -1,
): QuestionPage | undefined {
  // `current` itself may be one a card has just filled: it keeps its place.
  const pages = shownPages(form, answers).filter(({ id }) => id === current || !filled.has(id));
  const at = pages.findIndex((page) => page.id === current);
  return at < 0 ? undefined : pages[at + step];
}

/** "Câu 3 trong 14": counted by what would be asked if nothing more changed. */
export function progressAt(
  form: Pages,
  answers: Answers,
  filled: ReadonlySet<string>,
  current: string,
): { readonly at: number; readonly of: number } {
  const pages = shownPages(form, answers).filter(({ id }) => id === current || !filled.has(id));
  return { at: pages.findIndex((page) => page.id === current) + 1, of: pages.length };
}
