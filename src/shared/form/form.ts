import { z } from 'zod';
import { bilingual, isoDate, procedureCode, slug } from '../contract/words.ts';
import { mostPages } from './answer.ts';
import { condition } from './condition.ts';
import { field } from './field.ts';
import { troublesOf } from './form-troubles.ts';

/** One question, one page. `id` names the page and its answer. */
export const questionPage = z.strictObject({
  id: slug,
  group: slug,
  question: bilingual,
  help: bilingual.nullable(),
  /** How an answer looks, of invented people: "LÒ VĂN MẪU". */
  example: z.string().min(1).max(120).nullable(),
  /** What is read aloud where the written words do not speak well; null: question and help as written. */
  spoken: bilingual.nullable(),
  /** What the row is called when everything is looked through again: "Họ và tên". */
  label: bilingual,
  field,
  when: condition.optional(),
  /** Words of the button that leaves it open ("Không có"); without them an answer is wanted. */
  skip: bilingual.optional(),
  /** Shown with its middle covered, as a personal number is. */
  covered: z.boolean().default(false),
});
export type QuestionPage = z.infer<typeof questionPage>;

/** What two answers must be to one another. The sentence says what is wrong and how to put it right. */
const rule = z.discriminatedUnion('kind', [
  /** The first date is not before the second; compared as far as both are known. */
  z.strictObject({ kind: z.literal('not-before'), page: slug, other: slug, sentence: bilingual }),
  z.strictObject({ kind: z.literal('differ'), page: slug, other: slug, sentence: bilingual }),
  /** The first date is at least so many years after the second (an age the law sets). */
  z.strictObject({
    kind: z.literal('years-after'),
    page: slug,
    other: slug,
    years: z.int().positive(),
    sentence: bilingual,
  }),
  /** Today is at least so many years after the date. */
  z.strictObject({ kind: z.literal('age'), page: slug, years: z.int().positive(), sentence: bilingual }),
]);
export type FormRule = z.infer<typeof rule>;

/** A paper the person hands in or shows. `record` is its text in the catalogue's record, letter by letter. */
const paper = z.strictObject({
  id: slug,
  name: bilingual,
  note: bilingual.nullable(),
  record: z.string().min(1).max(600),
  when: condition.optional(),
  /** Whether a picture of it may be taken. Never of an identity card. */
  photograph: z.boolean(),
});
export type FormPaper = z.infer<typeof paper>;

/**
 * What is printed in one field of an A4 form; of several, the first that has something to print.
 * - `page`: the answer in Vietnamese words, of an address perhaps a `part`; a choice by its option unless `words`
 * - `words`: text of its own · `centre`: the commune's people's committee, or its police, by its name
 */
const printedPart = z.union([
  z.strictObject({
    page: slug,
    part: z.enum(['unit', 'place']).optional(),
    words: z.literal(true).optional(),
    when: condition.optional(),
  }),
  z.strictObject({ words: z.string().min(1).max(300), when: condition.optional() }),
  z.strictObject({ centre: z.enum(['committee', 'police']) }),
]);
export type PrintedPart = z.infer<typeof printedPart>;

/** `all`: what there is of these, one behind the other. */
const printed = z.union([printedPart, z.strictObject({ all: z.array(printedPart).min(2).max(5) })]);
export type PrintedValue = z.infer<typeof printed>;

/** A matter that can be applied for at the kiosk, as data: one file of `assets/applications` each. */
export const applicationForm = z
  .strictObject({
    schema: z.literal(1),
    id: slug,
    /** Rises with every change of a question; a dossier names the one it was answered by. */
    version: z.int().positive(),
    procedure: procedureCode,
    name: bilingual,
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    /** Where the questions come from. */
    source: z.strictObject({ declaration: z.string().min(1).max(300), note: bilingual }),
    /** Said before the first question: what a person should know or decide first. */
    before: z.array(bilingual).max(5),
    /** Cases the kiosk cannot do, said before the first question. */
    limits: z.array(bilingual).max(6),
    /** What only an officer does with it, and so whether a queue number comes with the slip. */
    officer: z.strictObject({ needed: z.boolean(), why: bilingual }),
    groups: z
      .array(z.strictObject({ id: slug, name: bilingual }))
      .min(1)
      .max(10),
    pages: z.array(questionPage).min(1).max(mostPages),
    rules: z.array(rule).max(20).default([]),
    papers: z.array(paper).max(12),
    /**
     * Which answers the fee rule counts; null: no amount is told, an officer says it. `when`: only then do they tell all.
     */
    fee: z
      .strictObject({ pages: slug.nullable(), copies: slug.nullable(), when: condition.optional() })
      .nullable(),
    /**
     * Declarations of `assets/forms` that are printed from the answers. A field that has the id of a page prints its
     * answer; `values` says what stands in the others, or in its place.
     */
    print: z
      .array(
        z.strictObject({
          formId: slug,
          when: condition.optional(),
          values: z.record(slug, z.array(printed).min(1).max(6)),
        }),
      )
      .max(4),
  })
  .check((context) => {
    for (const { path, message } of troublesOf(context.value))
      context.issues.push({ code: 'custom', message, path, input: context.value });
  });
export type ApplicationForm = z.infer<typeof applicationForm>;
