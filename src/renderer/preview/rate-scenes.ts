import type { EventOf } from '../flow/flows.ts';
import type { PageName } from '../flow/page-names.ts';
import type { Scene, Stride } from './scene.ts';
import { toHome } from './scene.ts';

const by = (flow: EventOf<'rate'>, until: PageName): Stride => ({ flow, until });
const toFaces: readonly Stride[] = [
  ...toHome,
  { visit: { type: 'flow.wanted', start: { flow: 'rate', from: null } }, until: 'rate' },
];
const toReason = [...toFaces, by({ type: 'score.chosen', score: 1 }, 'rate-reason')];
const toWriting = [...toFaces, by({ type: 'writing.wanted' }, 'suggestion')];
const typed = (text: string): readonly Stride[] =>
  [...text].map((letter) => by({ type: 'key.letter', letter }, 'suggestion'));
const long = 'XIN CÓ GHẾ CHO NGƯỜI GIÀ Ở CHỖ ĐỢI. '.repeat(9);

/** Every page and state of rating, by the name `?preview=` takes. */
export const rateScenes: Readonly<Record<string, Scene>> = {
  rate: { page: 'rate', way: toFaces },
  'rate-reason': { page: 'rate-reason', way: toReason },
  'rate-given': {
    page: 'rate-given',
    way: [...toFaces, by({ type: 'score.chosen', score: 5 }, 'rate-given')],
  },
  'suggestion-empty': { page: 'suggestion', way: toWriting },
  suggestion: { page: 'suggestion', way: [...toWriting, ...typed('XIN CÓ THÊM GHẾ')] },
  'suggestion-long': { page: 'suggestion', way: [...toWriting, ...typed(long)] },
  'suggestion-given': {
    page: 'rate-given',
    way: [...toWriting, ...typed('CẢM ƠN'), by({ type: 'text.given' }, 'rate-given')],
  },
  'suggestion-no-province': {
    page: 'refused',
    core: { rateRefusal: 'no-province' },
    way: [...toWriting, ...typed('CẢM ƠN'), by({ type: 'text.given' }, 'refused')],
  },
};
