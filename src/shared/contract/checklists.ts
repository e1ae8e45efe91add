import { z } from 'zod';
import { command } from './define.ts';
import { documentChange, printChange } from './printing.ts';
import { matterDetails, paperKind } from './procedures.ts';
import { bilingual, isoDate, language, procedureCode, requestKey, slug, timeOfDay } from './words.ts';

/** A question about the person's own case, answered by one touch. */
const choiceQuestion = z.strictObject({
  kind: z.literal('choice'),
  id: slug,
  text: bilingual,
  options: z
    .array(z.strictObject({ id: slug, text: bilingual, pictogram: slug.nullable() }))
    .min(2)
    .max(4),
});

/** A question answered by a whole number, such as pages or copies. `usual` stands there before a touch. */
const numberQuestion = z.strictObject({
  kind: z.literal('number'),
  id: slug,
  text: bilingual,
  min: z.int().nonnegative(),
  max: z.int().positive().max(9999),
  usual: z.int().nonnegative(),
});

export const caseQuestion = z.discriminatedUnion('kind', [choiceQuestion, numberQuestion]);
export type CaseQuestion = z.infer<typeof caseQuestion>;

/** Most questions asked about one matter. */
export const mostQuestions = 3;

/** By question: the option touched, or the number. A question left out is unanswered: its papers show as "only if". */
export const caseAnswers = z
  .record(slug, z.union([slug, z.int().nonnegative().max(9999)]))
  .refine((answers) => Object.keys(answers).length <= mostQuestions, 'at most three answers');
export type CaseAnswers = z.infer<typeof caseAnswers>;

/** Places of papers in the record, for those the person says they have. */
export const papersHeld = z.array(z.int().min(0).max(39)).max(40);

export const checklistPaper = z.strictObject({
  /** Place in the record's list, from 0: names the paper in `have`. */
  place: z.int().min(0).max(39),
  kind: paperKind,
  /**
   * `always`: everyone needs it · `this-case`: this person does, by what was answered · `only-if`: perhaps, see `onlyIf`
   */
  need: z.enum(['always', 'this-case', 'only-if']),
  /** What to look for at home: "Giấy chứng sinh". */
  name: bilingual,
  /** The rest of what the record says of it. */
  note: bilingual.nullable(),
  /** "đi khai thay người khác": completes "Chỉ khi …" or "Vì …". Null where the record names no condition of its own. */
  onlyIf: bilingual.nullable(),
  /** The form this kiosk prints for it; null where it has none. */
  formId: slug.nullable(),
});
export type ChecklistPaper = z.infer<typeof checklistPaper>;

/** The centre's next opening; `date` is today's where it opens later today. */
const opening = z.strictObject({ date: isoDate, from: timeOfDay });

/**
 * What to bring, for one person's own case, as of the moment it was made. All that `procedures.show` tells, with papers
 * and fee of this case.
 */
export const checklist = matterDetails.omit({ papers: true, fee: true }).extend({
  answers: caseAnswers,
  /** The same in words, for people: what was asked, and what was said. */
  told: z.array(z.strictObject({ question: bilingual, answer: bilingual })).max(mostQuestions),
  /** Papers the person has ticked. */
  have: papersHeld,
  papers: z.array(checklistPaper).max(40),
  /** Papers of the record not needed in this case. */
  leftOut: z.int().nonnegative(),
  /**
   * For handing in at the counter. `amountVnd` is null where the fee cannot be computed; then, and where `known` is false,
   * nothing may say "free".
   */
  fee: z.strictObject({
    known: z.boolean(),
    amountVnd: z.int().nonnegative().nullable(),
    /** "15.000 đồng cho 3 bản"; where no amount is known, the rule in words. */
    text: bilingual,
    /** The rule behind an amount, in words; null where `text` is it. */
    rule: bilingual.nullable(),
  }),
  /** If handed in at the next moment the centre is open. `date` is null where the officer writes the day. */
  ready: z.strictObject({ date: isoDate.nullable(), text: bilingual }),
  where: z.strictObject({
    groupName: bilingual,
    counters: z.array(bilingual).min(1),
    hours: bilingual,
    openNow: z.boolean(),
    /** Until when it is open without a break; null while it is closed. */
    closesAt: timeOfDay.nullable(),
    /** Null while it is open, or where no hours are known. */
    nextOpening: opening.nullable(),
    /** "Đang mở đến 11:30" or "Mở lại 13:30 hôm nay". */
    text: bilingual,
  }),
  /** Text of the QR that brings this checklist back (`checklist-mark.ts`). */
  mark: z.string().min(8).max(200),
});
export type Checklist = z.infer<typeof checklist>;

const theCase = { code: procedureCode, answers: caseAnswers, have: papersHeld.default([]) };

/** `practice`: marked on the paper as not for use. */
const thePaper = { requestKey, ...theCase, language, practice: z.boolean().default(false) };

const printErrors = [
  'no-catalogue',
  'unknown-procedure',
  'unknown-answer',
  /** This key was used for another paper: a bug of the screen, and nothing was printed. */
  'key-reused',
  'disk-full',
] as const;

export const checklistCommands = {
  /** What to ask about this matter; none where nothing was written for it or nothing depends on the person. */
  'checklists.questions': command(
    z.strictObject({ code: procedureCode }),
    z.strictObject({ questions: z.array(caseQuestion).max(mostQuestions) }),
    ['no-catalogue', 'unknown-procedure'],
  ),
  /** An answer may lead to another procedure (a child's ID card is one of its own): then the checklist is of that one. */
  'checklists.make': command(z.strictObject(theCase), checklist, [
    'no-catalogue',
    'unknown-procedure',
    /** An answer to a question this matter does not ask, or none of its options. */
    'unknown-answer',
  ]),
  /** Prints it on the receipt printer. The same `requestKey` asks once. What becomes of the paper is told by `print.changed`. */
  'checklists.print': command(z.strictObject(thePaper), z.strictObject({ job: printChange }), [
    ...printErrors,
  ]),
  /** The same words on A4, in larger letters; told by `document.changed`. */
  'checklists.printPage': command(z.strictObject(thePaper), z.strictObject({ job: documentChange }), [
    ...printErrors,
    /** This kiosk has no A4 printer. */
    'not-configured',
    'no-font',
  ]),
  /** Brings a checklist back from the QR on its paper, as things are now. */
  'checklists.recall': command(
    z.strictObject({ mark: z.string().max(400) }),
    z.strictObject({
      checklist,
      /** The papers or questions of this matter have changed since it was printed; ticks were dropped. */
      outdated: z.boolean(),
    }),
    ['no-catalogue', 'not-a-checklist', 'other-centre', 'unknown-procedure'],
  ),
};
