import type { Precision } from '../../../shared/form/partial-date.ts';

/** A date is typed as digits, day first: 02112026. Which boxes there are depends on how much of it is known. */
export type DateBox = 'day' | 'month' | 'year';

const boxes: Readonly<Record<Precision, readonly DateBox[]>> = {
  day: ['day', 'month', 'year'],
  month: ['month', 'year'],
  year: ['year'],
};
const widths: Readonly<Record<DateBox, number>> = { day: 2, month: 2, year: 4 };
/** A first digit above this is a whole day or month by itself: 5 is the fifth. */
const highestFirst: Readonly<Record<DateBox, number>> = { day: 3, month: 1, year: 9 };

/** What stands in each box, and whether the next digit goes there. */
export function dateBoxes(
  digits: string,
  precision: Precision,
): readonly { readonly box: DateBox; readonly text: string; readonly here: boolean }[] {
  let from = 0;
  return boxes[precision].map((box) => {
    const width = widths[box];
    const start = from;
    from += width;
    const here = digits.length >= start && digits.length < from;
    return { box, text: digits.slice(start, from), here };
  });
}

export function withDateDigit(digits: string, digit: string, precision: Precision): string {
  const box = dateBoxes(digits, precision).find(({ here }) => here);
  if (!box) return digits;
  const whole = box.text === '' && Number(digit) > highestFirst[box.box];
  return `${digits}${whole ? '0' : ''}${digit}`;
}

/** yyyy, yyyy-MM or yyyy-MM-dd from the digits of the boxes; what is not whole stays so, and is no date. */
export function textOfDate(digits: string, precision: Precision): string {
  return dateBoxes(digits, precision)
    .map(({ text }) => text)
    .toReversed()
    .join('-');
}

export function digitsOfDate(text: string): { readonly text: string; readonly precision: Precision } {
  const parts = text.split('-');
  const precision = parts.length === 3 ? 'day' : parts.length === 2 ? 'month' : 'year';
  return { text: parts.toReversed().join(''), precision };
}
