import { assign, setup } from 'xstate';
import { feeFactsOf } from '../../../shared/form/fee-facts.ts';
import { shownPages } from '../../../shared/form/walk.ts';
import { delays } from '../common/delays.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { followPrint } from '../common/follow-print.ts';
import { listenForScans } from '../common/listen-for-scans.ts';
import { askPayable, payingFor } from '../common/payable.ts';
import { askSearch, type Found } from '../common/search-as-typed.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import {
  askBegin,
  askCheck,
  askFindUnits,
  askKeep,
  askOffer,
  askReprint,
  askResume,
  askSubmit,
  askSuggestUnits,
  askTiles,
} from './actors.ts';
import {
  type ApplyContext,
  type ApplyEvent,
  type ApplyInput,
  type FoundBy,
  noAnswers,
  type StoppedAt,
} from './context.ts';
import { withDigit, withKey } from './entry.ts';
import { followDossier } from './follow-dossier.ts';
import { holdCamera } from './hold-camera.ts';
import { askKeepPage, askPages, askRemovePage, fetchPicture, forgetPagesAtEnd } from './page-actors.ts';
import type { ApplyRefusal } from './refusal.ts';
import { entryNow, formOf, lastPage, pageNow, stepBack, withEntry } from './walking.ts';

/** Guards, actions and delays of applying, by the names its states use. */
export const applySetup = setup({
  types: {
    context: {} as ApplyContext,
    events: {} as ApplyEvent,
    input: {} as ApplyInput,
    output: {} as FlowEnding,
  },
  actors: {
    askTiles,
    askSearch,
    askOffer,
    askBegin,
    askCheck,
    askKeep,
    askResume,
    askSubmit,
    askFindUnits,
    askSuggestUnits,
    askReprint,
    askPayable,
    listenForScans,
    followPrint,
    followDossier,
    holdCamera,
    askPages,
    askKeepPage,
    askRemovePage,
    fetchPicture,
    forgetPagesAtEnd,
  },
  delays,
  guards: {
    startsAtMatter: ({ context }) => context.start !== null,
    oneMatterBehind: ({ context }, tileId: string) =>
      context.tiles.find((tile) => tile.id === tileId)?.matters.length === 1,
    foundBy: ({ context }, by: FoundBy) => context.foundBy === by,
    canDoHere: ({ context }) => context.offer?.canDoHere === true,
    /** The same matter was begun in this visit: nothing answered is lost. */
    begunAlready: ({ context }) => context.form !== null && context.form.id === context.offer?.formId,
    stoppedAt: ({ context }, at: StoppedAt) => context.stoppedAt === at,
    hasProblem: ({ context }) => context.problem !== null,
    isAsked: ({ context }) => context.at !== null,
    isReturning: ({ context }) => context.returning,
    asksCard: ({ context }) => pageNow(context)?.field.kind === 'card',
    asksUnit: ({ context }) =>
      pageNow(context)?.field.kind === 'address' && entryNow(context).step !== 'place',
    typesUnit: ({ context }) =>
      pageNow(context)?.field.kind === 'address' && entryNow(context).step === 'typing',
    placesAddress: ({ context }) =>
      pageNow(context)?.field.kind === 'address' && entryNow(context).step === 'place',
    cardKnowsAddress: ({ context }) => (context.cardAddresses[context.at ?? ''] ?? '') !== '',
    atFirstPage: ({ context }) => stepBack(context) === null,
    mayPhotograph: ({ context }, paperId: string) =>
      context.centre.documentCamera !== null &&
      formOf(context).papers.some(({ id, photograph }) => id === paperId && photograph),
    hasCamera: ({ context }) => context.centre.documentCamera !== null,
    lacksPicture: ({ context }) => {
      const own = context.pages.filter(({ paperId }) => paperId === context.paperId);
      const shown = own.find(({ pageId }) => pageId === context.pageAt) ?? own.at(-1);
      return shown !== undefined && context.pictures[shown.pageId] === undefined;
    },
    asksPriority: ({ context }) => formOf(context).officer.needed && context.centre.priorityGroups.length > 0,
  },
  actions: {
    firstLeaf: assign({ leaf: 0 }),
    refuse: assign((_, stop: { refusal: ApplyRefusal; at: StoppedAt }) => ({
      refusal: stop.refusal,
      stoppedAt: stop.at,
    })),
    refuseSearch: assign((_, refusal: ApplyRefusal) => ({ refusal, stoppedAt: 'search' as const })),
    keepFound: assign((_, found: Found | null) => ({ found })),
    press: assign(({ context, event }) => {
      const text = isKeyPress(event) ? pressed(context.text, event) : context.text;
      return text.trim() === '' ? { text, found: null } : { text };
    }),
    pressCode: assign(({ context, event }) =>
      isKeyPress(event)
        ? { resumeText: pressed(context.resumeText, event, longestCode), resumeTrouble: null }
        : {},
    ),
    openTile: assign(({ context }, id: string) => ({
      shelf: context.tiles.find((each) => each.id === id) ?? null,
    })),
    want: assign((_, matter: { code: string; foundBy: FoundBy }) => ({ ...matter, offer: null })),
    forgetAnswers: assign(noAnswers),
    /** What was answered, and what was left open on the way to where it stopped, the person has been through. */
    passAnswered: assign(({ context }) => {
      const shown = shownPages(formOf(context), context.answers).map(({ id }) => id);
      const stopped = shown.indexOf(context.at ?? '');
      return {
        passed: shown.filter((id, place) => place < stopped || Object.hasOwn(context.answers, id)),
      };
    }),
    pressEntry: assign(({ context, event }) => {
      const page = pageNow(context);
      if (!page) return {};
      if (isKeyPress(event)) return withEntry(context, (entry) => withKey(entry, page.field, event));
      if (event.type === 'digit.pressed')
        return withEntry(context, (entry) => withDigit(entry, page.field, event.digit));
      return {};
    }),
    toLastPage: assign(({ context }) => ({ at: lastPage(context), returning: false, problem: null })),
    endHome: assign({ ending: { kind: 'home' } }),
    endThanks: assign({
      ending: ({ context }): FlowEnding => ({
        kind: 'thanks',
        label: context.submitted?.ticket?.label ?? null,
      }),
    }),
    endWithPayment: assign({
      ending: ({ context: { submitted, form, answers } }): FlowEnding =>
        submitted && form
          ? payingFor({ by: 'mark', mark: submitted.mark }, feeFactsOf(form.fee, answers) ?? {})
          : { kind: 'home' },
    }),
    endWhereItBegan: assign({
      ending: ({ context }): FlowEnding =>
        context.start?.cameFrom ? { kind: 'flow', start: context.start.cameFrom } : { kind: 'home' },
    }),
    endWithNumber: assign({
      ending: ({ context: { code, offer } }): FlowEnding => ({
        kind: 'flow',
        start: {
          flow: 'take-number',
          from:
            code !== null && offer
              ? {
                  code,
                  name: offer.title,
                  cameFrom: { flow: 'apply', from: { code, cameFrom: null } },
                }
              : null,
        },
      }),
    }),
  },
});

/** Twelve letters, and what a person puts between them. */
const longestCode = 16;
