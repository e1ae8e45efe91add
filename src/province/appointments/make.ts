import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type AppointmentMark, appointmentMarkFields } from '../../shared/appointment-mark.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { slipCodeFrom } from '../../shared/slip-code.ts';
import type { Queries } from '../store/database.ts';
import { insertAppointment } from './rows.ts';

const wanted = z.object(appointmentMarkFields.shape).omit({ code: true });

/** Gives out a number for a day and an hour, as a province's app or website does for somebody at home. */
export async function makeAppointment(
  queries: Queries,
  fields: unknown,
  now: number,
): Promise<Result<AppointmentMark, 'bad-form'>> {
  const read = wanted.safeParse(fields);
  if (!read.success) return failed('bad-form');
  const made = { ...read.data, code: slipCodeFrom(randomBytes(8)).replace('-', '') };
  await insertAppointment(queries, made, now);
  return ok(made);
}
