import { words as board } from '../board/words.ts';
import { applicationTroubles, words as counter, troubles as counterTroubles } from '../counter/words.ts';
import { words as lan, pairTroubles } from '../lan/words.ts';
import { words as paymentDisplay } from '../payment-display/words.ts';
import { words as applyBefore } from '../screens/apply/before/words.ts';
import { words as applyChoose } from '../screens/apply/choose/words.ts';
import { words as applyChooseOne } from '../screens/apply/choose-one/words.ts';
import { words as applyKept } from '../screens/apply/kept/words.ts';
import { words as applyPapers } from '../screens/apply/papers/words.ts';
import { words as applyPause } from '../screens/apply/pause/words.ts';
import {
  words as applyPhotograph,
  troubles as applyPhotoTroubles,
} from '../screens/apply/photograph/words.ts';
import {
  address as applyAddress,
  card as applyCard,
  cardTroubles as applyCardTroubles,
  words as applyQuestion,
} from '../screens/apply/question/words.ts';
import { reasons as applyReasons, words as applyRefused } from '../screens/apply/refused/words.ts';
import { words as applyResume, troubles as applyResumeTroubles } from '../screens/apply/resume-code/words.ts';
import { words as applyReview } from '../screens/apply/review/words.ts';
import { words as applySaved, paper as applySlip } from '../screens/apply/saved/words.ts';
import { words as applyTypeMatter } from '../screens/apply/type-matter/words.ts';
import { words as attract } from '../screens/attract/words.ts';
import { words as help } from '../screens/help/words.ts';
import { words as home } from '../screens/home/words.ts';
import { words as lookUpAnswer } from '../screens/look-up/answer/words.ts';
import { words as lookUpBrowse } from '../screens/look-up/browse/words.ts';
import { words as lookUpChecklist } from '../screens/look-up/checklist/words.ts';
import { words as lookUpChooseMatter } from '../screens/look-up/choose-matter/words.ts';
import { words as lookUpChooseOne } from '../screens/look-up/choose-one/words.ts';
import { words as lookUpFormPicture } from '../screens/look-up/form-picture/words.ts';
import { words as lookUpForms } from '../screens/look-up/forms/words.ts';
import { words as lookUpLaw } from '../screens/look-up/law/words.ts';
import { words as lookUpNotKnown } from '../screens/look-up/not-known/words.ts';
import { words as lookUpOwnCase } from '../screens/look-up/own-case/words.ts';
import { words as lookUpPaper } from '../screens/look-up/paper/words.ts';
import { words as lookUpPaperSize } from '../screens/look-up/paper-size/words.ts';
import { words as lookUpSource } from '../screens/look-up/record-source/words.ts';
import { reasons as lookUpReasons, words as lookUpRefused } from '../screens/look-up/refused/words.ts';
import { words as lookUpTypeQuestion } from '../screens/look-up/type-question/words.ts';
import { words as lookUpWhich } from '../screens/look-up/which/words.ts';
import { words as payment } from '../screens/pay/payment/words.ts';
import { words as payQuestion } from '../screens/pay/question/words.ts';
import { reasons as payReasons, words as payRefused } from '../screens/pay/refused/words.ts';
import { words as paySlip } from '../screens/pay/slip/words.ts';
import { words as rate, scores } from '../screens/rate/faces/words.ts';
import { words as rateGiven } from '../screens/rate/given/words.ts';
import { words as rateReason, reasons as rateReasons } from '../screens/rate/reason/words.ts';
import { reasons as rateRefusals, words as rateRefused } from '../screens/rate/refused/words.ts';
import { words as suggestion } from '../screens/rate/suggestion/words.ts';
import { words as shutDoor, reasons as shutReasons } from '../screens/shut-door/words.ts';
import { words as slip, troubles } from '../screens/slip/words.ts';
import { words as staffDay } from '../screens/staff/day/words.ts';
import { words as staffEntrance } from '../screens/staff/entrance/words.ts';
import { words as staffParked, reasons as staffParkedReasons } from '../screens/staff/parked/words.ts';
import { words as staffPrints } from '../screens/staff/prints/words.ts';
import { words as staffReset } from '../screens/staff/reset/words.ts';
import { words as staffStop, reasons as staffStopReasons } from '../screens/staff/stop/words.ts';
import {
  steps as staffSteps,
  words as staffTask,
  titles as staffTasks,
} from '../screens/staff/task/words.ts';
import {
  cells as staffCells,
  words as staffToday,
  totals as staffTotals,
} from '../screens/staff/today/words.ts';
import { words as staff } from '../screens/staff/words.ts';
import { words as stillHere } from '../screens/still-here/words.ts';
import { words as chooseGroup } from '../screens/take-number/choose-group/words.ts';
import { words as chooseMatter } from '../screens/take-number/choose-matter/words.ts';
import { words as chooseOne } from '../screens/take-number/choose-one/words.ts';
import { words as priority } from '../screens/take-number/priority/words.ts';
import { reasons, words as refused } from '../screens/take-number/refused/words.ts';
import { words as ticket } from '../screens/take-number/ticket/words.ts';
import { words as typeMatter } from '../screens/take-number/type-matter/words.ts';
import { words as whatToBring } from '../screens/take-number/what-to-bring/words.ts';
import { words as thanks } from '../screens/thanks/words.ts';
import { reasons as trackReasons, words as trackRefused } from '../screens/track/refused/words.ts';
import { words as trackSlip } from '../screens/track/slip/words.ts';
import { steps, titles, words as track } from '../screens/track/status/words.ts';
import { words as typing } from '../screens/typing/words.ts';
import { words as working } from '../screens/working/words.ts';
import { setUpWords as setUp } from '../set-up/words.ts';
import { paperReasons } from '../ui/paper-words.ts';
import { hindrances, keyWords, words as ui } from '../ui/words.ts';
import type { Phrase } from './phrase.ts';

const areas: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  applyAddress,
  applyBefore,
  applyCard,
  applyCardTroubles,
  applyChoose,
  applyChooseOne,
  applyKept,
  applyPapers,
  applyPause,
  applyPhotoFact: Object.fromEntries(
    Object.entries(applyPhotoTroubles).map(([code, { fact }]) => [code, fact]),
  ),
  applyPhotoNext: Object.fromEntries(
    Object.entries(applyPhotoTroubles).map(([code, { next }]) => [code, next]),
  ),
  applyPhotograph,
  applyQuestion,
  applyRefused,
  applyRefusedNext: Object.fromEntries(Object.entries(applyReasons).map(([code, { next }]) => [code, next])),
  applyRefusedTitle: Object.fromEntries(
    Object.entries(applyReasons).map(([code, { title }]) => [code, title]),
  ),
  applyResume,
  applyResumeTroubles,
  applyReview,
  applySaved,
  applySlip,
  applyTypeMatter,
  attract,
  board,
  chooseGroup,
  chooseMatter,
  chooseOne,
  counter,
  counterApplication: applicationTroubles,
  counterTroubles,
  help,
  hindrances,
  home,
  keys: keyWords,
  lan,
  lanPairTroubles: pairTroubles,
  lookUpAnswer,
  lookUpBrowse,
  lookUpChecklist,
  lookUpChooseMatter,
  lookUpChooseOne,
  lookUpFormPicture,
  lookUpForms,
  lookUpLaw,
  lookUpNotKnown,
  lookUpOwnCase,
  lookUpPaper,
  lookUpPaperSize,
  lookUpSource,
  lookUpRefused,
  lookUpRefusedNext: Object.fromEntries(
    Object.entries(lookUpReasons).map(([code, { next }]) => [code, next]),
  ),
  lookUpRefusedTitle: Object.fromEntries(
    Object.entries(lookUpReasons).map(([code, { title }]) => [code, title]),
  ),
  lookUpTypeQuestion,
  lookUpWhich,
  paperReasons,
  payment,
  paymentDisplay,
  payQuestion,
  payRefused,
  payRefusedNext: Object.fromEntries(Object.entries(payReasons).map(([code, { next }]) => [code, next])),
  payRefusedTitle: Object.fromEntries(Object.entries(payReasons).map(([code, { title }]) => [code, title])),
  paySlip,
  priority,
  refused,
  refusedNext: Object.fromEntries(Object.entries(reasons).map(([code, { next }]) => [code, next])),
  refusedTitle: Object.fromEntries(Object.entries(reasons).map(([code, { title }]) => [code, title])),
  rate,
  rateGiven,
  rateReason,
  rateReasons,
  rateRefused,
  rateRefusedNext: Object.fromEntries(Object.entries(rateRefusals).map(([code, { next }]) => [code, next])),
  rateRefusedTitle: Object.fromEntries(
    Object.entries(rateRefusals).map(([code, { title }]) => [code, title]),
  ),
  scores,
  setUp,
  shutDoor,
  shutReasons,
  staff,
  staffEntrance,
  staffToday,
  staffCells,
  staffTotals,
  staffTask,
  staffSteps,
  staffTasks,
  staffPrints,
  staffParked,
  staffParkedReasons,
  staffStop,
  staffStopReasons,
  staffReset,
  staffDay,
  slip,
  slipFact: Object.fromEntries(Object.entries(troubles).map(([code, { fact }]) => [code, fact])),
  slipNext: Object.fromEntries(Object.entries(troubles).map(([code, { next }]) => [code, next])),
  stillHere,
  thanks,
  ticket,
  suggestion,
  track,
  trackRefused,
  trackRefusedNext: Object.fromEntries(Object.entries(trackReasons).map(([code, { next }]) => [code, next])),
  trackRefusedTitle: Object.fromEntries(
    Object.entries(trackReasons).map(([code, { title }]) => [code, title]),
  ),
  trackSlip,
  trackSteps: steps,
  trackTitles: titles,
  typeMatter,
  typing,
  ui,
  whatToBring,
  working,
};

/** Every phrase the screen can say, by `area.name`: for the tests of words and for recording voices. */
export const catalogue: ReadonlyMap<string, Phrase> = new Map(
  Object.entries(areas).flatMap(([area, words]) =>
    Object.entries(words).map(([name, phrase]) => [`${area}.${name}`, phrase] as const),
  ),
);
