import { printStory } from '../../../flow/common/print-story.ts';
import { dateOf, timeOf } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { SlipStory } from '../saved/slip-story.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** The code that opens what was written so far: on the screen as well as on paper. */
export function KeptDraft({ context, send }: StepProps) {
  const { say } = useWords();
  const { kept, centre } = context;
  if (!kept) return null;
  const { timeZone } = centre;
  const story = printStory(context.jobs, context.printer);
  return (
    <Page
      name="kept"
      hideable
      data={{ 'data-print': story.kind }}
      head={
        <>
          <Title>{say(words.title)}</Title>
          <p className="lead">{say(words.lead)}</p>
        </>
      }
      acts={
        <>
          <Button onPress={() => send({ type: 'back' })}>{say(words.back)}</Button>
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <div className="slip-card">
        <div className="words">
          <p className="cap">{say(words.code)}</p>
          <p className="code" data-private="">
            {kept.resumeCode}
          </p>
          <p>
            {say(words.until, {
              time: timeOf(kept.expiresAt, timeZone),
              date: dateOf(kept.expiresAt, timeZone),
            })}
          </p>
          <p>{say(words.only)}</p>
        </div>
      </div>
      <SlipStory story={story} />
    </Page>
  );
}
