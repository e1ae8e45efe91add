import type { DossierStatus } from '../../../../shared/contract/applications.ts';
import { mayBePrintedAgain, printStory } from '../../../flow/common/print-story.ts';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Page, Title } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { StepProps } from '../step-props.ts';
import { SlipStory } from './slip-story.tsx';
import { Track } from './track.tsx';
import { words } from './words.ts';

/** Saved, and no more than that until the province says more. The screen is as good as the slip. */
export function Saved({ context, send, reprinting }: StepProps & { reprinting: boolean }) {
  const { say } = useWords();
  const { network } = useKiosk();
  const { submitted, status } = context;
  if (!submitted || !status) return null;
  const stage = stageOf(status, network?.state === 'online');
  const story = printStory(context.jobs, context.printer);
  return (
    <Page
      name="saved"
      hideable
      data={{ 'data-print': story.kind, 'data-stage': stage }}
      head={
        <>
          <Title>{say(words[stage])}</Title>
          <p className="lead">
            {say(stage === 'received' || stage === 'accepted' ? words.leadReceived : words.lead)}
          </p>
        </>
      }
      acts={
        <>
          {mayBePrintedAgain(story) ? (
            <Button disabled={reprinting} onPress={() => send({ type: 'reprint.wanted' })}>
              {say(reprinting ? words.reprinting : words.reprint)}
            </Button>
          ) : (
            <Button onPress={() => send({ type: 'home' })}>{say(words.more)}</Button>
          )}
          {context.payable && <Button onPress={() => send({ type: 'pay.wanted' })}>{say(words.pay)}</Button>}
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Track status={status} timeZone={context.centre.timeZone} />
      <SlipCard context={context} send={send} />
      <SlipStory story={story} />
    </Page>
  );
}

type Stage = 'sending' | 'offline' | 'received' | 'accepted';

function stageOf({ steps }: DossierStatus, online: boolean): Stage {
  const happened = (state: string) => steps.some((step) => step.state === state);
  if (happened('accepted')) return 'accepted';
  if (happened('received')) return 'received';
  return online ? 'sending' : 'offline';
}

function SlipCard({ context: { submitted, form } }: StepProps) {
  const { say, tell } = useWords();
  if (!submitted) return null;
  const { ticket, status } = submitted;
  return (
    <div className="slip-card">
      <QrCode text={submitted.mark} name={`QR ${status.localReference}`} />
      <div className="words">
        <p className="cap">{say(words.slip)}</p>
        <p className="code">{status.localReference}</p>
        <p>{say(words.notDossier)}</p>
        {ticket && (
          <p className="ticket-line">
            {say(words.number)}: <b>{ticket.label}</b>{' '}
            <span>{ticket.counters.map(tell).join(` ${say(words.or)} `)}</span>
          </p>
        )}
        {!ticket && form?.officer.needed && <p>{say(words.noNumber)}</p>}
      </div>
    </div>
  );
}
