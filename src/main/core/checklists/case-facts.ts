import type { TimeUnit } from '../../../shared/contract/calendar.ts';
import type { CaseAnswers } from '../../../shared/contract/checklists.ts';
import type { QuestionOfFile } from './case-file.ts';
import type { ProcedureCase } from './cases.ts';

/** What the answers say to the rules of fee and time. */
export interface CaseFacts {
  readonly pages?: number;
  readonly copies?: number;
  /** Which case of a fee by case. */
  readonly feeCase?: string;
  readonly time?: { readonly unit: TimeUnit; readonly qty: number | null };
}

export function factsOf({ questions }: ProcedureCase, answers: CaseAnswers): CaseFacts {
  return Object.assign({}, ...questions.map(({ id, question }) => factOf(question, answers[id])));
}

function factOf(question: QuestionOfFile, answer: string | number | undefined): CaseFacts {
  if (question.kind === 'number') return typeof answer === 'number' ? { [question.fact]: answer } : {};
  const option = question.options.find((each) => each.id === answer);
  return {
    ...(option?.feeCase === undefined ? {} : { feeCase: option.feeCase }),
    ...(option?.time === undefined ? {} : { time: option.time }),
  };
}
