import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { Face } from './face.tsx';
import { scores, words } from './words.ts';

/** Five faces of one ink, the best first; none is recommended. */
export function Faces({ send }: StepProps) {
  const { say } = useWords();
  return (
    <Page
      name="rate"
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow onPress={() => send({ type: 'writing.wanted' })}>
            {say(words.write)}
          </Button>
          <Button grow onPress={() => send({ type: 'done' })}>
            {say(words.skip)}
          </Button>
        </>
      }
    >
      <div className="faces">
        {([5, 4, 3, 2, 1] as const).map((score) => (
          <button
            key={score}
            type="button"
            className="tile row"
            data-score={score}
            onClick={() => send({ type: 'score.chosen', score })}
          >
            <Face score={score} />
            <span className="t">{say(scores[score])}</span>
          </button>
        ))}
      </div>
    </Page>
  );
}
