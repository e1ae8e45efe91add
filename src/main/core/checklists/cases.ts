import { failed, ok, type Result } from '../../../shared/result.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';
import type { CaseFile, PaperWords, QuestionOfFile, When } from './case-file.ts';

/** What is asked about one procedure, and what is written of its papers. */
export interface ProcedureCase {
  readonly questions: readonly { readonly id: string; readonly question: QuestionOfFile }[];
  /** Words for a paper by its Vietnamese text. */
  words(paper: string): PaperWords | undefined;
}

export type CaseTrouble =
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-paper'
  | 'unknown-procedure'
  | 'unknown-fee-case'
  | 'time-not-in-the-record';

/** The case written for `record`; without one, no questions, and the words papers share. */
export function caseOf(
  file: CaseFile,
  record: ProcedureRecord,
  isKnown: (code: string) => boolean,
): Result<ProcedureCase, CaseTrouble> {
  const written = file.procedures[record.code] ?? { ask: [], papers: {} };
  const texts = new Set(record.documents.map((each) => each.vi));
  const stranger = Object.keys(written.papers).find((text) => !texts.has(text));
  if (stranger !== undefined) return failed('unknown-paper', `${record.code}: ${stranger}`);
  const unasked = written.ask.find((id) => !Object.hasOwn(file.questions, id));
  if (unasked !== undefined) return failed('unknown-question', `${record.code}: ${unasked}`);

  const questions = written.ask.flatMap((id) => {
    const question = file.questions[id];
    return question ? [{ id, question }] : [];
  });
  const words = (paper: string) =>
    texts.has(paper) ? (written.papers[paper] ?? file.papers[paper]) : undefined;
  const trouble =
    troubleOfConditions(
      file,
      [...texts].flatMap((text) => words(text) ?? []),
    ) ?? troubleOfOptions(questions, record, isKnown);
  return trouble ? failed(trouble, record.code) : ok({ questions, words });
}

/** No questions, and each paper in the record's own words: for a procedure whose case was refused. */
export const plainCase: ProcedureCase = { questions: [], words: () => undefined };

function troubleOfConditions(file: CaseFile, papers: readonly PaperWords[]): CaseTrouble | undefined {
  const conditions = papers.flatMap((paper): When[] => [
    ...(paper.when ? [paper.when] : []),
    ...(paper.instead ?? []).map((each) => each.when),
  ]);
  for (const [id, options] of conditions.flatMap((condition) => Object.entries(condition))) {
    const question = Object.hasOwn(file.questions, id) ? file.questions[id] : undefined;
    if (question?.kind !== 'choice') return 'unknown-question';
    if (options.some((option) => !question.options.some((each) => each.id === option)))
      return 'unknown-option';
  }
  return undefined;
}

function troubleOfOptions(
  questions: ProcedureCase['questions'],
  record: ProcedureRecord,
  isKnown: (code: string) => boolean,
): CaseTrouble | undefined {
  const options = questions.flatMap(({ question }) => (question.kind === 'choice' ? question.options : []));
  const { rule } = record.fee;
  const feeCases = rule.kind === 'by-case' ? rule.cases.map((each) => each.id) : [];
  for (const { goTo, time, feeCase } of options) {
    if (feeCase !== undefined && !feeCases.includes(feeCase)) return 'unknown-fee-case';
    if (goTo !== undefined && !isKnown(goTo)) return 'unknown-procedure';
    if (time && !saysTime(record.processing.rule.vi, time.qty)) return 'time-not-in-the-record';
  }
  return undefined;
}

function saysTime(rule: string, qty: number): boolean {
  const numbers: readonly string[] = rule.match(/\d+/g) ?? [];
  return qty === 0 ? /trong ngày/i.test(rule) : numbers.includes(`${qty}`);
}
