import { z } from 'zod';
import { answers } from '../form/answer.ts';
import { applicationForm } from '../form/form.ts';
import { problem } from '../form/problem.ts';
import { command } from './define.ts';
import { mostPagesOfPaper, sha256Hex } from './papers.ts';
import { printChange } from './printing.ts';
import { ticket } from './tickets.ts';
import { bilingual, isoDate, language, procedureCode, requestKey, slug, wallTime } from './words.ts';

/**
 * Why a matter cannot be applied for here, known before the first question.
 * - `no-form`: nobody wrote its questions yet · `not-valid-now`: its form is of a law that is over or not yet in force
 * - `no-province`: this kiosk knows no province that could read what is sealed
 */
export const whyNot = z.enum(['no-form', 'not-valid-now', 'no-province']);
export type WhyNot = z.infer<typeof whyNot>;

const neededPaper = z.strictObject({
  id: slug,
  name: bilingual,
  note: bilingual.nullable(),
  /** False: needed in this case only, which the questions settle. */
  always: z.boolean(),
  photograph: z.boolean(),
});

export const applicationOffer = z.strictObject({
  /** Null where nobody wrote the questions of this matter yet. */
  formId: slug.nullable(),
  version: z.int().positive().nullable(),
  title: bilingual,
  canDoHere: z.boolean(),
  /** What is in the way, and what to do instead. */
  whyNot: z.strictObject({ code: whyNot, sentence: bilingual }).nullable(),
  /** What to know before the first question, and the cases the kiosk cannot do. */
  before: z.array(bilingual),
  limits: z.array(bilingual),
  /** What an officer must still see or have signed. */
  officer: z.strictObject({ needed: z.boolean(), why: bilingual }).nullable(),
  needs: z.array(neededPaper),
  /** Questions in the commonest case; null without a form. */
  steps: z.int().positive().nullable(),
});
export type ApplicationOffer = z.infer<typeof applicationOffer>;

/**
 * How far a dossier is: what happened, oldest first, each with its time. `waiting` stands last while the province has
 * not got it. A dossier code comes from the province alone.
 */
export const dossierStep = z.strictObject({
  state: z.enum(['saved', 'waiting', 'received', 'accepted', 'needs-more', 'result-ready', 'refused']),
  /** By the clock of whoever says so; null for `waiting`. */
  at: wallTime.nullable(),
  /** The province's receipt number (`received`) or its dossier code (`accepted`). */
  code: z.string().max(80).nullable(),
  /** In the province's words: which papers, where, why. */
  note: z.string().max(600).nullable(),
  appointment: isoDate.nullable(),
});
export type DossierStep = z.infer<typeof dossierStep>;

export const dossierStatus = z.strictObject({
  dossierId: z.uuid(),
  localReference: z.string().max(20),
  procedure: z.strictObject({ code: procedureCode, name: bilingual }),
  /** Number of the queue it was handed in with. */
  ticketLabel: z.string().max(8).nullable(),
  steps: z.array(dossierStep).min(1).max(40),
  /** Photographed pages, and how many of them the province has; null where there are none, or another kiosk took it. */
  pages: z.strictObject({ all: z.int().positive(), sent: z.int().nonnegative() }).nullable(),
  /** True while the province can be asked; false: as last heard at `asOf`. */
  live: z.boolean(),
  asOf: wallTime.nullable(),
});
export type DossierStatus = z.infer<typeof dossierStatus>;

const handedPaper = z.strictObject({
  paperId: slug,
  how: z.enum(['original-at-counter', 'photographed']),
  /** SHA-256 of each page as it is kept, sealed, in order; empty for originals. */
  pages: z.array(sha256Hex).max(mostPagesOfPaper),
});

/** What opens a dossier: the QR of its slip, or its reference with the secret printed beside it. */
const opener = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('mark'), mark: z.string().max(200) }),
  z.strictObject({ by: z.literal('typed'), reference: z.string().max(60), secret: z.string().max(40) }),
]);
export type DossierOpener = z.infer<typeof opener>;

const statusErrors = [
  /** No dossier, or not with this secret: the two are not told apart. */
  'not-found',
  /** Too many wrong tries at this kiosk; it opens again by itself after a while. */
  'too-many-tries',
  /** Another kiosk took it, and the province cannot be asked now. */
  'other-kiosk-offline',
  /** What was typed names no dossier of this kiosk, and the province, which may know it, cannot be asked now. */
  'not-here-offline',
] as const;

/** A commune of the national list, or (code null) a name to be taken as it stands. */
export const unitOption = z.strictObject({ code: z.string().nullable(), text: z.string().min(1).max(200) });
export type UnitOption = z.infer<typeof unitOption>;

export const applicationCommands = {
  /** What awaits a person who wants to apply for this matter at the kiosk. */
  'applications.offer': command(z.strictObject({ code: procedureCode }), applicationOffer, [
    'no-catalogue',
    'unknown-procedure',
  ]),
  /** The whole form as data. Nothing is kept yet: `draftId` names what may be kept under a resume code. */
  'applications.begin': command(
    z.strictObject({ formId: slug }),
    z.strictObject({
      draftId: z.uuid(),
      form: applicationForm,
      /** By the centre's time; null while the clock cannot be trusted. */
      today: isoDate.nullable(),
    }),
    ['unknown-form'],
  ),
  /** Checks everything as `submit` will. */
  'applications.check': command(
    z.strictObject({ formId: slug, answers }),
    z.strictObject({ problems: z.array(problem) }),
    ['unknown-form'],
  ),
  /** The declarations of this case with what stands in each field, for `documents.preview` and `documents.print`. */
  'applications.forms': command(
    z.strictObject({ formId: slug, answers }),
    z.strictObject({
      forms: z.array(z.strictObject({ formId: slug, values: z.record(slug, z.string().max(2_000)) })).max(4),
    }),
    ['unknown-form'],
  ),
  /** Seals what was answered so far under a code, and prints the code. Kept again, the code before it opens nothing. */
  'applications.keep': command(
    z.strictObject({
      requestKey,
      draftId: z.uuid(),
      formId: slug,
      answers,
      /** Pages a card answered, and the page the person is at. */
      filled: z.array(slug).max(80),
      at: slug.nullable(),
      language,
    }),
    z.strictObject({
      /** Three groups of four: K7QM-2XDA-… */
      resumeCode: z.string().length(14),
      expiresAt: wallTime,
      job: printChange,
    }),
    ['unknown-form', 'key-reused', 'disk-full'],
  ),
  'applications.resume': command(
    z.strictObject({ resumeCode: z.string().max(40) }),
    z.strictObject({
      draftId: z.uuid(),
      formId: slug,
      answers,
      filled: z.array(slug),
      at: slug.nullable(),
      expiresAt: wallTime,
    }),
    [
      'not-found',
      /** It was kept, its time is over, and it is erased. */
      'expired',
      'too-many-tries',
      /** This kiosk no longer has its questions. */
      'form-changed',
    ],
  ),
  /** Checks, seals and queues the dossier, its slip and its number in one transaction. The same key asks once. */
  'applications.submit': command(
    z.strictObject({
      requestKey,
      /** The draft it came from, which is erased with the same stroke. */
      draftId: z.uuid().nullable(),
      formId: slug,
      version: z.int().positive(),
      answers,
      papers: z.array(handedPaper).max(12),
      language,
      wantsNumber: z.boolean(),
      priority: slug.nullable(),
    }),
    z.strictObject({
      status: dossierStatus,
      /** Text of the slip's QR, and the secret in it as a person types it. */
      mark: z.string().max(120),
      secret: z.string().max(20),
      /** Null where none was wanted or the day's numbers are used up. */
      ticket: ticket.nullable(),
      job: printChange,
    }),
    [
      'unknown-form',
      /** The form is another version than the one answered: begin again. */
      'form-changed',
      /** `applications.check` tells what. */
      'invalid',
      'unknown-paper',
      'unknown-priority',
      'no-province',
      /** This key was used for other answers: a bug of the screen, and nothing was kept. */
      'key-reused',
      /** It was kept under this key, and this machine can no longer read what it told then. */
      'key-trouble',
      'disk-full',
    ],
  ),
  'applications.status': command(z.strictObject({ opener }), dossierStatus, statusErrors),
  'applications.printStatus': command(
    z.strictObject({ requestKey, opener, language }),
    z.strictObject({ job: printChange }),
    [...statusErrors, 'disk-full'],
  ),
  /** Communes whose name begins with or holds `text`, best first; the centre's own first when nothing is typed. */
  'units.find': command(
    z.strictObject({ text: z.string().max(100) }),
    z.strictObject({ units: z.array(unitOption).max(8) }),
    [],
  ),
  /** Today's communes an old address may lie in. A suggestion to be confirmed, never an answer by itself. */
  'units.suggest': command(
    z.strictObject({ address: z.string().max(400) }),
    z.strictObject({
      units: z.array(unitOption).max(8),
      /** What is left of the old address: village, street, house. */
      place: z.string().max(300),
    }),
    [],
  ),
};

export const applicationEvents = {
  /** Something became known of a dossier; whoever shows it asks again. */
  'dossier.changed': z.strictObject({ dossierId: z.uuid() }),
};
