import { writeChecklistMark } from '../../../shared/checklist-mark.ts';
import type { Calendar } from '../../../shared/contract/calendar.ts';
import type { CaseAnswers, Checklist } from '../../../shared/contract/checklists.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import type { KioskConfiguration, QueueGroup } from '../configuration/schema.ts';
import type { ProcedureRecord } from '../procedures/catalogue-file.ts';
import { toldOf } from './answers.ts';
import { factsOf } from './case-facts.ts';
import type { ProcedureCase } from './cases.ts';
import { editionOf } from './edition.ts';
import { feeOfCase } from './fee.ts';
import { hoursWords } from './hours-words.ts';
import { type LocalMoment, type Opening, openingAt } from './opening.ts';
import { papersOf } from './papers.ts';
import { readyOfCase } from './ready.ts';

/** One person's case of one procedure. */
export interface CaseAtHand {
  readonly record: ProcedureRecord;
  readonly details: MatterDetails;
  readonly written: ProcedureCase;
  readonly answers: CaseAnswers;
  /** Places of the papers the person has. */
  readonly have: readonly number[];
}

/** Where and when it is made. */
export interface Occasion {
  readonly configuration: Pick<KioskConfiguration, 'centre' | 'queue'>;
  readonly group: QueueGroup;
  readonly calendar: Calendar;
  readonly now: LocalMoment;
}

/** The checklist of one case at one moment. Reads nothing and keeps nothing. */
export function makeChecklist(
  { record, details, written, answers, have }: CaseAtHand,
  { configuration: { centre, queue }, group, calendar, now }: Occasion,
): Checklist {
  const { papers: _papers, fee: _fee, ...about } = details;
  const { papers, leftOut } = papersOf(record, written, answers);
  const held = papers.map((paper) => paper.place).filter((place) => have.includes(place));
  const opening = openingAt(centre.hours, calendar, now);
  const receipt = receiptAt(opening, now);
  const facts = factsOf(written, answers);
  const edition = editionOf(record, written);
  return {
    ...about,
    answers,
    told: toldOf(written, answers),
    have: held,
    papers: papers.map((paper) => ({
      ...paper,
      formId: paper.kind === 'form' ? formOf(details, record.documents[paper.place]?.vi ?? '') : null,
    })),
    leftOut,
    fee: feeOfCase(details, facts, receipt.date),
    ready: readyOfCase(details, facts, { receipt, today: now.date, calendar }),
    where: {
      groupName: group.name,
      counters: queue.counters.filter((each) => group.counters.includes(each.id)).map((each) => each.name),
      hours: hoursWords(centre.hours),
      ...opening,
    },
    mark: writeChecklistMark({ centreId: centre.id, code: record.code, answers, have: held, edition }),
  };
}

/** When it can be handed in: now, or when the centre next opens. */
function receiptAt({ nextOpening }: Opening, now: LocalMoment): LocalMoment {
  return nextOpening ? { date: nextOpening.date, time: nextOpening.from } : now;
}

/** Our own form for a paper to fill: the one whose name the record's words for the paper hold, or the only one. */
function formOf({ forms, papers }: MatterDetails, words: string): string | null {
  const named = forms.find(({ name }) => words.includes(name));
  if (named) return named.id;
  const only = forms.length === 1 && papers.filter((paper) => paper.kind === 'form').length === 1;
  return only ? (forms[0]?.id ?? null) : null;
}
