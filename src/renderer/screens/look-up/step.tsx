import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import { patienceOf } from '../../flow/common/patience.ts';
import type { lookUp } from '../../flow/look-up/machine.ts';
import { lookUpPage } from '../../flow/look-up/pages.ts';
import { Working } from '../working/working.tsx';
import { Answer } from './answer/answer.tsx';
import { Browse } from './browse/browse.tsx';
import { ChecklistScreen } from './checklist/checklist.tsx';
import { ChooseMatter } from './choose-matter/choose-matter.tsx';
import { ChooseOne } from './choose-one/choose-one.tsx';
import { FormPicture } from './form-picture/form-picture.tsx';
import { Forms } from './forms/forms.tsx';
import { Law } from './law/law.tsx';
import { NotKnown } from './not-known/not-known.tsx';
import { OwnCase } from './own-case/own-case.tsx';
import { Paper } from './paper/paper.tsx';
import { PaperSize } from './paper-size/paper-size.tsx';
import { Refused } from './refused/refused.tsx';
import { TypeQuestion } from './type-question/type-question.tsx';
import { Which } from './which/which.tsx';

/** The screen of each step of looking something up. */
export function LookUpStep({ actor }: { actor: ActorRefFrom<typeof lookUp> }) {
  const snapshot = useSelector(actor, (each) => each);
  const step = { context: snapshot.context, send: actor.send };
  const patience = patienceOf(snapshot);
  switch (lookUpPage(snapshot)) {
    case 'loading':
      return (
        <Working
          task={taskOf(snapshot.value)}
          patience={patience}
          onLeave={() => actor.send({ type: 'leave' })}
        />
      );
    case 'look-up':
      return <Browse {...step} />;
    case 'choose-matter':
      return <ChooseMatter {...step} />;
    case 'choose-one':
      return <ChooseOne {...step} />;
    case 'type-question':
      return <TypeQuestion {...step} patience={patience} />;
    case 'answer':
      return <Answer {...step} />;
    case 'which':
      return <Which {...step} />;
    case 'not-known':
      return <NotKnown {...step} />;
    case 'checklist':
      return <ChecklistScreen {...step} />;
    case 'own-case':
      return <OwnCase {...step} />;
    case 'law':
      return <Law {...step} />;
    case 'forms':
      return <Forms {...step} />;
    case 'form-picture':
      return <FormPicture {...step} />;
    case 'paper-size':
      return <PaperSize {...step} />;
    case 'checklist-paper':
      return <Paper {...step} reprinting={snapshot.matches({ paper: 'reprinting' })} />;
    case 'refused':
      return <Refused {...step} />;
    case 'thanks':
      return null;
  }
}

function taskOf(value: unknown): 'matters' | 'details' | 'answer' | 'print' {
  const state = typeof value === 'string' ? value : Object.keys(value as object)[0];
  switch (state) {
    case 'asking':
      return 'answer';
    case 'freshening':
    case 'ordering':
    case 'printing':
    case 'printingPage':
    case 'printingForm':
      return 'print';
    case 'loadingQuestions':
    case 'loadingForms':
    case 'lookingForPrinter':
    case 'lookingForOffer':
    case 'preparingForm':
    case 'making':
    case 'recalling':
      return 'details';
    default:
      return 'matters';
  }
}
