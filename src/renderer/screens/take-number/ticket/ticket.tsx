import type { Ticket } from '../../../../shared/contract/tickets.ts';
import { mayBePrintedAgain, type PrintStory, printStory } from '../../../flow/common/print-story.ts';
import { dateOf, timeOf } from '../../../language/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { DoorFrame } from '../../../ui/door-frame.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import type { StepProps } from '../step-props.ts';
import { PaperNotice } from './paper-notice.tsx';
import { Ready } from './ready.tsx';
import { words } from './words.ts';

/** The number, as good as on paper whatever the printer does. */
export function TicketScreen({ context, send, reprinting }: StepProps & { reprinting: boolean }) {
  const { say } = useWords();
  const { ticket } = context;
  if (!ticket) return null;
  const story = printStory(context.jobs, context.printer);
  const alone = noPaper(story);
  return (
    <Page
      name="ticket"
      data={{ 'data-print': story.kind }}
      head={<Frame ticket={ticket} />}
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
            {say(alone ? words.remembered : words.done)}
          </Button>
        </>
      }
    >
      <PaperNotice story={story} number={ticket.label} />
      <div className="ready">
        <QrCode text={ticket.qr} name={`QR ${ticket.label}`} />
        {alone ? <SlipFacts ticket={ticket} /> : <Ready context={context} ticket={ticket} send={send} />}
      </div>
    </Page>
  );
}

function Frame({ ticket }: { ticket: Ticket }) {
  const { say, tell } = useWords();
  return (
    <DoorFrame lintel={say(words.yourNumber)}>
      <h1 className={`num letters-${ticket.label.length}`}>{ticket.label}</h1>
      <p className="cnt">
        {ticket.counters.map(tell).join(` ${say(words.or)} `)}
        <span>{tell(ticket.groupName)}</span>
      </p>
      {ticket.priority && <p className="prio">{say(words.priority, { group: tell(ticket.priority) })}</p>}
      {ticket.ahead !== null && (
        <p className="ahead">
          {say(words.ahead)}: <b>{say(words.people, { count: `${ticket.ahead}` })}</b>
        </p>
      )}
      {ticket.waiting && (
        <p className="ahead">
          {say(words.waiting, {
            from: `${ticket.waiting.fromMinutes}`,
            to: `${ticket.waiting.toMinutes}`,
          })}
        </p>
      )}
    </DoorFrame>
  );
}

/** What the paper would have carried: the screen is the slip. */
function SlipFacts({ ticket }: { ticket: Ticket }) {
  const { say } = useWords();
  const { centre } = useKiosk();
  const timeZone = centre?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const time = timeOf(ticket.issuedAt, timeZone);
  return (
    <div className="slip-facts">
      <p>{say(words.issued, { time, date: dateOf(ticket.issuedAt, timeZone) })}</p>
      <p>
        <b>{say(words.slipCode, { code: ticket.slipCode })}</b>
      </p>
      <p className="cap">{say(words.notDossier)}</p>
      {!ticket.clockVerified && <p className="cap">{say(words.clock)}</p>}
    </div>
  );
}

/** True where the screen must stand in for the paper. */
function noPaper(story: PrintStory): boolean {
  return story.kind === 'waiting' || story.kind === 'none' || mayBePrintedAgain(story);
}
