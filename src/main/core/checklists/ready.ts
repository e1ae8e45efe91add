import type { Calendar } from '../../../shared/contract/calendar.ts';
import type { Checklist } from '../../../shared/contract/checklists.ts';
import type { MatterDetails } from '../../../shared/contract/procedures.ts';
import type { Bilingual } from '../../../shared/contract/words.ts';
import { type Ready, readyBy, sameDayCutOff } from '../../../shared/working-days.ts';
import type { CaseFacts } from './case-facts.ts';
import { shortDate, shortTime } from './dates.ts';
import type { LocalMoment } from './opening.ts';

/** Doubts that leave no date to tell. */
const noDate: readonly MatterDetails['doubts'][number]['kind'][] = [
  'times-disagree',
  'time-not-stated',
  'out-of-date',
];

/** When the result may be expected if it is handed in at `receipt`; the officer's slip decides. */
export function readyOfCase(
  { timeRule, doubts }: Pick<MatterDetails, 'timeRule' | 'doubts'>,
  { time }: CaseFacts,
  { receipt, today, calendar }: { receipt: LocalMoment; today: string; calendar: Calendar },
): Checklist['ready'] {
  if (doubts.some((each) => noDate.includes(each.kind))) return officerWrites;
  const rule = time ?? timeRule;
  const receivedAt = `${receipt.date}T${receipt.time}`;
  const result = readyBy({ receivedAt, unit: rule.unit, qty: rule.qty, calendar });
  if (!result.ok) return officerWrites;
  const isSameDay = rule.unit === 'SAME_DAY' && result.value.date === receipt.date;
  const handedIn = receipt.date === today ? { vi: 'hôm nay', en: 'today' } : shortDate(receipt.date);
  return {
    date: result.value.date,
    text: sentence(
      expected(result.value, isSameDay),
      ifHandedIn(handedIn, isSameDay),
      asLateAs(result.value),
    ),
  };
}

const officerWrites: Checklist['ready'] = {
  date: null,
  text: { vi: 'Cán bộ sẽ ghi ngày hẹn.', en: 'The officer will write the date.' },
};

function expected({ date, time }: Ready, isSameDay: boolean): Bilingual {
  if (isSameDay) return { vi: 'Dự kiến trong ngày', en: 'Expected the same day' };
  const day = shortDate(date);
  const clock = time === null ? '' : `${shortTime(time)}, `;
  return { vi: `Dự kiến ${clock}${day.vi}`, en: `Expected ${clock}${day.en}` };
}

function ifHandedIn(day: Bilingual, isSameDay: boolean): Bilingual {
  if (!isSameDay) return { vi: `, nếu nộp ${day.vi}`, en: ` if handed in ${day.en}` };
  const by = shortTime(sameDayCutOff);
  return { vi: `, nếu nộp ${day.vi} trước ${by}`, en: ` if handed in ${day.en} before ${by}` };
}

/** Days nobody has decided yet: then the later date is told too. */
function asLateAs({ orAsLateAs, pending }: Ready): Bilingual {
  if (orAsLateAs === null) return { vi: '', en: '' };
  const late = shortDate(orAsLateAs);
  const days = pending.map((each) => shortDate(each.date));
  return {
    vi: ` (${late.vi}, nếu ${days.map((each) => each.vi).join(', ')} được nghỉ)`,
    en: ` (${late.en} if ${days.map((each) => each.en).join(', ')} is a day off)`,
  };
}

function sentence(...parts: readonly Bilingual[]): Bilingual {
  const whole = (language: 'vi' | 'en') => `${parts.map((each) => each[language]).join('')}.`;
  return { vi: whole('vi'), en: whole('en') };
}
