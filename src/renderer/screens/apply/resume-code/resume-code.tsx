import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeKeyboard } from '../../../ui/code-keyboard.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { troubles, words } from './words.ts';

/** The code of the slip that was printed when the application was put off. */
export function ResumeCode({ context, send }: StepProps) {
  const { say } = useWords();
  const { resumeText, resumeTrouble } = context;
  const letters = resumeText.replaceAll(/[^A-Z0-9]/gu, '');
  const whole = letters.length === codeLength;
  return (
    <Page
      name="resume-code"
      head={
        <>
          <p className="step">{say(words.step)}</p>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
          <p className="field code" data-private="">
            <span>
              {grouped(letters)}
              <span className="caret" aria-hidden="true" />
            </span>
          </p>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button
            main
            grow
            after="arrow-right"
            disabled={!whole}
            onPress={() => send({ type: 'resume.given' })}
          >
            {say(whole ? words.open : words.short)}
          </Button>
        </>
      }
      keyboard={<CodeKeyboard onKey={send} />}
    >
      {resumeTrouble && <Notice look="trouble">{say(troubles[resumeTrouble])}</Notice>}
    </Page>
  );
}

const codeLength = 12;

/** ABCD-EFGH-JKLM */
function grouped(letters: string): string {
  return letters.match(/.{1,4}/gu)?.join('-') ?? '';
}
