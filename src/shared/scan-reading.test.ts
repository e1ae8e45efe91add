import { describe, expect, test } from 'vitest';
import { readScan, scanExpectation } from './scan-reading.ts';
import vectors from './testing/identity-cards.json' with { type: 'json' };

const card = vectors[0]?.raw ?? '';
const payment = vectors.find(({ kind }) => kind.includes('VietQR'))?.raw ?? '';
const slip = 'MC1:T:SUOI-MAY-1:A018:20261122:7K4QM2XD';
const checklist = 'MC1:C:SUOI-MAY:1.001193:FOR-WHOM.OTHER:7K4Q:B';
const utf8 = (text: string) => ({ text, charset: 'utf8' as const });
const kindOf = (text: string, expectation: Parameters<typeof readScan>[1]) => {
  const reading = readScan(utf8(text), expectation);
  return reading.kind === 'unreadable' ? reading.why : reading.kind;
};

describe('a screen gets what it waits for and nothing else', () => {
  test.each([
    ['identity-card', 'identity-card', 'not-expected', 'not-expected', 'payment-code', 'not-a-card'],
    ['slip', 'not-expected', 'slip', 'not-expected', 'payment-code', 'unknown'],
    ['checklist', 'not-expected', 'not-expected', 'checklist', 'payment-code', 'unknown'],
    ['payment', 'not-expected', 'slip', 'not-expected', 'payment-code', 'unknown'],
    ['any', 'identity-card', 'slip', 'checklist', 'payment-code', 'unknown'],
  ] as const)('%s', (expectation, ofCard, ofSlip, ofChecklist, ofPayment, ofAddress) => {
    expect(kindOf(card, expectation)).toBe(ofCard);
    expect(kindOf(`${slip} `, expectation)).toBe(ofSlip);
    expect(kindOf(`${checklist}\r`, expectation)).toBe(ofChecklist);
    expect(kindOf(payment, expectation)).toBe(ofPayment);
    expect(kindOf('https://example.invalid/x', expectation)).toBe(ofAddress);
  });
});

test('a card whose letters are suspect is not read, whatever its digits say', () => {
  for (const expectation of scanExpectation.options) {
    expect(readScan({ text: card, charset: 'suspect' }, expectation)).toEqual({
      kind: 'unreadable',
      why: 'damaged-text',
    });
  }
});

test('a broken card says which field, and none of what stood in it', () => {
  expect(readScan(utf8(card.replace('05021990', '32021990')), 'identity-card')).toEqual({
    kind: 'unreadable',
    why: 'bad-date',
  });
});

test("a slip of no kiosk's: its name is longer than any", () => {
  expect(kindOf(slip.replace('SUOI-MAY-1', 'A'.repeat(41)), 'slip')).toBe('unknown');
});

test('the first page takes what begins something there: a list of papers, a number taken at home', () => {
  const appointment = 'MC1:A:SUOI-MAY:20261122:0930:1.001193:7K4QM2XD';
  expect(kindOf(`${appointment}\r`, 'start')).toBe('appointment');
  expect(kindOf(checklist, 'start')).toBe('checklist');
  for (const other of [card, slip]) expect(kindOf(other, 'start')).toBe('not-expected');
  for (const elsewhere of ['slip', 'checklist', 'identity-card', 'payment'] as const)
    expect(kindOf(appointment, elsewhere)).toBe('not-expected');
});

test('a card without an address is read, and says nothing of where its holder lives', () => {
  const read = readScan(utf8('001090123456||Nguyễn Văn Ví Dụ|05021990|Nam||10052021'), 'identity-card');
  expect(read).toMatchObject({ kind: 'identity-card', card: { number: '001090123456', address: null } });
});
