import type { DayFigures } from '../../../../shared/contract/staff.ts';
import { countDossiers } from '../../applications/day-tally.ts';
import { auditNote } from '../../audit/audit-note.ts';
import type { KioskConfiguration } from '../../configuration/schema.ts';
import { countPayments } from '../../payments/day-tally.ts';
import { countDocuments, printsByState } from '../../printing/day-tally.ts';
import { ratingsByScore } from '../../ratings/day-tally.ts';
import type { Readable } from '../../store/database.ts';
import { countOutbox } from '../../sync/outbox.ts';
import { numbersByGroup } from '../../tickets/day-tally.ts';
import { usageOf } from '../../usage/usage.ts';
import { daySpan } from './day-span.ts';

/** How numbers reached people, in words of the slip. */
const outcomes = {
  printed: 'In ra giấy',
  unconfirmed: 'Chưa chắc đã in',
  'failed-unsent': 'Chỉ trên màn hình',
  voided: 'Cán bộ bỏ',
} as const;

/** One service day in figures, as it stands in the database now. */
export function figuresOf(
  database: Readable,
  { centre, queue }: Pick<KioskConfiguration, 'centre' | 'queue'>,
  day: string,
): Omit<DayFigures, 'closedAt'> {
  const { from, to } = daySpan(day, centre.timeZone);
  const groups = numbersByGroup(database, centre.id, day);
  const numbers = groups.reduce((sum, { count }) => sum + count, 0);
  const slips = (kind: string) => printsByState(database, kind, from, to);
  const countOf = (kind: string) => slips(kind).reduce((sum, { count }) => sum + count, 0);
  const { unsent, parked } = countOutbox(database);
  const head = auditNote(database, null)?.head;
  return {
    day,
    numbers,
    byService: groups.map(({ group, count }) => ({
      key: group,
      name: queue.groups.find(({ id }) => id === group)?.name.vi ?? group,
      count,
    })),
    byChannel: [
      { key: 'number', name: 'Lấy số', count: numbers },
      { key: 'checklist', name: 'In danh sách giấy tờ', count: countOf('checklist') },
      { key: 'form', name: 'In tờ khai A4', count: countDocuments(database, from, to) },
      { key: 'application', name: 'Nộp hồ sơ', count: countDossiers(database, from, to) },
      { key: 'payment', name: 'Nộp phí bằng QR', count: countPayments(database, from, to) },
    ],
    byOutcome: Object.entries(outcomes).map(([key, name]) => ({
      key,
      name,
      count: slips('ticket').find(({ state }) => state === key)?.count ?? 0,
    })),
    ratings: ratingsByScore(database, day).map(({ score, count }) => ({
      key: `${score}`,
      name: `${score} điểm`,
      count,
    })),
    abandoned: abandonedOn(database, day),
    unsent,
    parked,
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? '0'.repeat(64) },
  };
}

/** Flows begun that day and left before their end. */
export function abandonedOn(database: Readable, day: string): number {
  return usageOf(database, day, day)
    .filter(({ page }) => page !== '')
    .reduce((sum, { count }) => sum + count, 0);
}
