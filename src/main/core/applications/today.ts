import type { Judging } from '../../../shared/form/check-answer.ts';
import type { Clock } from '../clock.ts';
import { localDay } from '../tickets/service-day.ts';
import type { Units } from './units/units.ts';

/** A clock before this was never set: judging dates by it would turn people away. */
const earliest = '2026-07-01';

export type Today = () => Judging;

export function openToday(clock: Clock, timeZone: string, units: Units): Today {
  return () => {
    const today = localDay(clock.now().wallMs, timeZone);
    return { today: today < earliest ? null : today, unitName: units.textOf };
  };
}
