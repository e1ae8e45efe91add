import { z } from 'zod';
import { isoDate } from './words.ts';

/** Units of the national catalogue. `SAME_DAY` knows a cut-off; `OTHER` is none a date follows from. */
export const timeUnit = z.enum(['WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'OTHER']);
export type TimeUnit = z.infer<typeof timeUnit>;

/** The public sector's working days of one year, from its official notice. */
export const yearCalendar = z
  .strictObject({
    schema: z.literal(2),
    year: z.int().min(2020).max(2100),
    asOf: isoDate,
    source: z.string().min(1),
    /** Days of the week without work, 1 = Monday … 7 = Sunday. */
    weeklyRest: z.array(z.int().min(1).max(7)).max(6),
    /** Days off, those that make up for a holiday on a rest day included. */
    holidays: z.array(z.strictObject({ date: isoDate, name: z.string().min(1) })).max(60),
    /** A working day that is off, and the rest day that is worked instead. */
    swaps: z.array(z.strictObject({ off: isoDate, workedInstead: isoDate })).max(20),
    /** Days nobody has decided yet: worked so far, perhaps off. */
    pending: z.array(z.strictObject({ date: isoDate, name: z.string().min(1) })).max(20),
  })
  .refine(
    ({ year, holidays, swaps, pending }) =>
      [...holidays, ...pending]
        .map(({ date }) => date)
        .concat(swaps.flatMap(({ off, workedInstead }) => [off, workedInstead]))
        .every((date) => date.startsWith(`${year}-`)),
    'a day of another year',
  );
export type YearCalendar = z.infer<typeof yearCalendar>;

/** Every year the kiosk has a calendar of. */
export type Calendar = readonly YearCalendar[];
