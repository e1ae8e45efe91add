import type { Payment } from '../../../../shared/contract/payments.ts';
import { amountIn } from '../../../language/amount.ts';
import { BackButton } from '../../../ui/back-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { useKiosk, useWords } from '../../../ui/kiosk-view.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { Amount } from './amount.tsx';
import type { PaymentProps } from './payment-props.ts';
import { words } from './words.ts';

/** The code, large, with everything a person compares before sending money. */
export function PayNow({ context, payment, send }: PaymentProps) {
  const { say, language } = useWords();
  const { network } = useKiosk();
  const online = network?.state === 'online' || network?.state === 'busy';
  const amount = amountIn(payment.amountVnd, language);
  return (
    <Page
      name="pay"
      data={{ 'data-state': payment.state }}
      head={<Amount context={context} payment={payment} />}
      acts={
        <>
          <BackButton onPress={() => send({ type: 'back' })} />
          {payment.state === 'shown' && (
            <Button onPress={() => send({ type: 'cash.wanted' })}>{say(words.cash)}</Button>
          )}
          <Button main grow onPress={() => send({ type: 'paid.said' })}>
            {say(words.sent)}
          </Button>
        </>
      }
    >
      <div className="pay-code-and-steps">
        <figure className="pay-qr">
          <QrCode text={payment.qr} name={say(words.code, { amount })} />
          <figcaption>{say(words.caption)}</figcaption>
        </figure>
        <Steps />
      </div>
      <Recipient payment={payment} />
      {payment.state === 'shown' ? (
        <Notice look="wait" pictogram="state-waiting" fact={say(words.notYet)}>
          {say(online ? words.notYetNext : words.notYetOffline)}{' '}
          {context.display !== 'nowhere' && say(words.elsewhere)}
        </Notice>
      ) : (
        <Notice look="wait" pictogram="state-waiting" fact={say(words.unconfirmed)}>
          {say(words.onceOnly)}
        </Notice>
      )}
    </Page>
  );
}

function Steps() {
  const { say } = useWords();
  return (
    <ol className="pay-steps">
      <li>
        <span>
          <b>{say(words.one)}</b> {say(words.oneRest)}
        </span>
      </li>
      <li>
        <span>
          <b>{say(words.two)}</b> {say(words.twoRest)}
        </span>
      </li>
      <li>
        <span>
          <b>{say(words.three)}</b> {say(words.threeRest)}
        </span>
      </li>
    </ol>
  );
}

function Recipient({ payment: { payee, purpose } }: { payment: Payment }) {
  const { say } = useWords();
  return (
    <dl className="pay-to">
      <dt>{say(words.payee)}</dt>
      <dd>{payee.name}</dd>
      <dt>{say(words.account)}</dt>
      <dd>{`${payee.bank} · ${payee.account}`}</dd>
      <dt>{say(words.purpose)}</dt>
      <dd>{purpose}</dd>
    </dl>
  );
}
