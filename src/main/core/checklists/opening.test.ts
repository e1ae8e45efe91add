import { describe, expect, test } from 'vitest';
import calendar2026 from '../../../../assets/calendar/2026.json' with { type: 'json' };
import { yearCalendar } from '../../../shared/contract/calendar.ts';
import { openingAt } from './opening.ts';

const calendar = [yearCalendar.parse(calendar2026)];
const weekdays = [1, 2, 3, 4, 5];
const hours = [
  { days: weekdays, from: '13:30', to: '17:00' },
  { days: weekdays, from: '07:30', to: '11:30' },
];
const at = (date: string, time: string) => openingAt(hours, calendar, { date, time });

describe('on a working day', () => {
  test.each([
    ['the first minute', '07:30', '11:30'],
    ['the last minute of the morning', '11:29', '11:30'],
    ['the first minute of the afternoon', '13:30', '17:00'],
    ['the last minute', '16:59', '17:00'],
  ])('%s is open', (_, time, closesAt) => {
    expect(at('2026-11-18', time)).toMatchObject({ openNow: true, closesAt, nextOpening: null });
  });

  test.each([
    ['before it opens', '07:29', '2026-11-18', '07:30', 'Mở lúc 7:30 hôm nay'],
    ['the minute it closes at noon', '11:30', '2026-11-18', '13:30', 'Mở lúc 13:30 hôm nay'],
    ['the minute it closes', '17:00', '2026-11-19', '07:30', 'Mở lại 7:30, Thứ Năm 19/11/2026'],
    ['midnight', '00:00', '2026-11-18', '07:30', 'Mở lúc 7:30 hôm nay'],
  ])('%s is closed', (_, time, date, from, vi) => {
    expect(at('2026-11-18', time)).toMatchObject({
      openNow: false,
      closesAt: null,
      nextOpening: { date, from },
      text: { vi },
    });
  });
});

describe('days off', () => {
  test.each([
    ['Friday evening: Monday', '2026-11-20', '2026-11-23'],
    ['a holiday in the week', '2026-04-30', '2026-05-04'],
    ['the day that makes up for a holiday on Sunday', '2026-04-27', '2026-04-28'],
    ['the whole of Tết', '2026-02-13', '2026-02-23'],
    ['a day off worked on another day', '2026-08-29', '2026-09-03'],
    ['the last day of the calendar: by the hours alone', '2026-12-31', '2027-01-01'],
  ])('%s', (_, date, next) => {
    expect(at(date, '18:00').nextOpening).toEqual({ date: next, from: '07:30' });
  });

  test('a Saturday worked instead has the hours of the day it stands for', () => {
    expect(at('2026-01-10', '09:00')).toMatchObject({ openNow: true, closesAt: '11:30' });
    expect(at('2026-01-17', '09:00').openNow).toBe(false);
  });
});

describe('odd hours', () => {
  test('two spans that touch are one opening', () => {
    const through = [
      { days: weekdays, from: '07:30', to: '12:00' },
      { days: weekdays, from: '12:00', to: '17:00' },
    ];
    expect(openingAt(through, [], { date: '2026-11-18', time: '08:00' }).closesAt).toBe('17:00');
  });

  test('no hours at all: an officer is asked, and nothing is promised', () => {
    expect(openingAt([], [], { date: '2026-11-18', time: '08:00' })).toEqual({
      openNow: false,
      closesAt: null,
      nextOpening: null,
      text: { vi: 'Xin hỏi cán bộ giờ làm việc', en: 'Ask an officer for the opening hours' },
    });
  });
});
