import type { Patience } from '../../flow/common/patience.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/kiosk-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Scene, Title } from '../../ui/page.tsx';
import { words } from './words.ts';

type Task =
  | 'matters'
  | 'details'
  | 'number'
  | 'answer'
  | 'print'
  | 'slip'
  | 'payment'
  | 'opinion'
  | 'dossier'
  | 'page'
  | 'camera';

const pictograms = {
  matters: 'cho',
  details: 'to-khai',
  number: 'lay-so',
  answer: 'hoi',
  print: 'may-in',
  slip: 'phieu',
  payment: 'phi-qr',
  opinion: 'danh-gia',
  dossier: 'nop',
  page: 'ban-chinh',
  camera: 'ban-chinh',
} as const;

/** The machine works: after a second it says at what, after ten one may leave. */
export function Working({
  task,
  patience,
  onLeave,
}: {
  task: Task;
  patience: Patience;
  onLeave: () => void;
}) {
  const { say } = useWords();
  return (
    <Page
      name={task === 'number' ? 'issuing' : 'loading'}
      data={{ 'data-task': task, 'data-patience': patience }}
      head={patience !== 'brief' && <Title>{say(words[task])}</Title>}
      acts={
        patience === 'leavable' && (
          <Button grow onPress={onLeave}>
            {say(words.leave)}
          </Button>
        )
      }
    >
      {patience !== 'brief' && (
        <>
          <Scene pictogram={pictograms[task]} />
          <Notice look="saved">
            {patience === 'slow' && say(words.calm)}
            {patience === 'leavable' && say(task === 'number' ? words.long : words.longList)}
          </Notice>
        </>
      )}
    </Page>
  );
}
