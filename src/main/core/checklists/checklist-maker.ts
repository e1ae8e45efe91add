import { readChecklistMark } from '../../../shared/checklist-mark.ts';
import type { CaseAnswers, CaseQuestion, Checklist } from '../../../shared/contract/checklists.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Logger } from '../logger.ts';
import { groupOf } from '../procedures/matters.ts';
import type { Procedures } from '../procedures/procedures.ts';
import { checkAnswers, fittingAnswers, goesTo, questionsOf } from './answers.ts';
import { caseOf, type ProcedureCase, plainCase } from './cases.ts';
import { editionOf } from './edition.ts';
import { localMoment } from './local-moment.ts';
import { type CaseAtHand, makeChecklist } from './make-checklist.ts';
import { casesInUse } from './read-cases.ts';

export interface ChecklistMakerOutside {
  readonly configuration: Pick<KioskConfiguration, 'centre' | 'queue'>;
  readonly procedures: Pick<Procedures, 'find' | 'details' | 'calendar' | 'part'> & {
    facts(): { readonly version: number } | undefined;
  };
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

type FindCode = 'no-catalogue' | 'unknown-procedure';
type MakeCode = FindCode | 'unknown-answer';
type RecallCode = FindCode | 'not-a-checklist' | 'other-centre';
type Found = Pick<CaseAtHand, 'record' | 'details' | 'written'>;

export interface ChecklistMaker {
  questions(code: string): Result<CaseQuestion[], FindCode>;
  make(code: string, answers: CaseAnswers, have: readonly number[]): Result<Checklist, MakeCode>;
  /** From the text of a code, as things are now. `outdated`: its papers or questions have changed since. */
  recall(mark: string): Result<{ checklist: Checklist; outdated: boolean }, RecallCode>;
}

/** What to bring, made anew at each question from the catalogue of the moment; writes nothing. */
export function checklistMaker(outside: ChecklistMakerOutside): ChecklistMaker {
  const { configuration, procedures, clock, log } = outside;
  const cases = casesInUse(procedures, log);

  function find(code: string): Result<Found, FindCode> {
    if (!procedures.facts()) return failed('no-catalogue');
    const stored = procedures.find(code);
    if (!stored) return failed('unknown-procedure');
    const { record } = stored;
    return ok({ record, details: procedures.details(stored), written: writtenFor(record) });
  }

  function writtenFor(record: Found['record']): ProcedureCase {
    const file = cases();
    if (!file) return plainCase;
    const written = caseOf(file, record, (code) => procedures.find(code) !== undefined);
    if (written.ok) return written.value;
    const { code, detail } = written;
    log.warn({ code, detail }, 'case refused, nothing is asked about this procedure');
    return plainCase;
  }

  /** Follows an answer to the procedure it leads to, once; answers that do not speak of that one are let go. */
  function findCase(code: string, answers: CaseAnswers): Result<Omit<CaseAtHand, 'have'>, MakeCode> {
    const found = find(code);
    if (!found.ok) return found;
    const checked = checkAnswers(found.value.written, answers);
    if (!checked.ok) return checked;
    const other = goesTo(found.value.written, checked.value);
    if (other === undefined || other === code) return ok({ ...found.value, answers: checked.value });
    const there = find(other);
    if (!there.ok) return there;
    return ok({ ...there.value, answers: fittingAnswers(there.value.written, checked.value) });
  }

  function checklistOf(one: CaseAtHand): Checklist {
    return makeChecklist(one, {
      configuration,
      group: groupOf(one.record, configuration.queue.groups),
      calendar: procedures.calendar(),
      now: localMoment(clock.now().wallMs, configuration.centre.timeZone),
    });
  }

  return {
    questions(code) {
      const found = find(code);
      return found.ok ? ok(questionsOf(found.value.written)) : found;
    },
    make(code, answers, have) {
      const found = findCase(code, answers);
      return found.ok ? ok(checklistOf({ ...found.value, have })) : found;
    },
    recall(mark) {
      const read = readChecklistMark(mark.trim());
      if (!read.ok) return read;
      const { centreId, code, answers, have, edition } = read.value;
      if (centreId !== configuration.centre.id) return failed('other-centre');
      const found = find(code);
      if (!found.ok) return found;
      const { record, written } = found.value;
      const outdated = editionOf(record, written) !== edition;
      const one = { ...found.value, answers: fittingAnswers(written, answers), have: outdated ? [] : have };
      return ok({ checklist: checklistOf(one), outdated });
    },
  };
}
