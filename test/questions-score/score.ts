import type { Aspect } from '../../src/shared/contract/assistant.ts';
import type { Labelled } from './questions.ts';

/** What was made of a question: codes best first (empty when it was refused) and the aspect. */
export interface Made {
  readonly codes: readonly string[];
  readonly aspect: Aspect;
}

/** Shares from 0 to 1. The first three are over questions in scope; a refused one counts as missed in all of them. */
export interface Score {
  readonly questions: number;
  readonly recall: number;
  readonly first: number;
  readonly aspect: number;
  /** Over questions out of scope. */
  readonly refused: number;
}

export interface Marked {
  readonly question: Labelled;
  readonly made: Made;
  readonly found: boolean;
  readonly first: boolean;
  readonly aspect: boolean;
  readonly refused: boolean;
}

export function mark(question: Labelled, made: Made): Marked {
  const { codes, aspect } = question.expect;
  const [best] = made.codes;
  return {
    question,
    made,
    found: made.codes.slice(0, 5).some((code) => codes.includes(code)),
    first: best !== undefined && codes.includes(best),
    aspect: best !== undefined && made.aspect === aspect,
    refused: best === undefined,
  };
}

export function scoreOf(marked: readonly Marked[]): Score {
  const known = marked.filter(({ question }) => !question.expect.outOfScope);
  const foreign = marked.filter(({ question }) => question.expect.outOfScope);
  const share = (list: readonly Marked[], what: 'found' | 'first' | 'aspect' | 'refused') =>
    list.length === 0 ? 1 : list.filter((each) => each[what]).length / list.length;
  return {
    questions: marked.length,
    recall: share(known, 'found'),
    first: share(known, 'first'),
    aspect: share(known, 'aspect'),
    refused: share(foreign, 'refused'),
  };
}
