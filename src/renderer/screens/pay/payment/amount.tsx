import type { Payment } from '../../../../shared/contract/payments.ts';
import type { PayContext } from '../../../flow/pay/context.ts';
import { amountIn, amountInWords } from '../../../language/amount.ts';
import { useWords } from '../../../ui/kiosk-view.tsx';
import { words } from './words.ts';

/** What is paid for, and how much: in figures and in words. */
export function Amount({ context, payment }: { context: PayContext; payment: Payment }) {
  const { say, tell, language } = useWords();
  const matter = context.matter ? tell(context.matter.name) : '';
  return (
    <>
      <p className="step">
        {context.fee ? say(words.step, { matter, fee: tell(context.fee) }) : say(words.stepBare, { matter })}
      </p>
      <h1 className="amount">{amountIn(payment.amountVnd, language)}</h1>
      <p className="amount-words">{amountInWords(payment.amountVnd, language)}</p>
    </>
  );
}
