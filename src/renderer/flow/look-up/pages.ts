import type { SnapshotFrom } from 'xstate';
import { pageByState } from '../common/page-by-state.ts';
import type { lookUp } from './machine.ts';

/** The page of every state of looking something up. */
const pages = {
  beginning: 'loading',
  loadingEvents: 'loading',
  loadingTiles: 'loading',
  browsing: 'look-up',
  choosing: 'choose-matter',
  choosingOne: 'choose-one',
  typing: 'type-question',
  asking: 'loading',
  answered: 'answer',
  asked: 'which',
  notKnown: 'not-known',
  recalling: 'loading',
  loadingQuestions: 'loading',
  loadingForms: 'loading',
  lookingForPrinter: 'loading',
  lookingForOffer: 'loading',
  making: 'loading',
  checklist: 'checklist',
  answering: 'own-case',
  law: 'law',
  forms: 'forms',
  printingForm: 'loading',
  preparingForm: 'loading',
  formPicture: 'form-picture',
  choosingSize: 'paper-size',
  freshening: 'loading',
  ordering: 'loading',
  printing: 'loading',
  printingPage: 'loading',
  paper: 'checklist-paper',
  refused: 'refused',
  ended: 'thanks',
} as const;

export type LookUpPage = (typeof pages)[keyof typeof pages];

export function lookUpPage(snapshot: SnapshotFrom<typeof lookUp>): LookUpPage {
  return pageByState(pages, snapshot.value);
}
