import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../../test/fixtures/vectors/viet-qr.json' with { type: 'json' };
import { crc16 } from './crc16.ts';
import { plainPurpose } from './plain-purpose.ts';
import { readVietQr, type VietQr, writeVietQr } from './viet-qr.ts';

type Parsed = (typeof vectors.good)[number]['parsed'];

function transferOf(parsed: Parsed): VietQr {
  return {
    bin: parsed.bin,
    account: parsed.account,
    to: parsed.service === 'QRIBFTTC' ? 'card' : 'account',
    amountVnd: parsed.amount === null ? null : Number(parsed.amount),
    bill: parsed.bill,
    purpose: parsed.purpose,
  };
}

const anyTransfer: fc.Arbitrary<VietQr> = fc.record({
  bin: fc.stringMatching(/^\d{6}$/),
  account: fc.stringMatching(/^[0-9A-Za-z]{1,19}$/),
  to: fc.constantFrom('account', 'card'),
  amountVnd: fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 })),
  bill: fc.option(fc.stringMatching(/^[\x20-\x7e]{1,25}$/)),
  purpose: fc.option(fc.stringMatching(/^[\x20-\x7e]{1,25}$/)),
});

describe('writing and reading a VietQR code', () => {
  it('computes the checksum of the standard', () => {
    for (const [text, sum] of Object.entries(vectors.crc.check)) expect(crc16(text)).toBe(sum);
  });

  it.each(vectors.good)('agrees with the vector: $name', ({ payload, parsed }) => {
    expect(writeVietQr(transferOf(parsed))).toEqual({ ok: true, value: payload });
    expect(readVietQr(payload)).toEqual({ ok: true, value: transferOf(parsed) });
  });

  it.each(vectors.bad)('refuses what does not close: $name', ({ payload }) => {
    expect(readVietQr(payload)).toEqual({ ok: false, code: 'not-closed' });
  });

  it('takes a checksum in small letters', () => {
    const payload = vectors.good[0]?.payload ?? '';
    expect(readVietQr(payload.slice(0, -4) + payload.slice(-4).toLowerCase()).ok).toBe(true);
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(anyTransfer, (transfer) => {
        const written = writeVietQr(transfer);
        expect(written.ok && readVietQr(written.value)).toEqual({ ok: true, value: transfer });
      }),
    );
  });

  it('never takes a code of which one character was changed', () => {
    const position = fc.nat();
    const other = fc.stringMatching(/^[0-9A-Z]$/);
    fc.assert(
      fc.property(anyTransfer, position, other, (transfer, at, letter) => {
        const written = writeVietQr(transfer);
        if (!written.ok) throw new Error(written.code);
        const index = at % (written.value.length - 4);
        fc.pre(written.value[index] !== letter);
        const changed = written.value.slice(0, index) + letter + written.value.slice(index + 1);
        expect(readVietQr(changed).ok).toBe(false);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readVietQr(`000201${text}`).ok === false));
  });

  it.each([
    [{ bin: '97040' }, 'bad-bank'],
    [{ account: '' }, 'bad-account'],
    [{ account: '12345678901234567890' }, 'bad-account'],
    [{ amountVnd: 0 }, 'bad-amount'],
    [{ amountVnd: 0.5 }, 'bad-amount'],
    [{ amountVnd: 10_000_000_000_000 }, 'bad-amount'],
    [{ purpose: 'lệ phí' }, 'bad-purpose'],
    [{ purpose: 'A'.repeat(26) }, 'bad-purpose'],
    [{ bill: '' }, 'bad-bill'],
  ] as const)('refuses to write %j', (wrong, code) => {
    const right: VietQr = {
      bin: '970405',
      account: '1',
      to: 'account',
      amountVnd: 8_000,
      bill: null,
      purpose: null,
    };
    expect(writeVietQr({ ...right, ...wrong })).toEqual({ ok: false, code });
  });
});

describe('plainPurpose', () => {
  it.each([
    ['Lệ phí trích lục, mã 7K4Q-M2XD', 'LE PHI TRICH LUC MA'],
    ['đăng ký Đất', 'DANG KY DAT'],
    ['NGUYỄN'.repeat(6), `${'NGUYEN'.repeat(4)}N`],
    ['😀 ', ''],
  ])('%j becomes %j', (text, plain) => expect(plainPurpose(text)).toBe(plain));

  it('is plain and short whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[0-9A-Z -]{0,25}$/.test(plainPurpose(text))),
    );
  });
});
