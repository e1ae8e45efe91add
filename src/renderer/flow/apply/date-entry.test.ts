import { expect, test } from 'vitest';
import type { Precision } from '../../../shared/form/partial-date.ts';
import { dateBoxes, digitsOfDate, textOfDate, withDateDigit } from './date-entry.ts';

const typed = (digits: string, precision: Precision) =>
  [...digits].reduce((text, digit) => withDateDigit(text, digit, precision), '');

test.each([
  ['531990', 'day', '1990-03-05'],
  ['05031990', 'day', '1990-03-05'],
  ['31121990', 'day', '1990-12-31'],
  ['31990', 'month', '1990-03'],
  ['1945', 'year', '1945'],
] as const)(
  '%s typed for a %s is %s: a digit that begins no day or month is one by itself',
  (digits, precision, text) => {
    expect(textOfDate(typed(digits, precision), precision)).toBe(text);
  },
);

test('more digits than boxes are let fall', () => {
  expect(typed('311219901', 'day')).toBe('31121990');
});

test('half a date stays half, and is no date', () => {
  expect(textOfDate(typed('3112', 'day'), 'day')).toBe('-12-31');
});

test('the box that waits is the one that is shown so', () => {
  expect(dateBoxes('31', 'day').map(({ here }) => here)).toEqual([false, true, false]);
});

test.each(['1990-03-05', '1990-03', '1990'])('%s comes back into its boxes', (text) => {
  const { text: digits, precision } = digitsOfDate(text);
  expect(textOfDate(digits, precision)).toBe(text);
});
