import type { Answer } from '../../../shared/form/answer.ts';
import { fillFromCard } from '../../../shared/form/card.ts';
import { checkAnswer } from '../../../shared/form/check-answer.ts';
import type { ApplicationForm, QuestionPage } from '../../../shared/form/form.ts';
import { plainAnswer } from '../../../shared/form/plain-answer.ts';
import { pageAfter, pageBefore, shownPages } from '../../../shared/form/walk.ts';
import type { IdentityCard } from '../../../shared/identity-card.ts';
import type { ApplyContext } from './context.ts';
import { answerOf, type Entry, emptyEntry, entryOf } from './entry.ts';

type Change = Partial<ApplyContext>;

/** The form that is being answered. */
export function formOf({ form }: Pick<ApplyContext, 'form'>): ApplicationForm {
  if (!form) throw new Error('no form is being answered');
  return form;
}

/** The question that is asked now. */
export function pageNow({ form, at }: Pick<ApplyContext, 'form' | 'at'>): QuestionPage | null {
  return form?.pages.find(({ id }) => id === at) ?? null;
}

/** What stands on the page now: what was begun there, or what was answered before. */
export function entryNow(context: Pick<ApplyContext, 'form' | 'at' | 'entries' | 'answers'>): Entry {
  const page = pageNow(context);
  if (!page) return emptyEntry;
  return context.entries[page.id] ?? entryOf(page, context.answers[page.id]);
}

export function withEntry(context: ApplyContext, change: (entry: Entry) => Entry): Change {
  const { at, entries } = context;
  if (at === null) return {};
  return { entries: { ...entries, [at]: change(entryNow(context)) }, problem: null };
}

/** Takes what stands on the page: either the next page, or what is wrong in one sentence. */
export function takeEntry(context: ApplyContext): Change {
  const page = pageNow(context);
  if (!page) return {};
  return take(context, answerOf(page, entryNow(context)) ?? touchedBefore(page, context));
}

/** Pages that are answered by one touch have no entry: "Tiếp tục" keeps what was answered before. */
function touchedBefore({ id, field }: QuestionPage, { answers }: ApplyContext): Answer | undefined {
  return field.kind === 'yes-no' || field.kind === 'choice' ? answers[id] : undefined;
}

export function take(context: ApplyContext, given: Answer | undefined): Change {
  const page = pageNow(context);
  if (!page) return {};
  const value = given === undefined ? undefined : plainAnswer(given);
  const problem = value === undefined ? missing(page) : checkAnswer(page, value, judging(context));
  if (problem) return { problem };
  return moved(context, { ...context.answers, ...(value !== undefined && { [page.id]: value }) });
}

/** An answer is wanted where one presses on without any, even where it might be left open by another button. */
function missing(page: QuestionPage) {
  const { skip: _, ...wanted } = page;
  return checkAnswer(wanted, undefined, { today: null, unitName: null });
}

function judging({ today }: ApplyContext) {
  return { today, unitName: null };
}

/** The page is left open: what was answered there before goes. */
export function leaveOpen(context: ApplyContext): Change {
  const page = pageNow(context);
  if (!page) return {};
  const { [page.id]: _, ...answers } = context.answers;
  const { [page.id]: __, ...entries } = context.entries;
  return { entries, ...moved(context, answers) };
}

function moved(context: ApplyContext, answers: ApplyContext['answers']): Change {
  const at = context.at ?? '';
  const passed = context.passed.includes(at) ? context.passed : [...context.passed, at];
  const next = nextPage({ ...context, answers, passed }, at);
  return { answers, passed, problem: null, cardTrouble: null, units: [], at: next?.id ?? null };
}

/** Putting one answer right, only what is new because of it is asked. */
function nextPage(context: ApplyContext, at: string): QuestionPage | undefined {
  const form = formOf(context);
  const filled = new Set(context.filled);
  if (!context.returning) return pageAfter(form, context.answers, filled, at);
  const known = new Set([...context.passed, ...context.filled]);
  return shownPages(form, context.answers).find(({ id }) => !known.has(id));
}

export function stepBack(context: ApplyContext): string | null {
  const { at, answers, filled } = context;
  return at === null ? null : (pageBefore(formOf(context), answers, new Set(filled), at)?.id ?? null);
}

export function firstPage(context: ApplyContext): string | null {
  return shownPages(formOf(context), context.answers)[0]?.id ?? null;
}

/** The last page that was asked, for the way back from behind it. */
export function lastPage({ form, answers, filled }: ApplyContext): string | null {
  const asked = form ? shownPages(form, answers).filter(({ id }) => !filled.includes(id)) : [];
  return asked.at(-1)?.id ?? null;
}

/** The card answers its pages, as far as what it says can stand there; the person is asked the rest. */
export function takeCard(context: ApplyContext, card: IdentityCard): Change {
  const form = formOf(context);
  const at = context.at ?? '';
  const filling = fillFromCard(form, at, card);
  const fits = (id: string, given: Answer) => {
    const page = form.pages.find((each) => each.id === id);
    return page !== undefined && !checkAnswer(page, given, judging(context));
  };
  const given = Object.entries(filling.answers).filter(([id, each]) => fits(id, each));
  const ids = given.map(([id]) => id);
  const filled = [
    ...context.filled.filter((id) => !filling.filled.includes(id)),
    ...filling.filled.filter((id) => ids.includes(id)),
  ];
  const entries = Object.fromEntries(Object.entries(context.entries).filter(([id]) => !ids.includes(id)));
  const { address } = filling;
  const cardAddresses = {
    ...context.cardAddresses,
    ...(address && { [address.page]: address.text }),
  };
  const changed = { ...context, filled, entries };
  return {
    entries,
    filled,
    cardAddresses,
    ...moved(changed, { ...context.answers, ...Object.fromEntries(given) }),
  };
}

/** No card, or none that can be read: what a card filled before is asked again, with what it said in its place. */
export function goOnWithoutCard(context: ApplyContext): Change {
  const page = pageNow(context);
  if (page?.field.kind !== 'card') return {};
  const own = new Set(Object.values(page.field.fills));
  const filled = context.filled.filter((id) => !own.has(id));
  return { filled, ...take({ ...context, filled }, 'typed') };
}
