import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { apply } from './machine.ts';

/** The page of every state of applying. */
const pages = {
  beginning: 'loading',
  loadingTiles: 'loading',
  choosing: 'apply',
  choosingOne: 'choose-one',
  typing: 'type-matter',
  enteringCode: 'resume-code',
  resuming: 'loading',
  reopening: 'loading',
  loadingOffer: 'loading',
  before: 'before-applying',
  opening: 'loading',
  question: 'question',
  moving: 'question',
  papers: 'hand-in',
  priority: 'priority',
  checking: 'loading',
  review: 'check-answers',
  submitting: 'loading',
  saved: 'saved',
  leaving: 'pause',
  keeping: 'loading',
  kept: 'kept',
  refused: 'refused',
  ended: 'thanks',
} as const;

/** While a paper is photographed. */
const photographPages = {
  deciding: 'loading',
  keeping: 'loading',
  seen: 'photo-seen',
  removing: 'loading',
  trouble: 'photo-trouble',
} as const;
const shootingPages = { opening: 'loading', live: 'photograph', taking: 'photograph' } as const;

type PagesOf<Pages> = Pages[keyof Pages];
export type ApplyPage =
  | PagesOf<typeof pages>
  | PagesOf<typeof photographPages>
  | PagesOf<typeof shootingPages>;

export function applyPage(snapshot: SnapshotFrom<typeof apply>): ApplyPage {
  const { value } = snapshot;
  if (typeof value === 'string' || !('photographing' in value) || !value.photographing)
    return pageByState(pages, value);
  const { photographing } = value;
  if (typeof photographing === 'string' || !('shooting' in photographing) || !photographing.shooting)
    return pageByState(photographPages, photographing);
  return pageByState(shootingPages, photographing.shooting);
}
