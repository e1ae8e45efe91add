import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { rate } from './machine.ts';

/** The page of every state of rating. */
const pages = {
  choosing: 'rate',
  reasoning: 'rate-reason',
  giving: 'loading',
  writing: 'suggestion',
  sending: 'loading',
  given: 'rate-given',
  refused: 'refused',
  ended: 'thanks',
} as const;

export type RatePage = (typeof pages)[keyof typeof pages];

export function ratePage(snapshot: SnapshotFrom<typeof rate>): RatePage {
  return pageByState(pages, snapshot.value);
}
