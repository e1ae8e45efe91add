import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok } from '../../../shared/result.ts';
import { type ChecklistMakerOutside, checklistMaker } from './checklist-maker.ts';
import { type ChecklistPrintOutside, printOnPage, printOnReceipt } from './print.ts';

export type ChecklistsOutside = ChecklistMakerOutside & ChecklistPrintOutside;

type Name =
  | 'checklists.questions'
  | 'checklists.make'
  | 'checklists.print'
  | 'checklists.printPage'
  | 'checklists.recall';

export interface Checklists {
  readonly handlers: Pick<Handlers<KioskContract>, Name>;
}

/** Answers what to bring, and puts it on paper; what becomes of the paper is printing's. */
export function openChecklists(outside: ChecklistsOutside): Checklists {
  const maker = checklistMaker(outside);
  return {
    handlers: {
      'checklists.questions'({ code }) {
        const questions = maker.questions(code);
        return questions.ok ? ok({ questions: questions.value }) : questions;
      },
      'checklists.make': ({ code, answers, have }) => maker.make(code, answers, have),
      'checklists.recall': ({ mark }) => maker.recall(mark),
      'checklists.print'(paper) {
        const checklist = maker.make(paper.code, paper.answers, paper.have);
        return checklist.ok ? printOnReceipt(outside, { ...paper, checklist: checklist.value }) : checklist;
      },
      async 'checklists.printPage'(paper) {
        if (outside.configuration.documentPrinter.kind === 'none') return failed('not-configured');
        const checklist = maker.make(paper.code, paper.answers, paper.have);
        return checklist.ok ? printOnPage(outside, { ...paper, checklist: checklist.value }) : checklist;
      },
    },
  };
}
