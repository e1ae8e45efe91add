import { assign, setup } from 'xstate';
import { delays } from '../common/delays.ts';
import type { FlowEnding } from '../common/flow-input.ts';
import { followPrint } from '../common/follow-print.ts';
import { listenForScans } from '../common/listen-for-scans.ts';
import { askSearch, type Found } from '../common/search-as-typed.ts';
import { isKeyPress, pressed } from '../common/typed-text.ts';
import {
  askAssistant,
  askChecklist,
  askDocumentPrinter,
  askFormPicture,
  askForms,
  askLifeEvents,
  askOffer,
  askPrint,
  askPrintForm,
  askPrintPage,
  askQuestions,
  askRecall,
  askReprint,
  askTiles,
} from './actors.ts';
import type { FoundBy, LookUpContext, LookUpEvent, LookUpInput, StoppedAt } from './context.ts';
import { numberGiven, questionNow } from './own-case.ts';
import type { LookUpRefusal } from './refusal.ts';

/** Guards, actions and delays of looking something up, by the names its states use. */
export const lookUpSetup = setup({
  types: {
    context: {} as LookUpContext,
    events: {} as LookUpEvent,
    input: {} as LookUpInput,
    output: {} as FlowEnding,
  },
  actors: {
    askLifeEvents,
    askTiles,
    askSearch,
    askAssistant,
    askQuestions,
    askChecklist,
    askRecall,
    askPrint,
    askPrintPage,
    askReprint,
    askForms,
    askDocumentPrinter,
    askPrintForm,
    askFormPicture,
    askOffer,
    listenForScans,
    followPrint,
  },
  delays,
  guards: {
    startsAtCase: ({ context }) => context.start?.kind === 'case',
    startsAtMark: ({ context }) => context.start?.kind === 'mark',
    shelfOfTiles: ({ context }) => context.shelfFrom === 'tiles',
    oneMatterBehind: ({ context }, tileId: string) =>
      context.tiles.find((tile) => tile.id === tileId)?.matters.length === 1,
    hasText: ({ context }) => context.text.trim() !== '',
    foundBy: ({ context }, by: FoundBy) => context.foundBy === by,
    hasQuestions: ({ context }) => context.questions.length > 0,
    atFirstQuestion: ({ context }) => context.asked === 0,
    atLastQuestion: ({ context }) => context.asked >= context.questions.length - 1,
    printsA4: ({ context }) => context.printsA4,
    onA4: ({ context }) => context.on === 'a4',
    numberFits: ({ context }) => numberGiven(context).ok,
    stoppedAt: ({ context }, at: StoppedAt) => context.stoppedAt === at,
  },
  actions: {
    firstLeaf: assign({ leaf: 0 }),
    refuse: assign((_, stop: { refusal: LookUpRefusal; at: StoppedAt }) => ({
      refusal: stop.refusal,
      stoppedAt: stop.at,
    })),
    refuseSearch: assign((_, refusal: LookUpRefusal) => ({ refusal, stoppedAt: 'search' as const })),
    keepFound: assign((_, found: Found | null) => ({ found })),
    press: assign(({ context, event }) => {
      const text = isKeyPress(event) ? pressed(context.text, event) : context.text;
      return text.trim() === '' ? { text, found: null } : { text };
    }),
    openEvent: assign(({ context }, id: string) => ({
      shelf: context.events.find((each) => each.id === id) ?? null,
      shelfFrom: 'events' as const,
    })),
    openTile: assign(({ context }, id: string) => ({
      shelf: context.tiles.find((each) => each.id === id) ?? null,
      shelfFrom: 'tiles' as const,
    })),
    want: assign((_, matter: { code: string; foundBy: FoundBy }) => ({
      ...matter,
      // Answers and ticks belong to one matter.
      questions: [],
      forms: [],
      answers: {},
      have: [],
      checklist: null,
      outdated: false,
      mark: null,
    })),
    firstQuestion: assign({ asked: 0, digits: null }),
    nextQuestion: assign({ asked: ({ context }) => context.asked + 1, digits: null }),
    questionBefore: assign({ asked: ({ context }) => context.asked - 1, digits: null }),
    answer: assign(({ context }, given: string | number) => {
      const question = questionNow(context);
      return question ? { answers: { ...context.answers, [question.id]: given } } : {};
    }),
    answerNothing: assign(({ context }) => {
      const question = questionNow(context);
      const { [question?.id ?? '']: _, ...answers } = context.answers;
      return { answers };
    }),
    /** Back on the checklist: what was answered and not made into one is dropped. */
    dropAnswers: assign({ answers: ({ context }) => context.checklist?.answers ?? {} }),
    tick: assign(({ context }, place: number) => ({
      have: context.have.includes(place)
        ? context.have.filter((each) => each !== place)
        : [...context.have, place],
    })),
    orderOn: assign(({ context }, on: 'receipt' | 'a4') => ({
      on,
      printKey: context.ports.newKey(),
      jobs: [],
      paper: null,
    })),
    orderForm: assign(({ context }, formId: string) => ({
      formId,
      printKey: context.ports.newKey(),
      jobs: [],
      paper: null,
    })),
    lookAtForm: assign((_, formId: string) => ({ formId, formPage: 1 })),
    endHome: assign({ ending: { kind: 'home' } }),
    endThanks: assign({ ending: { kind: 'thanks' as const, label: null } }),
    endWithNumber: assign({
      ending: ({ context: { checklist, code, answers, have } }): FlowEnding => ({
        kind: 'flow',
        start: {
          flow: 'take-number',
          from: checklist && {
            code: checklist.matter.code,
            name: checklist.matter.name,
            cameFrom: { flow: 'look-up', from: { kind: 'case', code: code ?? '', answers, have } },
          },
        },
      }),
    }),
    endWithApplication: assign({
      ending: ({ context: { code, answers, have } }): FlowEnding => ({
        kind: 'flow',
        start: {
          flow: 'apply',
          from: {
            code: code ?? '',
            cameFrom: { flow: 'look-up', from: { kind: 'case', code: code ?? '', answers, have } },
          },
        },
      }),
    }),
    endWithAnyNumber: assign({
      ending: { kind: 'flow' as const, start: { flow: 'take-number' as const, from: null } },
    }),
  },
});
