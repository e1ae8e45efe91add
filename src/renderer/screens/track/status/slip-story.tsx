import { never } from '../../../../shared/result.ts';
import { printStory } from '../../../flow/common/print-story.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice, Progress } from '../../../ui/notice.tsx';
import { paperReason } from '../../../ui/paper-words.ts';
import type { StepProps } from '../step-props.ts';
import { words } from './words.ts';

/** What became of the status slip, once one was wanted. */
export function SlipStory({ context }: Pick<StepProps, 'context'>) {
  const { say } = useWords();
  if (context.printRefused)
    return (
      <Notice look="trouble" pictogram="het-giay" fact={say(words.notPrinted)}>
        {say(words.screen)}
      </Notice>
    );
  if (!context.paper) return null;
  const story = printStory(context.jobs, context.printer);
  switch (story.kind) {
    case 'unknown':
    case 'printing':
      return (
        <Notice look="saved" pictogram="may-in" fact={say(words.printing)}>
          {story.kind === 'printing' && (
            <Progress done={story.sent} total={story.total} name={say(words.printing)} />
          )}
        </Notice>
      );
    case 'printed':
      return (
        <Notice look="saved" pictogram="phieu" fact={say(words.printed)}>
          {say(words.slot)}
        </Notice>
      );
    case 'waiting':
    case 'none':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(paperReason(story.reason, words.notPrinted))}>
          {say(words.screen)}
        </Notice>
      );
    case 'retracted':
    case 'unconfirmed':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(words[story.kind])}>
          {say(words.again)}
        </Notice>
      );
    default:
      return never(story);
  }
}
