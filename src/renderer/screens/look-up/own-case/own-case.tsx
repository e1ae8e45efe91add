import { numberGiven, questionNow } from '../../../flow/look-up/own-case.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { StepsDone } from '../../../ui/steps-done.tsx';
import type { StepProps } from '../step-props.ts';
import { NumberField } from './number-field.tsx';
import { Options } from './options.tsx';
import { words } from './words.ts';

/** One question about the person's own case; not knowing is an answer. */
export function OwnCase({ context, send }: StepProps) {
  const { say, tell } = useWords();
  const { questions, asked, checklist } = context;
  const question = questionNow(context);
  if (!question) return null;
  const given = numberGiven(context);
  return (
    <Page
      name="own-case"
      data={{ 'data-question': question.id }}
      head={
        <>
          <StepsDone
            done={asked}
            total={questions.length}
            name={checklist ? tell(checklist.matter.name) : ''}
            text={say(words.progress, { at: `${asked + 1}`, of: `${questions.length}` })}
          />
          <Title>{tell(question.text)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button grow={question.kind === 'choice'} onPress={() => send({ type: 'question.skipped' })}>
            {say(question.kind === 'choice' ? words.skip : words.skipNumber)}
          </Button>
          {question.kind === 'number' && (
            <Button
              main
              grow
              after="arrow-right"
              disabled={!given.ok}
              onPress={() => send({ type: 'number.given' })}
            >
              {say(given.ok ? words.next : given.code === 'none' ? words.nextEmpty : words.nextWrong)}
            </Button>
          )}
        </>
      }
    >
      {question.kind === 'choice' ? (
        <Options question={question} context={context} send={send} />
      ) : (
        <NumberField question={question} context={context} send={send} />
      )}
    </Page>
  );
}
