import { useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { troubles } from './words.ts';

/** What was wrong with the slip that was shown or typed, and what to do. */
export function SlipTrouble({ trouble }: { trouble: keyof typeof troubles }) {
  const { say } = useWords();
  const { fact, next } = troubles[trouble];
  return (
    <Notice look="trouble" pictogram="phieu" fact={say(fact)}>
      {say(next)}
    </Notice>
  );
}
