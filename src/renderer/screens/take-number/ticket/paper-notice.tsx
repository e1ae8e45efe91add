import { never } from '../../../../shared/result.ts';
import type { PrintStory } from '../../../flow/common/print-story.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice, Progress } from '../../../ui/notice.tsx';
import { paperReason } from '../../../ui/paper-words.ts';
import { words } from './words.ts';

/** What is true about the paper, and what follows. */
export function PaperNotice({ story, number }: { story: PrintStory; number: string }) {
  const { say } = useWords();
  switch (story.kind) {
    case 'unknown':
      return (
        <Notice look="saved" pictogram="may-in" fact={say(words.unknown)}>
          {say(words.unknownNext, { number })}
        </Notice>
      );
    case 'printing':
      return (
        <Notice look="saved" pictogram="may-in" fact={say(words.printing)}>
          {say(words.printingNext)}
          <Progress done={story.sent} total={story.total} name={say(words.printing)} />
        </Notice>
      );
    case 'printed':
      return (
        <Notice look="saved" pictogram="phieu" fact={say(words.printed)}>
          {story.copy > 0 ? say(words.printedCopy, { number }) : say(words.printedNext)}
        </Notice>
      );
    case 'waiting':
    case 'none':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(paperReason(story.reason, words.notPrinted))}>
          {say(words.screenIsSlip, { number })}{' '}
          {say(story.kind === 'waiting' ? words.mayComeLater : words.noPaperComes)}
        </Notice>
      );
    case 'retracted':
      return (
        <Notice look="trouble" pictogram="phieu" fact={say(words.retracted)}>
          {say(words.retractedNext, { number })}
        </Notice>
      );
    case 'unconfirmed':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(words.unconfirmed)}>
          {say(words.unconfirmedNext, { number })}
        </Notice>
      );
    default:
      return never(story);
  }
}
