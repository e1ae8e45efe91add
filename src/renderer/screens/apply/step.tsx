import { useSelector } from '@xstate/react';
import type { ActorRefFrom } from 'xstate';
import type { apply } from '../../flow/apply/machine.ts';
import { applyPage } from '../../flow/apply/pages.ts';
import { patienceOf } from '../../flow/common/patience.ts';
import { Working } from '../working/working.tsx';
import { Before } from './before/before.tsx';
import { Choose } from './choose/choose.tsx';
import { ChooseOne } from './choose-one/choose-one.tsx';
import { KeptDraft } from './kept/kept.tsx';
import { Papers } from './papers/papers.tsx';
import { Pause } from './pause/pause.tsx';
import { Gallery } from './photograph/gallery.tsx';
import { Live } from './photograph/live.tsx';
import { NoPicture } from './photograph/no-picture.tsx';
import { Priority } from './priority/priority.tsx';
import { Question } from './question/question.tsx';
import { Refused } from './refused/refused.tsx';
import { ResumeCode } from './resume-code/resume-code.tsx';
import { Review } from './review/review.tsx';
import { Saved } from './saved/saved.tsx';
import { TypeMatter } from './type-matter/type-matter.tsx';

type Actor = ActorRefFrom<typeof apply>;

/** The screen of each step of applying. */
export function ApplyStep({ actor }: { actor: Actor }) {
  const snapshot = useSelector(actor, (each) => each);
  const step = { context: snapshot.context, send: actor.send };
  const patience = patienceOf(snapshot);
  switch (applyPage(snapshot)) {
    case 'loading':
      return (
        <Working task={taskOf(snapshot)} patience={patience} onLeave={() => actor.send({ type: 'leave' })} />
      );
    case 'apply':
      return <Choose {...step} />;
    case 'choose-one':
      return <ChooseOne {...step} />;
    case 'type-matter':
      return <TypeMatter {...step} patience={patience} />;
    case 'resume-code':
      return <ResumeCode {...step} />;
    case 'before-applying':
      return <Before {...step} />;
    case 'question':
      return <Question key={snapshot.context.at} {...step} />;
    case 'hand-in':
      return <Papers {...step} />;
    case 'photograph':
      return <Live {...step} taking={snapshot.matches({ photographing: { shooting: 'taking' } })} />;
    case 'photo-seen':
      return <Gallery {...step} />;
    case 'photo-trouble':
      return <NoPicture {...step} />;
    case 'priority':
      return <Priority {...step} />;
    case 'check-answers':
      return <Review {...step} />;
    case 'saved':
      return <Saved {...step} reprinting={snapshot.matches({ saved: 'reprinting' })} />;
    case 'pause':
      return <Pause {...step} />;
    case 'kept':
      return <KeptDraft {...step} />;
    case 'refused':
      return <Refused {...step} />;
    case 'thanks':
      return null;
  }
}

function taskOf(
  snapshot: ReturnType<Actor['getSnapshot']>,
): 'matters' | 'details' | 'dossier' | 'page' | 'camera' {
  if (snapshot.matches({ photographing: 'shooting' })) return 'camera';
  if (snapshot.matches('photographing')) return 'page';
  if (snapshot.matches('submitting') || snapshot.matches('keeping')) return 'dossier';
  return snapshot.matches('loadingTiles') ? 'matters' : 'details';
}
