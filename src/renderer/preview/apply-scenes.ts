import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import { offline } from './invented.ts';
import { inventedCard } from './invented-application.ts';
import type { Scene, Stride } from './scene.ts';
import { toHome } from './scene.ts';
import type { FakeCoreSetting } from './setting.ts';

const by = (flow: EventOf<'apply'>, until: PageName): Stride => ({ flow, until });

const toApply: readonly Stride[] = [
  ...toHome,
  { visit: { type: 'flow.wanted', start: { flow: 'apply', from: null } }, until: 'apply' },
];
const toBefore = [...toApply, by({ type: 'tile.chosen', id: 'khai-sinh' }, 'before-applying')];
const toCode = [...toApply, by({ type: 'resume.wanted' }, 'resume-code')];
const toCard = [
  ...toBefore,
  by({ type: 'next' }, 'question'),
  by({ type: 'value.given', value: 'mother' }, 'question'),
];
const toHomeAddress = [
  ...toCard,
  by({ type: 'scan.read', reading: { kind: 'identity-card', card: inventedCard, warnings: [] } }, 'question'),
];
const back = by({ type: 'back' }, 'question');
const digits = (text: string) => [...text].map((digit) => by({ type: 'digit.pressed', digit }, 'question'));

/** A question of a draft that is gone on with: everything before it is answered. */
const at = (page: string, way: readonly Stride[] = [], core: FakeCoreSetting = {}): Scene => ({
  page: way.at(-1)?.until ?? 'question',
  core: { ...core, draftAt: page },
  way: [...toCode, by({ type: 'resume.given' }, 'question'), ...way],
});

const toReview = [
  ...digits('2'),
  by({ type: 'next' }, 'hand-in'),
  by({ type: 'next' }, 'priority'),
  by({ type: 'priority.chosen', id: null }, 'check-answers'),
];
const photo = (event: EventOf<'apply'>, until: PageName = 'photo-seen') => by(event, until);
const wanted = { type: 'photograph.wanted', paperId: 'birth-paper' } as const;
const toLive = [...toReview.slice(0, 2), by(wanted, 'photograph')];
const toTrouble = [...toReview.slice(0, 2), by(wanted, 'photo-trouble')];
const toSeen = [...toLive, photo({ type: 'take.wanted' })];
const photographed = (camera: NonNullable<FakeCoreSetting['camera']>, way: readonly Stride[]): Scene =>
  at('copies', way, { camera });
const toSaved = [...toReview, by({ type: 'submit.wanted' }, 'saved')];
const saved = (core: FakeCoreSetting) => at('copies', toSaved, { tracked: 'waiting', ...core });

/** Every page and state of applying, by the name `?preview=` takes. */
export const applyScenes: Readonly<Record<string, Scene>> = {
  apply: { page: 'apply', way: toApply },
  'apply-one': {
    page: 'choose-one',
    way: [...toApply, by({ type: 'tile.chosen', id: 'cu-tru' }, 'choose-one')],
  },
  'apply-typing': {
    page: 'type-matter',
    way: [
      ...toApply,
      by({ type: 'typing.wanted' }, 'type-matter'),
      by({ type: 'key.letter', letter: 'K' }, 'type-matter'),
    ],
  },
  'apply-before': { page: 'before-applying', way: toBefore },
  'apply-not-here': {
    page: 'before-applying',
    way: [...toApply, by({ type: 'tile.chosen', id: 'dat-dai' }, 'before-applying')],
  },
  'apply-resume': { page: 'resume-code', way: toCode },
  'apply-resume-wrong': {
    page: 'resume-code',
    way: [...toCode, by({ type: 'resume.given' }, 'resume-code')],
  },
  'question-card': { page: 'question', way: toCard },
  'question-card-wrong': {
    page: 'question',
    way: [...toCard, by({ type: 'scan.read', reading: { kind: 'unreadable', why: 'cut' } }, 'question')],
  },
  'question-choice': at('mother-ethnic', [back, by({ type: 'next' }, 'question')]),
  'question-choice-few': { page: 'question', way: [...toBefore, by({ type: 'next' }, 'question')] },
  'question-yes-no': at('father-written'),
  'question-name': at('child-name'),
  'question-name-wrong': at('child-name', [
    by({ type: 'key.clear' }, 'question'),
    by({ type: 'next' }, 'question'),
  ]),
  'question-phone': at('applicant-phone', digits('0912000')),
  'question-phone-wrong': at('applicant-phone', [...digits('0912000'), by({ type: 'next' }, 'question')]),
  'question-date': at('child-birth', [by({ type: 'digits.cleared' }, 'question'), ...digits('211')]),
  'question-year': at('father-birth'),
  'question-number': at('copies', digits('2')),
  'question-units': at('child-origin', [by({ type: 'unit.again' }, 'question')]),
  'question-units-card': { page: 'question', way: toHomeAddress },
  'question-units-typing': at('child-origin', [
    by({ type: 'unit.typed' }, 'question'),
    by({ type: 'key.letter', letter: 'M' }, 'question'),
    by({ type: 'key.letter', letter: 'Ậ' }, 'question'),
  ]),
  'question-place': at('applicant-home'),
  'apply-papers': at('copies', toReview.slice(0, 2)),
  'apply-papers-camera': at('copies', toReview.slice(0, 2), { camera: 'works' }),
  'photograph-live': photographed('works', toLive),
  'photograph-seen': photographed('works', toSeen),
  'photograph-pages': photographed('works', [
    ...toSeen,
    photo({ type: 'page.more' }, 'photograph'),
    photo({ type: 'take.wanted' }),
  ]),
  'photograph-again': photographed('works', [
    ...toSeen,
    photo({ type: 'page.again' }, 'photograph'),
    photo({ type: 'take.wanted' }),
  ]),
  'photograph-removed': photographed('works', [...toSeen, by({ type: 'page.removed' }, 'hand-in')]),
  'photograph-opening': {
    ...photographed('never-opens', [...toReview.slice(0, 2), by(wanted, 'loading')]),
    hasten: true,
  },
  'photograph-taking': photographed('never-takes', [...toLive, photo({ type: 'take.wanted' }, 'photograph')]),
  'photograph-kept': at('copies', [...toReview.slice(0, 2), by(wanted, 'photo-seen')], {
    camera: 'works',
    photographed: true,
  }),
  'photograph-fetching': at('copies', [...toReview.slice(0, 2), by(wanted, 'photo-seen')], {
    camera: 'works',
    photographed: true,
    silent: ['papers.picture'],
  }),
  'photograph-missing': photographed('missing', toTrouble),
  'photograph-lost': photographed('lost', [...toLive, photo({ type: 'take.wanted' }, 'photo-trouble')]),
  'photograph-black': photographed('black', [...toLive, photo({ type: 'take.wanted' }, 'photograph')]),
  'apply-papers-taken': photographed('works', [...toSeen, by({ type: 'paper.done' }, 'hand-in')]),
  'apply-priority': at('copies', toReview.slice(0, 3)),
  'apply-check': at('copies', toReview),
  'apply-check-next': at('copies', [...toReview, by({ type: 'leaf.turned', leaf: 1 }, 'check-answers')]),
  'apply-check-wrong': at('father-birth', [
    by({ type: 'digits.cleared' }, 'question'),
    ...digits('2027'),
    by({ type: 'back' }, 'question'),
  ]),
  'apply-saved': saved({ print: { state: 'printed' } }),
  'apply-saved-offline': saved({ network: offline, print: { state: 'sending', sent: 5 } }),
  'apply-saved-received': saved({ tracked: 'received', print: { state: 'printed' } }),
  'apply-saved-pages': saved({
    tracked: 'received',
    pages: { all: 3, sent: 1 },
    print: { state: 'printed' },
  }),
  'apply-saved-accepted': saved({
    tracked: 'accepted',
    print: { state: 'waiting', reason: 'paper-out' },
  }),
  'apply-saved-doubt': saved({ print: { state: 'unconfirmed', reason: 'no-reply' } }),
  'apply-pause': at('child-name', [by({ type: 'pause.wanted' }, 'pause')]),
  'apply-kept': at('child-name', [
    by({ type: 'pause.wanted' }, 'pause'),
    by({ type: 'keep.wanted' }, 'kept'),
  ]),
  'apply-refused': at('copies', [...toReview, by({ type: 'submit.wanted' }, 'refused')], {
    refusal: 'disk-full',
  }),
  'apply-saving': {
    ...at('copies', [...toReview, by({ type: 'submit.wanted' }, 'loading')], {
      silent: ['applications.submit'],
    }),
    hasten: true,
  },
};
