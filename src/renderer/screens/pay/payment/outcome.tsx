import type { ReactNode } from 'react';
import type { Payment } from '../../../../shared/contract/payments.ts';
import { amountIn, amountInWords } from '../../../language/amount.ts';
import { dateOf, timeOf } from '../../../language/dates.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, Scene, Title } from '../../../ui/page.tsx';
import type { PaymentProps } from './payment-props.ts';
import { words } from './words.ts';

/** The person says to have paid; nobody has told us. */
export function Unconfirmed({ context, payment, send }: PaymentProps) {
  const { say } = useWords();
  const { network } = useKiosk();
  const online = network?.state === 'online' || network?.state === 'busy';
  return (
    <Outcome
      context={context}
      payment={payment}
      title={say(words.waitTitle)}
      pictogram="cho"
      acts={
        <>
          <Button onPress={() => send({ type: 'code.wanted' })}>{say(words.seeCode)}</Button>
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Notice look="wait" pictogram="state-waiting" fact={say(words.unconfirmed)}>
        {say(words.unconfirmedNext)} {!online && say(words.unconfirmedOffline)}
      </Notice>
      <Notice look="quiet">{say(words.slip)}</Notice>
    </Outcome>
  );
}

export function Paid({ context, payment, send }: PaymentProps) {
  const { say } = useWords();
  const { centre, now } = useKiosk();
  const timeZone = centre?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const at = payment.confirmedAt ?? now;
  return (
    <Outcome
      context={context}
      payment={payment}
      title={say(words.paidTitle)}
      pictogram="state-ok"
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Notice look="ok" pictogram="state-ok" fact={say(words.paid, { time: timeOf(at, timeZone) })}>
        {say(words.paidNext, { date: dateOf(at, timeZone) })}
      </Notice>
    </Outcome>
  );
}

export function Expired({ context, payment, send }: PaymentProps) {
  const { say } = useWords();
  return (
    <Outcome
      context={context}
      payment={payment}
      title={say(words.expiredTitle)}
      pictogram="phi-qr"
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          <Button onPress={() => send({ type: 'cash.wanted' })}>{say(words.cash)}</Button>
          <Button main grow onPress={() => send({ type: 'code.wanted' })}>
            {say(words.again)}
          </Button>
        </>
      }
    >
      <Notice look="wait" pictogram="state-waiting" fact={say(words.expired)}>
        {say(words.expiredNext)}
      </Notice>
    </Outcome>
  );
}

export function Cancelled({ context, payment, send }: PaymentProps) {
  const { say, language } = useWords();
  return (
    <Outcome
      context={context}
      payment={payment}
      title={say(words.cancelledTitle)}
      pictogram="quay"
      acts={
        <>
          <Button onPress={() => send({ type: 'code.wanted' })}>{say(words.again)}</Button>
          <Button main grow onPress={() => send({ type: 'done' })}>
            {say(words.done)}
          </Button>
        </>
      }
    >
      <Notice
        look="saved"
        pictogram="quay"
        fact={say(words.cancelled, { amount: amountIn(payment.amountVnd, language) })}
      >
        {say(words.cancelledNext)}
      </Notice>
    </Outcome>
  );
}

interface OutcomeProps {
  readonly context: PaymentProps['context'];
  readonly payment: Payment;
  readonly title: string;
  readonly pictogram: string;
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** What became of a payment: the fact as the title, for what and how much under it. */
function Outcome({ context, payment, title, pictogram, acts, children }: OutcomeProps) {
  const { tell, language } = useWords();
  const amount = amountIn(payment.amountVnd, language);
  return (
    <Page
      name="pay"
      data={{ 'data-state': payment.state }}
      head={
        <>
          <p className="step clip">{context.matter && tell(context.matter.name)}</p>
          <Title>{title}</Title>
          <p className="lead">{`${amount} · ${amountInWords(payment.amountVnd, language)}`}</p>
        </>
      }
      acts={acts}
    >
      <Scene pictogram={pictogram} />
      {children}
    </Page>
  );
}
