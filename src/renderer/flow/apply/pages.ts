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

export type ApplyPage = (typeof pages)[keyof typeof pages];

export function applyPage(snapshot: SnapshotFrom<typeof apply>): ApplyPage {
  return pageByState(pages, snapshot.value);
}
