import { never } from '../../../../shared/result.ts';
import type { PrintStory } from '../../../flow/common/print-story.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice, Progress } from '../../../ui/notice.tsx';
import { paperReason } from '../../../ui/paper-words.ts';
import { paper } from './words.ts';

/** What is true about the slip, and what follows. */
export function SlipStory({ story }: { story: PrintStory }) {
  const { say } = useWords();
  switch (story.kind) {
    case 'unknown':
      return <Notice look="saved" pictogram="may-in" fact={say(paper.asking)} />;
    case 'printing':
      return (
        <Notice look="saved" pictogram="may-in" fact={say(paper.printing)}>
          <Progress done={story.sent} total={story.total} name={say(paper.printing)} />
        </Notice>
      );
    case 'printed':
      return (
        <Notice look="saved" pictogram="phieu" fact={say(paper.printed)}>
          {say(paper.keep)}
        </Notice>
      );
    case 'waiting':
    case 'none':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(paperReason(story.reason, paper.notPrinted))}>
          {say(paper.screen)} {story.kind === 'waiting' && say(paper.later)}
        </Notice>
      );
    case 'retracted':
      return (
        <Notice look="trouble" pictogram="phieu" fact={say(paper.retracted)}>
          {say(paper.again)}
        </Notice>
      );
    case 'unconfirmed':
      return (
        <Notice look="trouble" pictogram="het-giay" fact={say(paper.unconfirmed)}>
          {say(paper.again)}
        </Notice>
      );
    default:
      return never(story);
  }
}
