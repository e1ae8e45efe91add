import { describe, expect, test } from 'vitest';
import { dateOf, dayOf, timeOf, weekdayOf, writtenDate } from './dates.ts';
import { openUntil, todaysHours } from './opening-hours.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (hour: number, minute = 0, day = 18) => Date.UTC(2026, 10, day, hour - 7, minute);
const place = {
  timeZone: zone,
  hours: [
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [6], from: '07:30', to: '11:00' },
  ],
};

test('the centre’s own clock is shown, wherever the machine thinks it is', () => {
  expect(timeOf(at(9, 41), zone)).toBe('9:41');
  expect(timeOf(at(0, 5), zone)).toBe('0:05');
  expect(dayOf(at(9), zone, 'vi')).toBe('Thứ Tư, 18/11/2026');
  expect(dayOf(at(9, 0, 22), zone, 'vi')).toBe('Chủ Nhật, 22/11/2026');
  expect(dayOf(at(9), zone, 'en')).toBe('Wednesday, 18/11/2026');
  expect(dateOf(at(23, 59), zone)).toBe('18/11/2026');
  expect(weekdayOf(at(23, 59, 22), zone)).toBe(7);
});

test('a date of a record is written day first', () => {
  expect(writtenDate('2026-07-18')).toBe('18/07/2026');
});

describe('opening hours', () => {
  test('are those of today, earliest first', () => {
    expect(todaysHours(place, at(9))).toEqual([
      { part: 'morning', hours: '7:30–11:30', until: '11:30' },
      { part: 'afternoon', hours: '13:30–17:00', until: '17:00' },
    ]);
    expect(todaysHours(place, at(9, 0, 22))).toEqual([]);
  });
  test('run until the end of the stretch that runs now', () => {
    expect(openUntil(place, at(7, 29))).toBeNull();
    expect(openUntil(place, at(7, 30))).toBe('11:30');
    expect(openUntil(place, at(11, 30))).toBeNull();
    expect(openUntil(place, at(16, 59))).toBe('17:00');
    expect(openUntil(place, at(10, 0, 21))).toBe('11:00');
  });
});
