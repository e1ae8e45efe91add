import { failed, ok, type Result } from '../result.ts';
import { crc16 } from './crc16.ts';
import { readFields, writeField } from './fields.ts';

/**
 * A transfer through NAPAS as a VietQR code names it. Source: NAPAS "QR code format for NAPAS 247 fast transfer",
 * v1.0 (September 2021), which is EMVCo merchant-presented mode with tag 38.
 */
export interface VietQr {
  /** Six digits of the receiving bank (assets/catalogue/bank-codes.json). */
  readonly bin: string;
  /** Account or card, 1 to 19 letters and digits. */
  readonly account: string;
  readonly to: 'account' | 'card';
  /** Whole đồng; null lets the payer type it. A code with an amount is for one use. */
  readonly amountVnd: number | null;
  /** At most 25 characters of plain ASCII each; null when absent. */
  readonly bill: string | null;
  readonly purpose: string | null;
}

export type VietQrTrouble =
  | 'bad-bank'
  | 'bad-account'
  /** Not whole đồng between 1 and 9,999,999,999,999. */
  | 'bad-amount'
  /** Longer than 25 characters, or not plain ASCII: `plainPurpose` makes it so. */
  | 'bad-bill'
  | 'bad-purpose';

const napas = 'A000000727';
const service = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const;
const longestAmount = 13;
const plain = /^[\x20-\x7e]{1,25}$/;

/** The payload of a VietQR code, checksum included. Nothing is shortened here: a cut purpose would name another matter. */
export function writeVietQr(transfer: VietQr): Result<string, VietQrTrouble> {
  const { bin, account, to, amountVnd, bill, purpose } = transfer;
  if (!/^\d{6}$/.test(bin)) return failed('bad-bank');
  if (!/^[0-9A-Za-z]{1,19}$/.test(account)) return failed('bad-account');
  if (amountVnd !== null && !isAmount(amountVnd)) return failed('bad-amount');
  if (bill !== null && !plain.test(bill)) return failed('bad-bill');
  if (purpose !== null && !plain.test(purpose)) return failed('bad-purpose');
  const extra =
    (bill === null ? '' : writeField('01', bill)) + (purpose === null ? '' : writeField('08', purpose));
  const text = [
    writeField('00', '01'),
    writeField('01', amountVnd === null ? '11' : '12'),
    writeField('38', receiver(bin, account, to)),
    writeField('53', '704'),
    amountVnd === null ? '' : writeField('54', `${amountVnd}`),
    writeField('58', 'VN'),
    extra === '' ? '' : writeField('62', extra),
    '6304',
  ].join('');
  return ok(text + crc16(text));
}

function receiver(bin: string, account: string, to: VietQr['to']): string {
  const bank = writeField('00', bin) + writeField('01', account);
  return writeField('00', napas) + writeField('01', bank) + writeField('02', service[to]);
}

function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0 && `${amount}`.length <= longestAmount;
}

/**
 * - `not-viet-qr`: another kind of code · `bad-checksum`: letters were lost or changed
 * - `not-closed`: the checksum is right, the fields do not fit their lengths
 * - `not-napas`, `bad-receiver`, `bad-amount`: a whole EMV code that names no receiver or amount we can show
 */
export type VietQrFlaw =
  | 'not-viet-qr'
  | 'bad-checksum'
  | 'not-closed'
  | 'not-napas'
  | 'bad-receiver'
  | 'bad-amount';

/** Reads what somebody else wrote. A checksum in small letters is taken (it occurs), a wrong length never. */
export function readVietQr(text: string): Result<VietQr, VietQrFlaw> {
  const whole = /^(000201.*6304)([0-9A-Fa-f]{4})$/s.exec(text);
  const [, head = '', sum = ''] = whole ?? [];
  if (!whole || text.length > 512) return failed('not-viet-qr');
  if (crc16(head) !== sum.toUpperCase()) return failed('bad-checksum');
  const outer = readFields(text);
  if (!outer.ok) return outer;
  const receiver = readReceiver(outer.value.get('38'));
  if (!receiver.ok) return receiver;
  const amount = outer.value.get('54');
  const amountVnd = amount === undefined ? null : readAmount(amount);
  if (amountVnd !== null && !isAmount(amountVnd)) return failed('bad-amount');
  const extra = readFields(outer.value.get('62') ?? '');
  if (!extra.ok) return extra;
  const bill = extra.value.get('01') ?? null;
  const purpose = extra.value.get('08') ?? null;
  return ok({ ...receiver.value, amountVnd, bill, purpose });
}

function readReceiver(
  text: string | undefined,
): Result<Pick<VietQr, 'bin' | 'account' | 'to'>, 'not-closed' | 'not-napas' | 'bad-receiver'> {
  if (text === undefined) return failed('not-napas');
  const fields = readFields(text);
  if (!fields.ok) return fields;
  if (fields.value.get('00') !== napas) return failed('not-napas');
  const bank = readFields(fields.value.get('01') ?? '');
  if (!bank.ok) return bank;
  const bin = bank.value.get('00') ?? '';
  const account = bank.value.get('01') ?? '';
  const to = fields.value.get('02') === service.card ? 'card' : 'account';
  const known = to === 'card' || fields.value.get('02') === service.account;
  if (!known || !/^\d{6}$/.test(bin) || !/^[0-9A-Za-z]{1,19}$/.test(account)) return failed('bad-receiver');
  return ok({ bin, account, to });
}

/** "180000", or "180000.00" as some banks write it; đồng have no fractions. */
function readAmount(text: string): number {
  return /^\d{1,13}(\.0{0,2})?$/.test(text) ? Number(text.split('.')[0]) : Number.NaN;
}
