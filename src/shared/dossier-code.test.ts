import { describe, expect, test } from 'vitest';
import { readDossierCode } from './dossier-code.ts';
import { slipCodeFrom } from './slip-code.ts';

describe('a dossier code', () => {
  test.each([
    ['H15.50.05.13-261008-0975', 'H15.50.05.13', '2026-10-08', '0975'],
    ['000.00.00.H38-200517-0001', '000.00.00.H38', '2020-05-17', '0001'],
    ['G01-261122-1234567', 'G01', '2026-11-22', '1234567'],
  ])('%s is read', (code, unit, receivedOn, number) => {
    expect(readDossierCode(code)).toEqual({ ok: true, value: { code, unit, receivedOn, number } });
  });

  test.each([' h15.50.05.13 – 261008 – 0975 ', 'H15.50.05.13—261008—0975', 'Ｈ15.50.05.13-261008-0975\r\n'])(
    'spaces, small letters and other dashes are forgiven: "%s"',
    (typed) => expect(readDossierCode(typed)).toMatchObject({ value: { code: 'H15.50.05.13-261008-0975' } }),
  );

  test('six digits that are no date stay digits', () => {
    expect(readDossierCode('H15-269999-0001')).toMatchObject({ value: { receivedOn: null } });
  });

  test.each([
    '',
    'H15-261008',
    'H15-261008-097',
    'H15-261008-12345678',
    'Hồ15-261008-0975',
    'H15-26100-0975',
    '-261008-0975',
  ])('what is none is refused: "%s"', (typed) =>
    expect(readDossierCode(typed)).toMatchObject({ ok: false, code: 'not-a-dossier-code' }),
  );

  test('a very long text is refused unread', () => {
    expect(readDossierCode(`${'H'.repeat(100_000)}-261008-0975`).ok).toBe(false);
  });

  test('a code of our own slips is never taken for one', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const slip = slipCodeFrom(Uint8Array.from({ length: 8 }, (_, place) => (seed * 31 + place * 7) & 255));
      expect(readDossierCode(slip).ok).toBe(false);
    }
  });
});
