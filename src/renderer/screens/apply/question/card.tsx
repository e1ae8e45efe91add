import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pictogram } from '../../../ui/pictogram.tsx';
import type { StepProps } from '../step-props.ts';
import { CardPicture } from './card-picture.tsx';
import { Frame } from './frame.tsx';
import { cardTroubles, card as words } from './words.ts';

/** The card's square code, or typing: equal ways. It fills; it proves nothing, and the words say so. */
export function Card({ context, send }: StepProps) {
  const { say } = useWords();
  return (
    <Frame
      context={context}
      send={send}
      look="card"
      lead={`${say(words.lead)} ${say(words.proves)}`}
      next={{ text: say(words.type) }}
      equal
    >
      <div className="card-scene">
        <Pictogram id="the-vao" />
        <div>
          <CardPicture side="front" />
          <p className="cap">{say(words.front)}</p>
          <CardPicture side="back" />
          <p className="cap">{say(words.back)}</p>
        </div>
      </div>
      <WaitingForCard context={context} />
    </Frame>
  );
}

function WaitingForCard({ context: { cardTrouble } }: Pick<StepProps, 'context'>) {
  const { say } = useWords();
  const { readiness } = useKiosk();
  const away = readiness?.lines.some((line) => line === 'scanner-away' || line === 'scanner-and-a4-away');
  if (cardTrouble)
    return (
      <Notice look="trouble" pictogram="state-trouble">
        {say(cardTroubles[cardTrouble])}
      </Notice>
    );
  if (away)
    return (
      <Notice look="trouble" pictogram="may-quet" fact={say(words.noScanner)}>
        {say(words.noScannerNext)}
      </Notice>
    );
  return (
    <Notice look="wait" pictogram="cho" fact={say(words.waiting)}>
      {say(words.waitingNext)}
    </Notice>
  );
}
