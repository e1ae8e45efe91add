import { useCallback } from 'react';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import type { StepProps } from '../step-props.ts';
import { PaperName } from './paper-name.tsx';
import { words } from './words.ts';

/** What the camera sees now. The original's way is beside it all the time. */
export function Live({ context, send, taking }: StepProps & { taking: boolean }) {
  const { say } = useWords();
  const { live, photoTrouble } = context;
  return (
    <Page
      name="photograph"
      hideable
      head={
        <>
          <PaperName context={context} />
          <Title>{say(words.lay)}</Title>
        </>
      }
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'paper.done' })}>{say(words.originals)}</Button>
          <Button main grow disabled={!live || taking} onPress={() => send({ type: 'take.wanted' })}>
            {say(taking ? words.taking : words.take)}
          </Button>
        </>
      }
    >
      <p className="lead">{say(words.layLead)}</p>
      {live && <LiveView stream={live.stream} />}
      {photoTrouble === 'black' && (
        <Notice look="trouble" pictogram="state-trouble" fact={say(words.black)}>
          {say(words.blackNext)}
        </Notice>
      )}
    </Page>
  );
}

function LiveView({ stream }: { stream: MediaStream }) {
  const { say } = useWords();
  const show = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video) video.srcObject = stream;
    },
    [stream],
  );
  return (
    <div className="photo-frame">
      <video ref={show} autoPlay muted playsInline aria-label={say(words.live)} />
    </div>
  );
}
