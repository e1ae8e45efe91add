import { useEffect, useState } from 'react';
import type { Payment } from '../../shared/contract/payments.ts';
import type { KioskPorts } from '../flow/common/ports.ts';
import { amountIn, amountInWords } from '../language/amount.ts';
import type { Phrase } from '../language/phrase.ts';
import { say } from '../language/phrase.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { followDisplay } from './follow-display.ts';
import { words } from './words.ts';

/** The second screen: the code of who pays at the first, large, with what a person compares before sending money. */
export function PaymentDisplay({ ports }: { ports: KioskPorts }) {
  const [payment, setPayment] = useState<Payment | null>(null);
  useEffect(() => followDisplay(ports, setPayment), [ports]);
  return payment ? <Code payment={payment} /> : <Idle />;
}

function Idle() {
  return (
    <main className="payment-display idle" data-screen="payment-display" data-state="idle">
      <h1>{words.idle.vi}</h1>
      <p>{words.idleNext.vi}</p>
      <p lang="en">{words.idle.en}</p>
    </main>
  );
}

function Code({ payment: { qr, amountVnd, payee, purpose } }: { payment: Payment }) {
  const amount = amountIn(amountVnd, 'vi');
  return (
    <main className="payment-display" data-screen="payment-display" data-state="shown">
      <QrCode text={qr} name={say(words.code, 'vi', { amount })} />
      <div>
        <p className="scan">
          <Both phrase={words.scan} />
        </p>
        <h1>{amount}</h1>
        <p className="amount-words">{amountInWords(amountVnd, 'vi')}</p>
        <dl>
          <dt>
            <Both phrase={words.payee} />
          </dt>
          <dd>{payee.name}</dd>
          <dd>{`${payee.bank} · ${payee.account}`}</dd>
          <dt>
            <Both phrase={words.purpose} />
          </dt>
          <dd>{purpose}</dd>
        </dl>
        <p>
          <Both phrase={words.notYet} />
        </p>
      </div>
    </main>
  );
}

function Both({ phrase }: { phrase: Phrase }) {
  return (
    <>
      {phrase.vi} <span lang="en">{phrase.en}</span>
    </>
  );
}
