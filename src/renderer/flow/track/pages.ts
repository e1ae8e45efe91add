import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { track } from './machine.ts';

/** The page of every state of following a dossier. */
const pages = {
  beginning: 'loading',
  scanning: 'track-slip',
  typingCode: 'track-code',
  typingSecret: 'track-secret',
  finding: 'loading',
  showing: 'dossier-status',
  refused: 'refused',
  ended: 'thanks',
} as const;

export type TrackPage = (typeof pages)[keyof typeof pages];

export function trackPage(snapshot: SnapshotFrom<typeof track>): TrackPage {
  return pageByState(pages, snapshot.value);
}
