import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { words } from './words.ts';

/** An officer's receipt names a dossier; the slip's secret opens it. */
export function Receipt({ code }: { code: string }) {
  const { say } = useWords();
  return (
    <Notice look="saved" pictogram="phieu" fact={say(words.receipt, { code })}>
      {say(words.receiptNext)}
    </Notice>
  );
}
