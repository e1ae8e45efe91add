import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import type { Scene, Stride } from './scene.ts';
import { toHome } from './scene.ts';

const by = (flow: EventOf<'look-up'>, until: PageName): Stride => ({ flow, until });

const toBrowse: readonly Stride[] = [
  ...toHome,
  {
    visit: { type: 'flow.wanted', start: { flow: 'look-up', from: null } },
    until: 'look-up',
  },
];
const toTiles = [...toBrowse, by({ type: 'tiles.wanted' }, 'choose-matter')];
const toEvent = [...toBrowse, by({ type: 'event.chosen', id: 'cu-tru' }, 'choose-one')];
const toChecklist = [...toTiles, by({ type: 'tile.chosen', id: 'khai-sinh' }, 'checklist')];
const toCopies = [
  ...toTiles,
  by({ type: 'tile.chosen', id: 'chung-thuc' }, 'choose-one'),
  by({ type: 'matter.chosen', code: '2.000815' }, 'checklist'),
];
const toTyping = [...toBrowse, by({ type: 'typing.wanted' }, 'type-question')];
const typed = (text: string): readonly Stride[] => [
  ...toTyping,
  ...[...text].map((letter) => by({ type: 'key.letter', letter }, 'type-question')),
];
const asked = (text: string, until: PageName) => [...typed(text), by({ type: 'question.asked' }, until)];
const toPaper = [...toChecklist, by({ type: 'print.wanted' }, 'checklist-paper')];
const mark = 'MC1:C:SUOI-MAY:1.001193::7K4Q:4';

/** Every page and state of looking something up, by the name `?preview=` takes. */
export const lookUpScenes: Readonly<Record<string, Scene>> = {
  'look-up': { page: 'look-up', way: toBrowse },
  'look-up-tiles': { page: 'choose-matter', way: toTiles },
  'look-up-event': { page: 'choose-one', way: toEvent },
  'question-empty': { page: 'type-question', way: toTyping },
  'question-found': { page: 'type-question', way: typed('KHAI') },
  'question-nothing': { page: 'type-question', way: typed('SĂN BĂN') },
  'question-waiting': {
    page: 'loading',
    core: { silent: ['assistant.ask'] },
    way: asked('CẦN GÌ', 'loading'),
    hasten: true,
  },
  answer: { page: 'answer', way: asked('KHAI SINH CẦN GÌ', 'answer') },
  which: { page: 'which', way: asked('KHAI SINH NÀO', 'which') },
  'not-known': { page: 'not-known', way: asked('SĂN BẮN', 'not-known') },
  checklist: {
    page: 'checklist',
    way: [
      ...toChecklist,
      by({ type: 'paper.ticked', place: 1 }, 'checklist'),
      by({ type: 'paper.ticked', place: 2 }, 'checklist'),
    ],
  },
  'checklist-misread': {
    page: 'checklist',
    way: [...toChecklist, { visit: { type: 'scan.misread' }, until: 'checklist' }],
  },
  'home-misread': {
    page: 'home',
    way: [...toHome, { visit: { type: 'scan.misread' }, until: 'home' }],
  },
  'checklist-next': {
    page: 'checklist',
    way: [...toChecklist, by({ type: 'leaf.turned', leaf: 1 }, 'checklist')],
  },
  'checklist-bare': { page: 'checklist', core: { bare: true }, way: toChecklist },
  'checklist-own': {
    page: 'checklist',
    way: [
      ...toChecklist,
      by({ type: 'case.wanted' }, 'own-case'),
      by({ type: 'option.chosen', id: 'parent' }, 'own-case'),
      by({ type: 'option.chosen', id: 'paper' }, 'checklist'),
    ],
  },
  'checklist-back': {
    page: 'checklist',
    core: { outdated: true },
    way: [
      ...toHome,
      {
        visit: { type: 'flow.wanted', start: { flow: 'look-up', from: { kind: 'mark', mark } } },
        until: 'checklist',
      },
    ],
  },
  'case-pictures': { page: 'own-case', way: [...toChecklist, by({ type: 'case.wanted' }, 'own-case')] },
  'case-rows': {
    page: 'own-case',
    way: [
      ...toChecklist,
      by({ type: 'case.wanted' }, 'own-case'),
      by({ type: 'question.skipped' }, 'own-case'),
    ],
  },
  'case-number': { page: 'own-case', way: [...toCopies, by({ type: 'case.wanted' }, 'own-case')] },
  'case-number-wrong': {
    page: 'own-case',
    way: [
      ...toCopies,
      by({ type: 'case.wanted' }, 'own-case'),
      by({ type: 'digit.pressed', digit: '9' }, 'own-case'),
      by({ type: 'digit.pressed', digit: '9' }, 'own-case'),
      by({ type: 'digit.pressed', digit: '9' }, 'own-case'),
    ],
  },
  forms: { page: 'forms', way: [...toChecklist, by({ type: 'forms.wanted' }, 'forms')] },
  'form-picture': {
    page: 'form-picture',
    way: [
      ...toChecklist,
      by({ type: 'forms.wanted' }, 'forms'),
      by({ type: 'form.chosen', id: 'to-khai-khai-sinh' }, 'form-picture'),
    ],
  },
  'checklist-a4': { page: 'checklist', core: { printsA4: true }, way: toChecklist },
  'form-printed': {
    page: 'checklist-paper',
    core: { printsA4: true, print: { state: 'printed' } },
    way: [
      ...toChecklist,
      by({ type: 'forms.wanted' }, 'forms'),
      by({ type: 'form.chosen', id: 'to-khai-khai-sinh' }, 'checklist-paper'),
    ],
  },
  'paper-size': {
    page: 'paper-size',
    core: { printsA4: true },
    way: [...toChecklist, by({ type: 'print.wanted' }, 'paper-size')],
  },
  'checklist-a4-printed': {
    page: 'checklist-paper',
    core: { printsA4: true, print: { state: 'printed' } },
    way: [
      ...toChecklist,
      by({ type: 'print.wanted' }, 'paper-size'),
      by({ type: 'size.chosen', on: 'a4' }, 'checklist-paper'),
    ],
  },
  law: { page: 'law', way: [...toChecklist, by({ type: 'law.wanted' }, 'law')] },
  'checklist-printing': {
    page: 'checklist-paper',
    core: { print: { state: 'sending', sent: 5 } },
    way: toPaper,
  },
  'checklist-printed': { page: 'checklist-paper', core: { print: { state: 'printed' } }, way: toPaper },
  'checklist-waiting': {
    page: 'checklist-paper',
    core: { print: { state: 'waiting', reason: 'paper-out' } },
    way: toPaper,
  },
  'checklist-unconfirmed': {
    page: 'checklist-paper',
    core: { print: { state: 'unconfirmed', reason: 'no-reply' } },
    way: toPaper,
  },
  'look-up-refused': {
    page: 'refused',
    core: { refusal: 'disk-full' },
    way: [...toChecklist, by({ type: 'print.wanted' }, 'refused')],
  },
  'look-up-no-catalogue': {
    page: 'refused',
    core: { noCatalogue: true },
    way: [
      ...toHome,
      { visit: { type: 'flow.wanted', start: { flow: 'look-up', from: null } }, until: 'refused' },
    ],
  },
};
