import type { Checklist } from '../../../../shared/contract/checklists.ts';
import { never } from '../../../../shared/result.ts';
import { mayBePrintedAgain, type PrintStory, printStory } from '../../../flow/common/print-story.ts';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords, type Words } from '../../../ui/kiosk-view.tsx';
import { Notice, Progress } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { paperReason } from '../../../ui/paper-words.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What became of the paper; its code is on the screen as well, whatever the printer does. */
export function Paper({ context, send, reprinting }: StepProps & { reprinting: boolean }) {
  const { say, tell } = useWords();
  const { checklist } = context;
  if (!checklist) return null;
  const ofForm = context.paper?.subject.kind === 'form';
  const story = printStory(context.jobs, context.printer);
  return (
    <Page
      name="checklist-paper"
      data={{ 'data-print': story.kind }}
      head={
        <>
          <p className="step clip">{tell(checklist.matter.name)}</p>
          <Title>{titleOf(story, ofForm ? words.printingForm : words.printing, say)}</Title>
        </>
      }
      acts={
        <>
          {mayBePrintedAgain(story) ? (
            <Button disabled={reprinting} onPress={() => send({ type: 'reprint.wanted' })}>
              {say(reprinting ? words.reprinting : words.reprint)}
            </Button>
          ) : (
            <Button before="arrow-left" onPress={() => send({ type: 'back' })}>
              {say(words.list)}
            </Button>
          )}
          <Button onPress={() => send({ type: 'done' })}>{say(words.done)}</Button>
          <Button main grow after="arrow-right" onPress={() => send({ type: 'number.wanted' })}>
            {say(words.take)}
          </Button>
        </>
      }
    >
      <Story story={story} slot={say(context.on === 'a4' ? words.slotA4 : words.slot)} />
      {!ofForm && <OwnCode checklist={checklist} />}
    </Page>
  );
}

/** Brings the list back at any kiosk of the centre, from paper or from a photograph. */
function OwnCode({ checklist }: { checklist: Checklist }) {
  const { helped } = useKiosk();
  const { say, tell } = useWords();
  return (
    <div className="ready">
      <QrCode text={checklist.mark} name={`QR ${tell(checklist.matter.name)}`} />
      <div className="slip-facts">
        <p>{say(helped ? words.handOver : words.code)}</p>
        <p className="cap">{say(words.photo)}</p>
      </div>
    </div>
  );
}

function titleOf(
  { kind }: PrintStory,
  printing: typeof words.printing | typeof words.printingForm,
  say: Words['say'],
): string {
  switch (kind) {
    case 'unknown':
    case 'printing':
      return say(printing);
    case 'printed':
      return say(words.printed);
    case 'waiting':
    case 'none':
      return say(words.notPrinted);
    case 'retracted':
      return say(words.retracted);
    case 'unconfirmed':
      return say(words.unconfirmed);
    default:
      return never(kind);
  }
}

function Story({ story, slot }: { story: PrintStory; slot: string }) {
  const { say } = useWords();
  switch (story.kind) {
    case 'unknown':
      return <Notice look="saved" pictogram="may-in" fact={say(words.asking)} />;
    case 'printing':
      return (
        <Notice look="saved" pictogram="may-in">
          {slot}
          {story.total > 1 && <Progress done={story.sent} total={story.total} name={say(words.printing)} />}
        </Notice>
      );
    case 'printed':
      return (
        <Notice look="saved" pictogram="phieu">
          {slot}
        </Notice>
      );
    case 'waiting':
    case 'none':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(paperReason(story.reason, words.reason))}>
          {say(story.kind === 'waiting' ? words.later : words.never)}
        </Notice>
      );
    case 'retracted':
      return (
        <Notice look="trouble" pictogram="phieu">
          {say(words.wanted)}
        </Notice>
      );
    case 'unconfirmed':
      return (
        <Notice look="trouble" pictogram="het-giay">
          {say(words.again)}
        </Notice>
      );
    default:
      return never(story);
  }
}
