import { writeChecklistMark } from '../../../shared/checklist-mark.ts';
import type { CaseAnswers, Checklist } from '../../../shared/contract/checklists.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { StoredProcedure } from '../procedures/catalogue-rows.ts';
import { detailsOf, groupOf } from '../procedures/matters.ts';
import type { ProcedureCase } from './cases.ts';
import { editionOf } from './edition.ts';
import { hoursWords } from './hours-words.ts';
import { type LocalMoment, openingAt } from './opening.ts';
import { papersOf } from './papers.ts';

export interface ChecklistRequest {
  readonly stored: StoredProcedure;
  readonly written: ProcedureCase;
  readonly answers: CaseAnswers;
  readonly have: readonly number[];
}

/** The checklist of one case at one moment. Reads nothing and keeps nothing. */
export function makeChecklist(
  { stored, written, answers, have }: ChecklistRequest,
  { centre, queue }: Pick<KioskConfiguration, 'centre' | 'queue'>,
  now: LocalMoment,
): Checklist {
  const { papers: _, fee, ...about } = detailsOf(stored, queue.groups);
  const { papers, leftOut } = papersOf(stored.record, written, answers);
  const group = groupOf(stored.record, queue.groups);
  const held = papers.map((paper) => paper.place).filter((place) => have.includes(place));
  const { code } = stored.record;
  const edition = editionOf(stored.record, written);
  return {
    ...about,
    answers,
    have: held,
    papers,
    leftOut,
    fee: { known: fee.known, amountVnd: null, text: fee.text },
    ready: { date: null, text: about.time },
    where: {
      groupName: group.name,
      counters: queue.counters.filter((each) => group.counters.includes(each.id)).map((each) => each.name),
      hours: hoursWords(centre.hours),
      ...openingAt(centre.hours, now),
    },
    mark: writeChecklistMark({ centreId: centre.id, code, answers, have: held, edition }),
  };
}
