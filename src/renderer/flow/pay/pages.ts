import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { pay } from './machine.ts';

/** The page of every state of paying. */
const pages = {
  beginning: 'loading',
  scanning: 'pay-slip',
  typingCode: 'pay-code',
  typingSecret: 'pay-secret',
  finding: 'loading',
  found: 'loading',
  asking: 'pay-question',
  offering: 'loading',
  preparing: 'loading',
  showing: 'pay',
  saying: 'loading',
  cancelling: 'loading',
  refused: 'refused',
  ended: 'thanks',
} as const;

export type PayPage = (typeof pages)[keyof typeof pages];

export function payPage(snapshot: SnapshotFrom<typeof pay>): PayPage {
  return pageByState(pages, snapshot.value);
}
