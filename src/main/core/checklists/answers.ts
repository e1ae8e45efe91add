import type { CaseAnswers, CaseQuestion, Checklist } from '../../../shared/contract/checklists.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { QuestionOfFile } from './case-file.ts';
import type { ProcedureCase } from './cases.ts';

/** What a screen is told of the questions; what the answers do stays here. */
export function questionsOf({ questions }: ProcedureCase): CaseQuestion[] {
  return questions.map(({ id, question }): CaseQuestion => {
    if (question.kind === 'number') {
      const { kind, text, min, max, usual } = question;
      return { kind, id, text, min, max, usual };
    }
    const options = question.options.map((each) => ({
      id: each.id,
      text: each.text,
      pictogram: each.pictogram ?? null,
    }));
    return { kind: question.kind, id, text: question.text, options };
  });
}

/** The answers, in the order of the questions; refused when one answers no question of this case, or none of its options. */
export function checkAnswers(
  { questions }: ProcedureCase,
  answers: CaseAnswers,
): Result<CaseAnswers, 'unknown-answer'> {
  const asked = new Map(questions.map(({ id, question }) => [id, question]));
  const wrong = Object.entries(answers).find(([id, answer]) => !fits(asked.get(id), answer));
  if (wrong) return failed('unknown-answer', wrong[0]);
  return ok(fittingAnswers({ questions }, answers));
}

/** The answers that still fit, for a checklist printed when other questions were asked. */
export function fittingAnswers(
  { questions }: Pick<ProcedureCase, 'questions'>,
  answers: CaseAnswers,
): CaseAnswers {
  const told = questions.flatMap(({ id, question }): [string, string | number][] => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return answer !== undefined && fits(question, answer) ? [[id, answer]] : [];
  });
  return Object.fromEntries(told);
}

function fits(question: QuestionOfFile | undefined, answer: string | number): boolean {
  if (!question) return false;
  if (question.kind === 'choice') return question.options.some((each) => each.id === answer);
  return typeof answer === 'number' && question.min <= answer && answer <= question.max;
}

/** The procedure an answer leads to, where it makes the matter another one. */
export function goesTo({ questions }: ProcedureCase, answers: CaseAnswers): string | undefined {
  const options = questions.flatMap(({ id, question }) =>
    question.kind === 'choice' ? question.options.filter((each) => each.id === answers[id]) : [],
  );
  return options.find((each) => each.goTo !== undefined)?.goTo;
}

/** What was asked and answered, in words. */
export function toldOf({ questions }: ProcedureCase, answers: CaseAnswers): Checklist['told'] {
  return questions.flatMap(({ id, question }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const said =
      question.kind === 'choice'
        ? question.options.find((each) => each.id === answer)?.text
        : { vi: `${answer}`, en: `${answer}` };
    return said ? [{ question: question.text, answer: said }] : [];
  });
}
