import { never } from '../result.ts';
import type { Answer, Answers } from './answer.ts';
import { checkAnswer, type Judging } from './check-answer.ts';
import type { ApplicationForm, FormRule } from './form.ts';
import { isBefore, yearsAfter } from './partial-date.ts';
import { plainAnswers } from './plain-answer.ts';
import type { Problem } from './problem.ts';
import { problemSentences } from './problem-sentences.ts';
import { relevantAnswers, shownPages } from './walk.ts';

export interface Checked {
  /** In plain text, of shown pages alone: what may be submitted when there is no problem. */
  readonly answers: Answers;
  /** In the order of the pages. */
  readonly problems: readonly Problem[];
}

/** The whole form, as the screen shows it at the end and as core checks it again before anything is kept. */
export function checkAnswers(form: ApplicationForm, given: Answers, judging: Judging): Checked {
  const plain = plainAnswers(given);
  const known = new Set(form.pages.map((page) => page.id));
  const strangers = Object.keys(plain)
    .filter((id) => !known.has(id))
    .map(
      (id): Problem => ({
        page: id.slice(0, 60),
        code: 'not-asked',
        sentence: problemSentences['not-asked'],
      }),
    );
  const answers = relevantAnswers(form, plain);
  const own = shownPages(form, plain).flatMap((page) => checkAnswer(page, answers[page.id], judging) ?? []);
  const flawed = new Set(own.map((each) => each.page));
  const broken = form.rules
    .filter((rule) => !flawed.has(rule.page) && isBroken(rule, answers, judging.today))
    .map((rule): Problem => ({ page: rule.page, code: 'rule', sentence: rule.sentence }));
  return { answers, problems: [...own, ...broken, ...strangers] };
}

/** A rule over an answer that is not there says nothing. */
function isBroken(rule: FormRule, answers: Answers, today: string | null): boolean {
  const one = textOf(answers[rule.page]);
  if (one === undefined) return false;
  switch (rule.kind) {
    case 'not-before':
      return withOther(answers[rule.other], (other) => isBefore(one, other));
    case 'differ':
      return withOther(answers[rule.other], (other) => one === other);
    case 'years-after':
      return withOther(answers[rule.other], (other) => isBefore(one, yearsAfter(other, rule.years)));
    case 'age':
      return today !== null && isBefore(today, yearsAfter(one, rule.years));
    default:
      return never(rule);
  }
}

function withOther(other: Answer | undefined, test: (text: string) => boolean): boolean {
  const text = textOf(other);
  return text !== undefined && test(text);
}

function textOf(given: Answer | undefined): string | undefined {
  return typeof given === 'string' ? given : undefined;
}
