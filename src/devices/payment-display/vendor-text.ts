import type { PaymentCode } from '../../shared/contract/payment-display.ts';
import { failed, ok, type Result } from '../../shared/result.ts';

/**
 * Lines of the Bonrix DQR displays (http://www.bonrix.net/dqr222_guide.html): a command and its fields, apart by `**`,
 * ended by LF.
 */
const fieldEnd = '**';

/** @returns the line that shows this code; `unshowable` when its payload would end its own field */
export function showLine({ payload, amount, payee }: PaymentCode): Result<string, 'unshowable'> {
  const fields = ['DisplayQRCodeScreen', payload, `${amount}`, plain(payee)];
  const broken = fields.some(
    (field) => field.includes(fieldEnd) || field.startsWith('*') || field.endsWith('*'),
  );
  return broken ? failed('unshowable') : ok(fields.join(fieldEnd));
}

/** Shows its idle picture. */
export const clearLine = 'WelcomeScreen**';

/** Changes nothing and is answered by a line. */
export const livenessQuestion = 'getvolume';

/** These displays know no letters but ASCII: "UBND XÃ SUỐI MÂY" is shown as "UBND XA SUOI MAY". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replaceAll('*', ' ')
    .trim()
    .slice(0, 40)
    .trim();
}
