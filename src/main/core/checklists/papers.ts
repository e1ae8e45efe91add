import type { CaseAnswers, ChecklistPaper } from '../../../shared/contract/checklists.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';
import type { PaperWords, When } from './case-file.ts';
import type { ProcedureCase } from './cases.ts';
import { recordWords } from './paper-words.ts';

/** The record's papers in this case, in the record's order, and how many the case does not need. */
export function papersOf(
  record: ProcedureRecord,
  written: ProcedureCase,
  answers: CaseAnswers,
): { readonly papers: ChecklistPaper[]; readonly leftOut: number } {
  const papers = record.documents.flatMap(({ kind, vi, en }, place): ChecklistPaper[] => {
    const words = written.words(vi) ?? recordWords(kind, { vi, en });
    const need = needOf(kind, words, answers);
    if (need === 'none') return [];
    const { name, note } = words.instead?.find((each) => holds(each.when, answers) === true) ?? words;
    return [{ place, kind, need, name, note, onlyIf: words.onlyIf, formId: null }];
  });
  return { papers, leftOut: record.documents.length - papers.length };
}

function needOf(
  kind: ChecklistPaper['kind'],
  words: PaperWords,
  answers: CaseAnswers,
): ChecklistPaper['need'] | 'none' {
  if (!words.when) return kind === 'conditional' || words.onlyIf ? 'only-if' : 'always';
  const decided = holds(words.when, answers);
  if (decided === undefined) return 'only-if';
  return decided ? 'this-case' : 'none';
}

/** The option that decides nothing. */
const unsure = 'unsure';

/** Undefined while a question it rests on is unanswered and none speaks against it. */
function holds(when: When, answers: CaseAnswers): boolean | undefined {
  let open = false;
  for (const [question, options] of Object.entries(when)) {
    const answer = answers[question];
    if (answer === undefined || answer === unsure) open = true;
    else if (!options.includes(`${answer}`)) return false;
  }
  return open ? undefined : true;
}
