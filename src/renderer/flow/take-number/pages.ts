import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { takeNumber } from './machine.ts';

/** The page of every state of taking a number. */
const pages = {
  beginning: 'loading',
  loadingMatters: 'loading',
  loadingDetails: 'loading',
  choosing: 'choose-matter',
  choosingOne: 'choose-one',
  typing: 'type-matter',
  choosingGroup: 'choose-group',
  whatToBring: 'what-to-bring',
  prioritising: 'priority',
  issuing: 'issuing',
  ticket: 'ticket',
  refused: 'refused',
  ended: 'thanks',
} as const;

export type TakeNumberPage = (typeof pages)[keyof typeof pages];

export function takeNumberPage(snapshot: SnapshotFrom<typeof takeNumber>): TakeNumberPage {
  return pageByState(pages, snapshot.value);
}
