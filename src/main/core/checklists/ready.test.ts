import { describe, expect, test } from 'vitest';
import calendar2026 from '../../../../assets/calendar/2026.json' with { type: 'json' };
import { yearCalendar } from '../../../shared/contract/calendar.ts';
import type { Doubt, MatterDetails } from '../../../shared/contract/procedures.ts';
import { readyOfCase } from './ready.ts';

const calendar = [yearCalendar.parse(calendar2026)];
const officer = { vi: 'Cán bộ sẽ ghi ngày hẹn.', en: 'The officer will write the date.' };

function ready(
  [unit, qty]: [MatterDetails['timeRule']['unit'], number | null],
  receivedAt: string,
  { today = receivedAt.slice(0, 10), doubt }: { today?: string; doubt?: Doubt['kind'] } = {},
) {
  const [date = '', time = ''] = receivedAt.split('T');
  const doubts = doubt ? [{ kind: doubt, text: officer }] : [];
  const details = { timeRule: { unit, qty }, doubts } as Pick<MatterDetails, 'timeRule' | 'doubts'>;
  return readyOfCase(details, {}, { receipt: { date, time }, today, calendar });
}

describe('the edges of a day', () => {
  test('15:00 sharp is still the same day', () => {
    expect(ready(['SAME_DAY', null], '2026-11-18T15:00')).toEqual({
      date: '2026-11-18',
      text: {
        vi: 'Dự kiến trong ngày, nếu nộp hôm nay trước 15:00.',
        en: 'Expected the same day if handed in today before 15:00.',
      },
    });
  });

  test('a minute later it is the next working day, and nothing says "same day"', () => {
    expect(ready(['SAME_DAY', null], '2026-11-20T15:01')).toEqual({
      date: '2026-11-23',
      text: {
        vi: 'Dự kiến Thứ Hai 23/11/2026, nếu nộp hôm nay.',
        en: 'Expected Monday 23/11/2026 if handed in today.',
      },
    });
  });

  test('closed today: the day it can be handed in is named', () => {
    expect(ready(['WORKING_DAY', 1], '2026-11-30T07:30', { today: '2026-11-28' }).text.vi).toBe(
      'Dự kiến Thứ Ba 01/12/2026, nếu nộp Thứ Hai 30/11/2026.',
    );
  });

  test('hours run by the clock', () => {
    expect(ready(['HOUR', 12], '2026-11-18T15:30').text.vi).toBe(
      'Dự kiến 3:30, Thứ Năm 19/11/2026, nếu nộp hôm nay.',
    );
  });

  test('a day nobody has decided yet: both dates', () => {
    expect(ready(['WORKING_DAY', 1], '2026-11-23T09:00')).toEqual({
      date: '2026-11-24',
      text: {
        vi: 'Dự kiến Thứ Ba 24/11/2026, nếu nộp hôm nay (Thứ Tư 25/11/2026, nếu Thứ Ba 24/11/2026 được nghỉ).',
        en: 'Expected Tuesday 24/11/2026 if handed in today (Wednesday 25/11/2026 if Tuesday 24/11/2026 is a day off).',
      },
    });
  });
});

describe('no date is guessed', () => {
  test.each<[string, ReturnType<typeof ready>]>([
    ['a year without a calendar', ready(['WORKING_DAY', 3], '2026-12-30T09:00')],
    ['a time no date follows from', ready(['OTHER', null], '2026-11-18T09:00')],
    [
      'a record with several times',
      ready(['WORKING_DAY', 3], '2026-11-18T09:00', { doubt: 'times-disagree' }),
    ],
    ['a record without one', ready(['WORKING_DAY', 3], '2026-11-18T09:00', { doubt: 'time-not-stated' })],
    [
      'law that is no longer in force',
      ready(['WORKING_DAY', 3], '2026-11-18T09:00', { doubt: 'out-of-date' }),
    ],
  ])('%s', (_, told) => {
    expect(told).toEqual({ date: null, text: officer });
  });

  test('a doubt about something else leaves the date', () => {
    expect(ready(['WORKING_DAY', 1], '2026-11-18T09:00', { doubt: 'stale-text' }).date).toBe('2026-11-19');
  });
});
