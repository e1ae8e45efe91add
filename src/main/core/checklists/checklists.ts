import { readChecklistMark } from '../../../shared/checklist-mark.ts';
import type { CaseAnswers, Checklist } from '../../../shared/contract/checklists.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import type { Handlers } from '../../../shared/contract/server.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfiguration } from '../configuration/schema.ts';
import type { Logger } from '../logger.ts';
import type { StoredProcedure } from '../procedures/catalogue-rows.ts';
import type { Procedures } from '../procedures/procedures.ts';
import { checkAnswers, fittingAnswers, goesTo, questionsOf } from './answers.ts';
import type { CaseFile } from './case-file.ts';
import { caseOf, type ProcedureCase, plainCase } from './cases.ts';
import { editionOf } from './edition.ts';
import { localMoment } from './local-moment.ts';
import { makeChecklist } from './make-checklist.ts';

export interface ChecklistsOutside {
  readonly configuration: KioskConfiguration;
  readonly procedures: Procedures;
  /** Null where the cases could not be read: nothing is asked, and every paper shows in the record's words. */
  readonly cases: CaseFile | null;
  readonly clock: Clock;
  readonly log: Logger;
}

type Name = 'checklists.questions' | 'checklists.make' | 'checklists.print' | 'checklists.recall';

export interface Checklists {
  readonly handlers: Pick<Handlers<KioskContract>, Name>;
}

type FindCode = 'no-catalogue' | 'unknown-procedure';

interface Found {
  readonly stored: StoredProcedure;
  readonly written: ProcedureCase;
}

/** What to bring, made anew at each question from the catalogue of the moment. */
export function openChecklists(outside: ChecklistsOutside): Checklists {
  const { configuration, procedures, cases, clock, log } = outside;
  const { centre } = configuration;

  function find(code: string): Result<Found, FindCode> {
    if (!procedures.facts()) return failed('no-catalogue');
    const stored = procedures.find(code);
    return stored ? ok({ stored, written: writtenFor(stored) }) : failed('unknown-procedure');
  }

  function writtenFor({ record }: StoredProcedure): ProcedureCase {
    if (!cases) return plainCase;
    const written = caseOf(cases, record, (code) => procedures.find(code) !== undefined);
    if (written.ok) return written.value;
    log.warn(
      { code: written.code, detail: written.detail },
      'case refused, nothing is asked about this procedure',
    );
    return plainCase;
  }

  /** Follows an answer to the procedure it leads to, once: what was answered before does not speak of that one. */
  function findCase(code: string, answers: CaseAnswers): Result<Found & { answers: CaseAnswers }, MakeCode> {
    const found = find(code);
    if (!found.ok) return found;
    const checked = checkAnswers(found.value.written, answers);
    if (!checked.ok) return checked;
    const other = goesTo(found.value.written, checked.value);
    if (other === undefined) return ok({ ...found.value, answers: checked.value });
    const there = find(other);
    if (!there.ok) return there;
    return ok({ ...there.value, answers: fittingAnswers(there.value.written, checked.value) });
  }

  function checklistOf({ stored, written }: Found, answers: CaseAnswers, have: readonly number[]): Checklist {
    const now = localMoment(clock.now().wallMs, centre.timeZone);
    return makeChecklist({ stored, written, answers, have }, configuration, now);
  }

  function make(code: string, answers: CaseAnswers, have: readonly number[]): Result<Checklist, MakeCode> {
    const found = findCase(code, answers);
    return found.ok ? ok(checklistOf(found.value, found.value.answers, have)) : found;
  }

  return {
    handlers: {
      'checklists.questions'({ code }) {
        const found = find(code);
        return found.ok ? ok({ questions: questionsOf(found.value.written) }) : found;
      },
      'checklists.make': ({ code, answers, have }) => make(code, answers, have),
      'checklists.print': () => failed('not-configured'),
      'checklists.recall'({ mark }) {
        const read = readChecklistMark(mark.trim());
        if (!read.ok) return read;
        const { centreId, code, answers, have, edition } = read.value;
        if (centreId !== centre.id) return failed('other-centre');
        const found = find(code);
        if (!found.ok) return found;
        const outdated = editionOf(found.value.stored.record, found.value.written) !== edition;
        const fitting = fittingAnswers(found.value.written, answers);
        return ok({ checklist: checklistOf(found.value, fitting, outdated ? [] : have), outdated });
      },
    },
  };
}

type MakeCode = FindCode | 'unknown-answer';
