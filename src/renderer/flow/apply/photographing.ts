import { assign, sendTo } from 'xstate';
import { mostPagesOfPaper, type TakenPage } from '../../../shared/contract/papers.ts';
import { patience } from '../common/patience.ts';
import type { ApplyContext, PhotoTrouble } from './context.ts';
import { applySetup } from './setup.ts';

/** One paper before the camera: its live picture, what was taken, again, another page, away with one. */

/** Pages of the paper that is photographed now. */
export function pagesOfPaper({ pages, paperId }: Pick<ApplyContext, 'pages' | 'paperId'>): TakenPage[] {
  return pages.filter((page) => page.paperId === paperId);
}

/** The page that is looked at: the chosen one, else the last. */
export function pageShown(context: Pick<ApplyContext, 'pages' | 'paperId' | 'pageAt'>): TakenPage | null {
  const own = pagesOfPaper(context);
  return own.find(({ pageId }) => pageId === context.pageAt) ?? own.at(-1) ?? null;
}

const keepTroubles: Readonly<Record<string, PhotoTrouble>> = { 'disk-full': 'disk-full' };

const shooting = applySetup.createStateConfig({
  invoke: {
    id: 'camera',
    src: 'holdCamera',
    input: ({ context: { ports, centre } }) => ({ ports, name: centre.documentCamera?.name ?? '' }),
  },
  initial: 'opening',
  exit: assign({ live: null }),
  states: {
    opening: {
      ...patience,
      on: { 'camera.opened': { target: 'live', actions: assign({ live: ({ event }) => event.live }) } },
    },
    live: {
      on: {
        'take.wanted': {
          target: 'taking',
          actions: [assign({ photoTrouble: null }), sendTo('camera', { type: 'take' })],
        },
      },
    },
    taking: {},
  },
  on: {
    'picture.taken': {
      target: 'keeping',
      actions: assign(({ context, event }) => ({
        picture: event.picture,
        pageKey: context.ports.newKey(),
      })),
    },
    'camera.failed': [
      {
        guard: ({ event }) => event.why === 'black',
        target: '.live',
        actions: assign({ photoTrouble: 'black' }),
      },
      { target: 'trouble', actions: assign({ photoTrouble: ({ event }) => event.why }) },
    ],
  },
});

const keeping = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askKeepPage',
    input: ({ context: { ports, picture, pageKey, draftId, formId, paperId, replaces } }) => {
      if (!picture) throw new Error('no picture was taken');
      const question = {
        requestKey: pageKey ?? ports.newKey(),
        draftId: draftId ?? '',
        formId: formId ?? '',
        paperId: paperId ?? '',
        replaces,
      };
      return { ports, picture, question };
    },
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'seen',
        actions: assign(({ context, event: { output } }) => {
          if (!output.ok || !context.picture) return {};
          const { pages } = output.value;
          const before = new Set(context.pages.map(({ pageId }) => pageId));
          const taken = pages.find(({ pageId }) => !before.has(pageId));
          if (!taken) return { pages };
          return {
            pages,
            pageAt: taken.pageId,
            pictures: { ...context.pictures, [taken.pageId]: context.picture.small },
            picture: null,
          };
        }),
      },
      {
        target: 'trouble',
        actions: assign({
          picture: null,
          photoTrouble: ({ event: { output } }) =>
            (!output.ok && keepTroubles[output.code]) || ('not-kept' as const),
        }),
      },
    ],
  },
});

const seen = applySetup.createStateConfig({
  initial: 'looking',
  states: {
    looking: {
      always: { guard: 'lacksPicture', target: 'fetching' },
    },
    fetching: {
      invoke: {
        src: 'fetchPicture',
        input: ({ context }) => ({
          ports: context.ports,
          draftId: context.draftId ?? '',
          pageId: pageShown(context)?.pageId ?? '',
        }),
        onDone: {
          target: 'looking',
          actions: assign(({ context, event }) => ({
            pictures: { ...context.pictures, [pageShown(context)?.pageId ?? '']: event.output ?? '' },
          })),
        },
      },
    },
  },
  on: {
    'page.chosen': { target: '.looking', actions: assign({ pageAt: ({ event }) => event.pageId }) },
    'page.again': {
      target: 'shooting',
      actions: assign({ replaces: ({ context }) => pageShown(context)?.pageId ?? null, photoTrouble: null }),
    },
    'page.more': {
      guard: ({ context }) => pagesOfPaper(context).length < mostPagesOfPaper,
      target: 'shooting',
      actions: assign({ replaces: null, photoTrouble: null }),
    },
    'page.removed': 'removing',
  },
});

const removing = applySetup.createStateConfig({
  ...patience,
  invoke: {
    src: 'askRemovePage',
    input: ({ context }) => ({
      ports: context.ports,
      question: { draftId: context.draftId ?? '', pageId: pageShown(context)?.pageId ?? '' },
    }),
    onDone: [
      {
        guard: ({ context, event: { output } }) =>
          output.ok && pagesOfPaper({ pages: output.value.pages, paperId: context.paperId }).length === 0,
        target: '#apply.papers',
        actions: assign(({ event: { output } }) => (output.ok ? { pages: output.value.pages } : {})),
      },
      {
        target: 'seen',
        actions: assign(({ event: { output } }) =>
          output.ok ? { pages: output.value.pages, pageAt: null } : {},
        ),
      },
    ],
  },
});

export const photographing = applySetup.createStateConfig({
  entry: assign({ photoTrouble: null, replaces: null, pageAt: null }),
  initial: 'deciding',
  states: {
    /** Asked again: a finger may be quicker than core's first answer of what was photographed before. */
    deciding: {
      ...patience,
      invoke: {
        src: 'askPages',
        input: ({ context }) => ({ ports: context.ports, question: { draftId: context.draftId ?? '' } }),
        onDone: [
          {
            guard: ({ context: { paperId }, event: { output } }) =>
              output.ok && pagesOfPaper({ pages: output.value.pages, paperId }).length > 0,
            target: 'seen',
            actions: assign(({ event: { output } }) => (output.ok ? { pages: output.value.pages } : {})),
          },
          { target: 'shooting' },
        ],
      },
    },
    shooting,
    keeping,
    seen,
    removing,
    /** The way of the originals stays open. */
    trouble: { on: { again: 'shooting' } },
  },
  on: {
    back: 'papers',
    'paper.done': 'papers',
    leave: 'papers',
  },
});
